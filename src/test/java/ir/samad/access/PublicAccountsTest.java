package ir.samad.access;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ir.samad.database.StartRefused;
import ir.samad.house.SamadTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** Which databases a real house may be opened on. */
@SamadTest
class PublicAccountsTest {

    private static final String NAME = "once_a_demonstration";

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aHouseIsOpenedOnAnEmptyDatabaseAndOnOneOfItsOwn() {
        PublicAccounts.refuseOutsideDemonstration(settings("postgres"));
        jdbc.sql("CREATE DATABASE empty_house").update();
        PublicAccounts.refuseOutsideDemonstration(settings("empty_house"));
    }

    @Test
    void oneOpenDemonstrationAccountKeepsAHouseShut() throws SQLException {
        jdbc.sql("CREATE DATABASE " + NAME).update();
        run("CREATE SCHEMA access");
        run("CREATE TABLE access.account (username text, demonstration boolean, closed_at timestamptz)");
        run("INSERT INTO access.account VALUES ('own', false, NULL), ('demo', true, now()), ('desk', true, NULL)");
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> PublicAccounts.refuseOutsideDemonstration(settings(NAME)))
                .withMessageContaining("1 open demonstration account");
        run("UPDATE access.account SET closed_at = now() WHERE username = 'desk'");
        PublicAccounts.refuseOutsideDemonstration(settings(NAME));
    }

    private MockEnvironment settings(String database) {
        var url = environment.getRequiredProperty("spring.datasource.url");
        return new MockEnvironment()
                .withProperty("samad.demonstration", "false")
                .withProperty("spring.datasource.url", url.replaceAll("/postgres$", "/" + database))
                .withProperty(
                        "spring.datasource.username", environment.getRequiredProperty("spring.datasource.username"))
                .withProperty(
                        "spring.datasource.password", environment.getRequiredProperty("spring.datasource.password"));
    }

    private void run(String sql) throws SQLException {
        var settings = settings(NAME);
        try (var connection = DriverManager.getConnection(
                        settings.getProperty("spring.datasource.url"),
                        settings.getProperty("spring.datasource.username"),
                        settings.getProperty("spring.datasource.password"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
