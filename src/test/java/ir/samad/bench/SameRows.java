package ir.samad.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows that one registration, or one case that was answered, left in the database, to be inserted again and again by
 * plain JDBC: the same tables, the same columns, the same values but for identities and moments, one statement for each
 * row, one durable commit for all.
 */
final class SameRows {

    /** Where the rows of a case lie, in the order in which they can be inserted. */
    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("applicants.applicant", "id = (SELECT applicant_id FROM cases.case_file WHERE id = '%s')");
        TABLES.put("cases.case_file", "id = '%s'");
        TABLES.put("cases.unsealed", "case_id = '%s'");
        TABLES.put("cases.draft", "case_id = '%s'");
        TABLES.put("cases.entry", "case_id = '%s'");
        TABLES.put("cases.entry_content", "case_id = '%s'");
        TABLES.put("cases.party", "case_id = '%s'");
        TABLES.put("cases.referral", "case_id = '%s'");
        TABLES.put("worklist.entry", "subject_id = '%s'");
        TABLES.put("notifications.event_told", "subject_id = '%s'");
        TABLES.put("notifications.notice", "subject_id = '%s'");
        TABLES.put("audit.access_record", "subject_id = '%s'");
        TABLES.put("integration.answer", "location LIKE '%%/%s'");
    }

    /** Columns whose values name something and must be new each time. */
    private static final List<String> NEW_BYTES =
            List.of("notifications.event_told.digest", "integration.answer.key_digest");

    private final List<Row> rows = new ArrayList<>();

    private record Row(String table, List<String> columns, List<@Nullable Object> values) {
        String sql() {
            return "INSERT INTO %s (%s) VALUES (%s)"
                    .formatted(
                            table,
                            String.join(", ", columns),
                            columns.stream().map(column -> "?").collect(Collectors.joining(", ")));
        }
    }

    /** Reads what this case has left so far. */
    SameRows(BenchDatabase database, UUID caseId) throws SQLException {
        try (var connection = database.connect()) {
            for (var table : TABLES.entrySet()) {
                read(connection, table.getKey(), table.getValue().formatted(caseId));
            }
        }
    }

    int count() {
        return rows.size();
    }

    private void read(Connection connection, String table, String condition) throws SQLException {
        var columns = columns(connection, table);
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT " + String.join(", ", columns) + " FROM " + table + " WHERE " + condition)) {
            while (row.next()) {
                var values = new ArrayList<@Nullable Object>();
                for (var i = 1; i <= columns.size(); i++) {
                    values.add(row.getObject(i));
                }
                rows.add(new Row(table, columns, values));
            }
        }
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        SELECT column_name FROM information_schema.columns
                        WHERE table_schema || '.' || table_name = '%s' AND is_generated = 'NEVER'
                        ORDER BY ordinal_position""".formatted(table))) {
            var columns = new ArrayList<String>();
            while (row.next()) {
                columns.add(row.getString(1));
            }
            return columns;
        }
    }

    /** A client that inserts them on a connection of its own. */
    Clients.Call client(BenchDatabase database) throws SQLException {
        var connection = database.connect();
        connection.setAutoCommit(false);
        var statements = new ArrayList<PreparedStatement>();
        for (var row : rows) {
            statements.add(connection.prepareStatement(row.sql()));
        }
        return new Inserting(connection, statements);
    }

    private final class Inserting implements Clients.Call, AutoCloseable {

        private final Connection connection;
        private final List<PreparedStatement> statements;

        Inserting(Connection connection, List<PreparedStatement> statements) {
            this.connection = connection;
            this.statements = statements;
        }

        @Override
        public boolean run() throws SQLException {
            // Identities of this registration, by those of the one that was read.
            var renamed = new HashMap<Object, Object>();
            var now = new Timestamp(System.currentTimeMillis());
            for (var i = 0; i < rows.size(); i++) {
                var row = rows.get(i);
                for (var column = 0; column < row.columns().size(); column++) {
                    statements.get(i).setObject(column + 1, renewed(row, column, renamed, now));
                }
                if (statements.get(i).executeUpdate() != 1) {
                    return false;
                }
            }
            connection.commit();
            return true;
        }

        private @Nullable Object renewed(Row row, int column, Map<Object, Object> renamed, Timestamp now) {
            var name = row.columns().get(column);
            var value = row.values().get(column);
            var random = ThreadLocalRandom.current();
            if (value == null || name.startsWith("number_")) {
                return null;
            }
            if (value instanceof Timestamp) {
                return now;
            }
            if (NEW_BYTES.contains(row.table() + "." + name)) {
                var bytes = new byte[((byte[]) value).length];
                random.nextBytes(bytes);
                return bytes;
            }
            if (name.equals("tracking_code") || name.equals("identity_value")) {
                return renamed.computeIfAbsent(value, old -> digits(((String) old).length()));
            }
            return value instanceof UUID && isOwn(name) ? renamed.computeIfAbsent(value, old -> later()) : value;
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    /** Whether a column names the case or something made with it, not something that was there before. */
    private static boolean isOwn(String column) {
        return switch (column) {
            case "id", "case_id", "subject_id", "applicant_id", "record_id" -> true;
            default -> false;
        };
    }

    private static String digits(int length) {
        var digits = new StringBuilder();
        while (digits.length() < length) {
            digits.append(ThreadLocalRandom.current().nextInt(10));
        }
        return digits.toString();
    }

    /** An identifier as the program makes them, ordered by time. */
    private static UUID later() {
        var random = ThreadLocalRandom.current();
        return new UUID(
                (System.currentTimeMillis() << 16) | 0x7000L | random.nextInt(0x1000),
                (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    }
}
