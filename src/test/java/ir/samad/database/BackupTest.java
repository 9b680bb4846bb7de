package ir.samad.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The whole database in one file and back, while somebody goes on writing. */
class BackupTest {

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    @Test
    void whatWasCommittedBeforeTheBackupEndedIsThereAfterRestoring() throws Exception {
        var home = folder.resolve("first/var");
        var file = folder.resolve("samad.backup");
        var first = EmbeddedDatabase.start(home);
        run(first, "CREATE TABLE public.kept (number int PRIMARY KEY, document bytea)");
        run(first, "INSERT INTO public.kept SELECT n, sha256(n::text::bytea) FROM generate_series(1, 20000) n");

        assertThat(Commands.run(
                        new String[] {"backup", file.toString()},
                        Map.of("SAMAD_HOME", folder.resolve("first").toString())))
                .isTrue();
        run(first, "INSERT INTO public.kept VALUES (99999, 'after the backup')");
        assertThat(ask(first, "SELECT count(*) FROM pg_replication_slots")).isEqualTo("0");
        assertThatThrownBy(() -> Backup.make(home, file))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("already");
        assertThatThrownBy(() -> Restoring.from(file, home))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("There is a database");

        var again = folder.resolve("second/var");
        Restoring.from(file, again);
        var second = EmbeddedDatabase.start(again);
        assertThat(second.url()).isNotEqualTo(first.url());
        assertThat(ask(second, "SELECT count(*) FROM public.kept")).isEqualTo("20000");
        assertThat(ask(second, "SELECT count(*) FROM public.kept WHERE document = sha256(number::text::bytea)"))
                .isEqualTo("20000");
        run(second, "INSERT INTO public.kept VALUES (20001, 'goes on')");
    }

    @Test
    void whatIsNoBackupIsRefusedAndNothingIsLeft() throws Exception {
        var file = Files.writeString(folder.resolve("letter.txt"), "no backup");
        var home = folder.resolve("empty/var");
        assertThatThrownBy(() -> Restoring.from(file, home))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("was not restored");
        assertThat(home.resolve("postgres")).doesNotExist();
        assertThatThrownBy(() -> Backup.make(home, folder.resolve("nothing.backup")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("No embedded database runs");
    }

    private static void run(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
