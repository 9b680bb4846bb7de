package ir.samad.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The database of the program under load, reached past it. */
record BenchDatabase(String url, String user, String password) {

    /** The embedded database that runs for the program of this folder. */
    static BenchDatabase of(Path home) throws IOException {
        var postmaster = Files.readAllLines(home.resolve("var/postgres/postmaster.pid"));
        return new BenchDatabase(
                "jdbc:postgresql://127.0.0.1:" + postmaster.get(3).strip() + "/postgres",
                "postgres",
                Files.readString(home.resolve("var/postgres.password")).strip());
    }

    /** The limits stay in place and are counted; only their numbers are raised, as an administrator would. */
    void raiseLimits() throws SQLException {
        run(
                "UPDATE parameters.parameter SET value = '100000' WHERE key LIKE 'limit.%.count'",
                "UPDATE parameters.parameter SET value = '10000000' WHERE key LIKE 'limit.API%.count'",
                "UPDATE parameters.version SET number = nextval('parameters.version_number')");
    }

    /** While statements are logged, their parameters are too; connections of before end, and the program opens new ones. */
    void logWhatStatementsAreAskedWith() throws SQLException {
        run("ALTER ROLE postgres SET log_error_verbosity = 'default'", """
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()""");
    }

    /** What a request can be about for which a county is competent. */
    List<UUID> topicsOfCounties() throws SQLException {
        try (var connection = connect()) {
            return uuids(connection, """
                    SELECT t.id FROM catalogue.topic t
                    WHERE t.active AND 'REQUEST' = ANY (t.types) AND t.lowest_level = 'COUNTY'
                      AND EXISTS (SELECT 1 FROM catalogue.competence c WHERE c.topic_id = t.id)
                    ORDER BY t.code""");
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    String ask(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    void run(String... statements) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    long count(String table) throws SQLException {
        return Long.parseLong(ask("SELECT count(*) FROM " + table));
    }

    /** Positions all over the country that lead cases. */
    List<Place> places(Connection connection) throws SQLException {
        return places(connection, "p.kind IN ('DESK_OFFICER', 'EXPERT') AND abs(hashtext(p.code)) % 8 = 0");
    }

    /** The places of these user names, in their order. */
    List<Place> placesOf(List<String> usernames) throws SQLException {
        try (var connection = connect()) {
            List<Place> places = new ArrayList<>();
            for (var name : usernames) {
                places.addAll(places(
                        connection,
                        "p.position_id IN (SELECT h.position_id FROM directory.holding h JOIN access.account a"
                                + " ON a.person_id = h.person_id WHERE a.username = '" + name + "')"));
            }
            return places;
        }
    }

    private List<Place> places(Connection connection, String condition) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        SELECT p.position_id, p.unit_id, u.level, coalesce(u.county_code, '0001') AS county
                        FROM directory.position p JOIN directory.unit u USING (unit_id)
                        WHERE p.active AND u.active AND (%s) ORDER BY p.code
                        """.formatted(condition))) {
            List<Place> places = new ArrayList<>();
            while (row.next()) {
                var position = row.getObject("position_id", UUID.class);
                places.add(new Place(
                        position,
                        row.getObject("unit_id", UUID.class),
                        position,
                        row.getString("level"),
                        row.getString("county")));
            }
            return places;
        }
    }

    List<UUID> uuids(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            List<UUID> found = new ArrayList<>();
            while (row.next()) {
                found.add(row.getObject(1, UUID.class));
            }
            return found;
        }
    }

    List<String> texts(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
        }
    }

    /** Lets the program give its own cases their numbers first; the seeded ones go on from there. */
    void awaitNumbers(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var waited = 0; ; waited++) {
                try (var row = statement.executeQuery("""
                        SELECT EXISTS (SELECT 1 FROM cases.case_file WHERE number_in_year IS NULL), pg_sleep(0.2)""")) {
                    row.next();
                    if (!row.getBoolean(1)) {
                        return;
                    }
                }
                if (waited == 300) {
                    throw new IllegalStateException("The cases of the demonstration got no numbers within a minute.");
                }
            }
        }
    }

    Map<Integer, Integer> numbersSoFar(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        SELECT number_year, max(number_in_year) FROM cases.case_file
                        WHERE number_year IS NOT NULL GROUP BY 1""")) {
            Map<Integer, Integer> numbers = new HashMap<>();
            while (row.next()) {
                numbers.put(row.getInt(1), row.getInt(2));
            }
            return numbers;
        }
    }

    long lastSeal(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT coalesce(max(number), 0) FROM cases.seal")) {
            row.next();
            return row.getLong(1);
        }
    }

    byte[] lastSealDigest(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT digest FROM cases.seal ORDER BY number DESC LIMIT 1")) {
            return row.next() ? row.getBytes(1) : new byte[0];
        }
    }
}
