package ir.samad.house;

import ir.samad.database.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One real PostgreSQL for the whole test run, in a time zone nobody expects. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final EmbeddedDatabase DATABASE = start();

    private static EmbeddedDatabase start() {
        try {
            var home = Files.createDirectories(Path.of(
                    "target",
                    "test-database",
                    Long.toString(ProcessHandle.current().pid())));
            // Durability is tested on its own; the other tests need not wait for the disk.
            return EmbeddedDatabase.start(
                    home, Map.of("timezone", "Pacific/Chatham", "fsync", "off", "synchronous_commit", "off"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Another key for every run. */
    private static String newKey() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + DATABASE.url(),
                        "spring.datasource.username=" + DATABASE.user(),
                        "spring.datasource.password=" + DATABASE.password(),
                        "samad.demonstration=false",
                        // Tests speak plain http, and all but those of the limits come from one address.
                        "samad.secure-cookies=false",
                        "samad.secret-key=" + newKey(),
                        "samad.shared-addresses=127.0.0.1",
                        "samad.notifications.dispatch=false",
                        "samad.deadlines.watch=false",
                        // Those who try how it is without a database need not wait so long for one.
                        "spring.datasource.hikari.connection-timeout=5000",
                        "samad.looks=true",
                        "management.server.port=0",
                        "server.port=0")
                .applyTo(context);
    }
}
