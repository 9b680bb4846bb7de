package ir.samad.database;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.core.env.PropertyResolver;

/**
 * Decides which database the program works on, before anything else starts.
 *
 * <p>With {@code SAMAD_DB_URL}, {@code SAMAD_DB_USER} and {@code SAMAD_DB_PASSWORD} it is an external PostgreSQL
 * 15–18; without them it is an embedded PostgreSQL 18 whose data stays in {@code SAMAD_HOME/var/postgres}. Demonstration
 * mode is the default on the embedded database and off on an external one; {@code SAMAD_DEMONSTRATION} overrides it for
 * the embedded database only.
 */
public final class DatabaseStart {

    private DatabaseStart() {}

    /**
     * Makes sure of a database and tells Spring how to reach it.
     *
     * @param environment the process environment
     * @return default properties for the application
     * @throws StartRefused when the settings contradict each other or the database cannot be used
     */
    public static Map<String, Object> prepare(Map<String, String> environment) {
        var url = environment.get("SAMAD_DB_URL");
        if (url == null || url.isBlank()) {
            var home = Path.of(environment.getOrDefault("SAMAD_HOME", "."));
            var embedded = EmbeddedDatabase.start(home.resolve("var"));
            return properties(
                    embedded.url(),
                    embedded.user(),
                    embedded.password(),
                    environment.getOrDefault("SAMAD_DEMONSTRATION", "true"));
        }
        var user = environment.get("SAMAD_DB_USER");
        if (user == null || user.isBlank()) {
            throw new StartRefused("SAMAD_DB_URL is set but SAMAD_DB_USER is not. Set SAMAD_DB_URL, SAMAD_DB_USER"
                    + " and SAMAD_DB_PASSWORD together, or none of them to use the embedded database.");
        }
        if ("true".equals(environment.get("SAMAD_DEMONSTRATION"))) {
            throw new StartRefused("Demonstration mode (SAMAD_DEMONSTRATION=true) exists only on the embedded"
                    + " database: its accounts and codes are public. Take one of the two settings away.");
        }
        return properties(url, user, environment.getOrDefault("SAMAD_DB_PASSWORD", ""), "false");
    }

    /**
     * Refuses demonstration mode on any database but the embedded one of this process, whatever way it was asked for.
     *
     * @throws StartRefused when it was asked for elsewhere
     */
    public static void refuseDemonstrationElsewhere(PropertyResolver settings) {
        if (settings.getProperty("samad.demonstration", Boolean.class, false)
                && !EmbeddedDatabase.runs(settings.getProperty("spring.datasource.url", ""))) {
            throw new StartRefused("Demonstration mode (samad.demonstration) exists only on the embedded database: its"
                    + " accounts and codes are public. Take that setting or the external database away.");
        }
    }

    /**
     * Lets the program say when the embedded database may stop: after its last request. To be called once whoever runs what
     * is returned can be relied on.
     *
     * @return stops what was started here; nothing when there was nothing
     */
    public static Runnable stopLast() {
        return Ending.handOver();
    }

    private static Map<String, Object> properties(String url, String user, String password, String demonstration) {
        ServerCheck.require(url, user, password);
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", user,
                "spring.datasource.password", password,
                "samad.demonstration", demonstration);
    }
}
