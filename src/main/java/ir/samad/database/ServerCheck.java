package ir.samad.database;

import java.sql.DriverManager;
import java.sql.SQLException;

/** Refuses a database server that cannot be reached or is outside PostgreSQL 15–18, in words a person can act on. */
final class ServerCheck {

    private static final int OLDEST = 15;
    private static final int NEWEST = 18;

    private ServerCheck() {}

    static void require(String url, String user, String password) {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST || version > NEWEST) {
                throw new StartRefused("The database is PostgreSQL " + version + "; SAMAD works on PostgreSQL " + OLDEST
                        + " to " + NEWEST + ". Nothing was changed in it.");
            }
            try (var statement = connection.createStatement();
                    var encoding = statement.executeQuery("SHOW server_encoding")) {
                if (encoding.next() && !"UTF8".equals(encoding.getString(1))) {
                    throw new StartRefused("The database is encoded in " + encoding.getString(1)
                            + "; Persian text needs a database created with ENCODING 'UTF8'.");
                }
            }
        } catch (SQLException unreachable) {
            throw new StartRefused(
                    "The database cannot be used: " + unreachable.getMessage()
                            + "\nCheck SAMAD_DB_URL, SAMAD_DB_USER and SAMAD_DB_PASSWORD, and that the server accepts"
                            + " connections from here.",
                    unreachable);
        }
    }
}
