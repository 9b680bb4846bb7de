package ir.samad.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the program asks its database for one page, read from the database's own log, to be asked again by plain JDBC. */
final class StatementLog {

    private static final Pattern EXECUTED =
            Pattern.compile("LOG:  duration: .* ms  execute [^:]*: (.*)", Pattern.DOTALL);
    private static final Pattern PROCESS = Pattern.compile("\\[(\\d+)\\]");
    private static final Pattern PARAMETERS = Pattern.compile("(?s)DETAIL:  Parameters: (.*)");
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (NULL|'((?:[^']++|'')*+)')(?:, |$)");
    private static final Pattern PLACE = Pattern.compile("\\$\\d+");
    private static final int REPETITIONS = 20;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final BenchDatabase database;
    private final Path log;

    StatementLog(BenchDatabase database, Path home) {
        this.database = database;
        this.log = home.resolve("var/postgres.log");
    }

    /** A statement with its parameters as texts. */
    record Statement(String sql, List<@Nullable String> parameters) {

        void run(PreparedStatement prepared) throws SQLException {
            for (var i = 0; i < parameters.size(); i++) {
                prepared.setObject(i + 1, parameters.get(i), Types.OTHER);
            }
            if (prepared.execute()) {
                try (var rows = prepared.getResultSet()) {
                    var columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (var column = 1; column <= columns; column++) {
                            rows.getString(column);
                        }
                    }
                }
            }
        }
    }

    /** Does something twenty times and gives the statements that each time took; what runs beside it is left out. */
    List<Statement> of(Clients.Call call) throws Exception {
        var before = Files.size(log);
        database.run("ALTER SYSTEM SET log_min_duration_statement = 0", "SELECT pg_reload_conf()");
        // A marker of our own: when it stands in the log, the setting counts.
        awaitInLog(before, "bench-begin");
        var from = Files.size(log);
        for (var i = 0; i < REPETITIONS; i++) {
            if (!call.run()) {
                throw new IllegalStateException("Not answered as it should be");
            }
        }
        awaitInLog(from, "bench-end");
        var written = read(from);
        database.run("ALTER SYSTEM RESET log_min_duration_statement", "SELECT pg_reload_conf()");
        return perCall(written);
    }

    private void awaitInLog(long from, String marker) throws Exception {
        var until = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (System.nanoTime() < until) {
            database.run("SELECT '" + marker + "'");
            if (read(from).contains(marker)) {
                return;
            }
        }
        throw new IllegalStateException("The database writes no log of statements to " + log);
    }

    private String read(long from) throws IOException {
        try (var file = Files.newByteChannel(log)) {
            file.position(from);
            var bytes = java.nio.ByteBuffer.allocate((int) (file.size() - from));
            while (bytes.hasRemaining() && file.read(bytes) >= 0) {
                // until all is read
            }
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        }
    }

    private static List<Statement> perCall(String written) {
        Map<String, List<Statement>> bySql = new LinkedHashMap<>();
        for (var statement : statements(written)) {
            bySql.computeIfAbsent(statement.sql(), sql -> new ArrayList<>()).add(statement);
        }
        List<Statement> perCall = new ArrayList<>();
        bySql.forEach((sql, all) -> {
            for (var i = 0; i < all.size() / REPETITIONS; i++) {
                perCall.add(all.get(i));
            }
        });
        return perCall;
    }

    private static List<Statement> statements(String written) {
        List<Statement> found = new ArrayList<>();
        // Several connections write into one log, each its statement and then what it was asked with.
        Map<String, String> waiting = new LinkedHashMap<>();
        // A record begins with a date; lines that belong to it are indented by a tab.
        for (var record : written.split("\n(?=\\d{4}-\\d{2}-\\d{2} )")) {
            var process = PROCESS.matcher(record);
            var whose = process.find() ? process.group(1) : "";
            var executed = EXECUTED.matcher(record);
            var detail = PARAMETERS.matcher(record);
            if (executed.find()) {
                var before = waiting.put(whose, executed.group(1).replace("\n\t", "\n"));
                if (before != null) {
                    found.add(new Statement(places(before), List.of()));
                }
            } else if (detail.find() && waiting.containsKey(whose)) {
                var sql = waiting.remove(whose);
                found.add(new Statement(places(sql), ordered(sql, parameters(detail.group(1)))));
            }
        }
        waiting.values().forEach(sql -> found.add(new Statement(places(sql), List.of())));
        found.removeIf(
                statement -> statement.sql().matches("(?i)\\s*(BEGIN|COMMIT|ROLLBACK|SET|SHOW|SELECT 'bench)\\b.*"));
        return found;
    }

    private static String places(String sql) {
        return PLACE.matcher(sql).replaceAll("?").strip();
    }

    private static Map<Integer, @Nullable String> parameters(String detail) {
        Map<Integer, @Nullable String> values = new LinkedHashMap<>();
        var parameter = PARAMETER.matcher(detail.strip().replace("\n\t", "\n"));
        while (parameter.find()) {
            var text = parameter.group(3);
            values.put(Integer.valueOf(parameter.group(1)), text == null ? null : text.replace("''", "'"));
        }
        return values;
    }

    private static List<@Nullable String> ordered(String sql, Map<Integer, @Nullable String> values) {
        List<@Nullable String> ordered = new ArrayList<>();
        var place = PLACE.matcher(sql);
        while (place.find()) {
            ordered.add(values.get(Integer.valueOf(place.group().substring(1))));
        }
        return ordered;
    }

    /** A client that runs these statements, one after the other, on a connection of its own. */
    static Clients.Call client(BenchDatabase database, List<Statement> statements) throws SQLException {
        var connection = database.connect();
        connection.setAutoCommit(true);
        List<PreparedStatement> prepared = new ArrayList<>();
        for (var statement : statements) {
            prepared.add(connection.prepareStatement(statement.sql()));
        }
        return new Replay(connection, statements, prepared);
    }

    private record Replay(Connection connection, List<Statement> statements, List<PreparedStatement> prepared)
            implements Clients.Call, AutoCloseable {

        @Override
        public boolean run() throws SQLException {
            for (var i = 0; i < statements.size(); i++) {
                statements.get(i).run(prepared.get(i));
            }
            return true;
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
