package ir.samad.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Refuses a database that cannot be reached, is outside PostgreSQL 15–18, cannot hold Persian text, or was used by a newer
 * version of the program; in words a person can act on, and before anything in it is touched.
 */
final class ServerCheck {

    private static final int OLDEST = 15;
    private static final int NEWEST = 18;

    private ServerCheck() {}

    static void require(String url, String user, String password) {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            requireSupported(connection.getMetaData().getDatabaseMajorVersion());
            requireUtf8(connection);
            requireKnown(appliedMigrations(connection), knownMigrations());
        } catch (SQLException unreachable) {
            throw new StartRefused(
                    "The database cannot be used: " + unreachable.getMessage()
                            + "\nCheck SAMAD_DB_URL, SAMAD_DB_USER and SAMAD_DB_PASSWORD, and that the server accepts"
                            + " connections from here.",
                    unreachable);
        }
    }

    static void requireSupported(int version) {
        if (version < OLDEST || version > NEWEST) {
            throw new StartRefused("The database is PostgreSQL " + version + "; SAMAD works on PostgreSQL " + OLDEST
                    + " to " + NEWEST + ". Nothing was changed in it.");
        }
    }

    private static void requireUtf8(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var encoding = statement.executeQuery("SHOW server_encoding")) {
            if (encoding.next() && !"UTF8".equals(encoding.getString(1))) {
                throw new StartRefused("The database is encoded in " + encoding.getString(1)
                        + "; Persian text needs a database created with ENCODING 'UTF8'.");
            }
        }
    }

    /** Every module numbers its own migrations, so a newer program shows by any number that this one does not know. */
    static void requireKnown(List<String> applied, Set<String> known) {
        var unknown =
                applied.stream().filter(version -> !known.contains(version)).toList();
        if (!unknown.isEmpty()) {
            throw new StartRefused("The database was used by a newer version of SAMAD: it has the changes "
                    + String.join(", ", unknown) + ", which this version does not know. Start the newer version again,"
                    + " or restore a backup from before it. Nothing was changed in the database.");
        }
    }

    /**
     * The migrations written in SQL. Those that fill tables from files are beans and unknown before the program stands;
     * Flyway itself refuses such a one that it does not find.
     */
    private static List<String> appliedMigrations(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var exists =
                    statement.executeQuery("SELECT to_regclass('public.flyway_schema_history') IS NOT NULL")) {
                if (!exists.next() || !exists.getBoolean(1)) {
                    return List.of();
                }
            }
            var applied = new ArrayList<String>();
            try (var rows = statement.executeQuery("""
                    SELECT version FROM public.flyway_schema_history
                    WHERE version IS NOT NULL AND type = 'SQL' AND success ORDER BY installed_rank
                    """)) {
                while (rows.next()) {
                    applied.add(rows.getString(1));
                }
            }
            return applied;
        }
    }

    static Set<String> knownMigrations() {
        try {
            var known = new HashSet<String>();
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/**/V*__*.sql")) {
                var name = String.valueOf(file.getFilename());
                known.add(name.substring(1, name.indexOf("__")));
            }
            return known;
        } catch (IOException unreadable) {
            throw new IllegalStateException("The program's own migrations cannot be read", unreadable);
        }
    }
}
