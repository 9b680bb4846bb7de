package ir.samad.access;

import ir.samad.database.StartRefused;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.core.env.PropertyResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Keeps a real house off a database that was a demonstration: its accounts have passwords that everybody can read. Asked
 * before the house opens and before anything in the database is changed.
 */
public final class PublicAccounts {

    private PublicAccounts() {}

    /**
     * Refuses a database with open demonstration accounts outside demonstration mode.
     *
     * @param settings the database ({@code spring.datasource.*}) and the mode ({@code samad.demonstration})
     * @throws StartRefused when there are such accounts, or the database cannot be asked
     */
    public static void refuseOutsideDemonstration(PropertyResolver settings) {
        if (settings.getProperty("samad.demonstration", Boolean.class, false)) {
            return;
        }
        try (var connection = DriverManager.getConnection(
                settings.getRequiredProperty("spring.datasource.url"),
                settings.getProperty("spring.datasource.username"),
                settings.getProperty("spring.datasource.password"))) {
            var open = countOpen(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
            if (open > 0) {
                throw new StartRefused("This database holds " + open + " open demonstration accounts, whose password is"
                        + " public, and SAMAD was started outside demonstration mode. Start with an empty database"
                        + " (another SAMAD_HOME or SAMAD_DB_URL), or take SAMAD_DEMONSTRATION=false away to see the"
                        + " demonstration again. Nothing was changed in the database.");
            }
        } catch (SQLException unreachable) {
            throw new StartRefused(
                    "The database cannot be asked for demonstration accounts: " + unreachable.getMessage(),
                    unreachable);
        }
    }

    private static int countOpen(JdbcClient jdbc) {
        var isNew = jdbc.sql("SELECT to_regclass('access.account') IS NULL")
                .query(Boolean.class)
                .single();
        return isNew
                ? 0
                : jdbc.sql("SELECT count(*) FROM access.account WHERE demonstration AND closed_at IS NULL")
                        .query(Integer.class)
                        .single();
    }
}
