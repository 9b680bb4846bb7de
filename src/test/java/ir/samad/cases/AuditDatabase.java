package ir.samad.cases;

import ir.samad.database.EmbeddedDatabase;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A database of its own: what is tampered with here must not meet the histories of other tests. */
final class AuditDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final Path HOME = Path.of(
                    "target",
                    "test-database",
                    "audit-" + ProcessHandle.current().pid())
            .toAbsolutePath();

    private static final EmbeddedDatabase DATABASE = EmbeddedDatabase.start(
            HOME.resolve("var"), Map.of("timezone", "Pacific/Chatham", "fsync", "off", "synchronous_commit", "off"));

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + DATABASE.url(),
                        "spring.datasource.username=" + DATABASE.user(),
                        "spring.datasource.password=" + DATABASE.password(),
                        "samad.demonstration=false",
                        "samad.secure-cookies=false",
                        "samad.notifications.dispatch=false",
                        "server.port=0")
                .applyTo(context);
    }

    static Map<String, String> external() {
        return Map.of(
                "SAMAD_DB_URL", DATABASE.url(),
                "SAMAD_DB_USER", DATABASE.user(),
                "SAMAD_DB_PASSWORD", DATABASE.password());
    }
}
