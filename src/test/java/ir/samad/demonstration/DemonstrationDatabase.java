package ir.samad.demonstration;

import ir.samad.database.EmbeddedDatabase;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** An empty database of its own, in demonstration mode, as at a visitor's first start. */
public final class DemonstrationDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final EmbeddedDatabase DATABASE = EmbeddedDatabase.start(
            Path.of(
                    "target",
                    "test-database",
                    "demonstration-" + ProcessHandle.current().pid()),
            Map.of("timezone", "Pacific/Chatham", "fsync", "off", "synchronous_commit", "off"));

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + DATABASE.url(),
                        "spring.datasource.username=" + DATABASE.user(),
                        "spring.datasource.password=" + DATABASE.password(),
                        "samad.demonstration=true",
                        "server.port=0")
                .applyTo(context);
    }
}
