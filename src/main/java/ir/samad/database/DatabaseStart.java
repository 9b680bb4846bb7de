package ir.samad.database;

import java.nio.file.Path;
import java.util.HashMap;
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
        if (!isExternal(environment)) {
            var embedded = EmbeddedDatabase.start(folder(environment));
            var settings = new HashMap<>(properties(
                    embedded.url(),
                    embedded.user(),
                    embedded.password(),
                    environment.getOrDefault("SAMAD_DEMONSTRATION", "true")));
            // One program holds the folder, so a key may lie there; instances that share a database are given one.
            settings.put(
                    "samad.secret-key-file",
                    folder(environment).resolve("secrets.key").toString());
            return settings;
        }
        var user = requiredUser(environment);
        if ("true".equals(environment.get("SAMAD_DEMONSTRATION"))) {
            throw new StartRefused("Demonstration mode (SAMAD_DEMONSTRATION=true) exists only on the embedded"
                    + " database: its accounts and codes are public. Take one of the two settings away.");
        }
        return properties(
                environment.getOrDefault("SAMAD_DB_URL", ""),
                user,
                environment.getOrDefault("SAMAD_DB_PASSWORD", ""),
                "false");
    }

    private static boolean isExternal(Map<String, String> environment) {
        return !environment.getOrDefault("SAMAD_DB_URL", "").isBlank();
    }

    private static Path folder(Map<String, String> environment) {
        return Path.of(environment.getOrDefault("SAMAD_HOME", ".")).resolve("var");
    }

    private static String requiredUser(Map<String, String> environment) {
        var user = environment.getOrDefault("SAMAD_DB_USER", "");
        if (user.isBlank()) {
            throw new StartRefused("SAMAD_DB_URL is set but SAMAD_DB_USER is not. Set SAMAD_DB_URL, SAMAD_DB_USER"
                    + " and SAMAD_DB_PASSWORD together, or none of them to use the embedded database.");
        }
        return user;
    }

    /**
     * Reaches the database of the same settings for a look, without making or changing one. An embedded database that a
     * running program uses is shared with it; otherwise it is started, and ends with this process.
     *
     * @param environment the process environment
     * @throws StartRefused when the settings contradict each other, or there is no database that can be used
     */
    public static Reached reach(Map<String, String> environment) {
        if (isExternal(environment)) {
            return Reached.checked(
                    environment.getOrDefault("SAMAD_DB_URL", ""),
                    requiredUser(environment),
                    environment.getOrDefault("SAMAD_DB_PASSWORD", ""));
        }
        var embedded = EmbeddedDatabase.reach(folder(environment));
        return Reached.checked(embedded.url(), embedded.user(), embedded.password());
    }

    /**
     * A database that can be used.
     *
     * @param url its JDBC address
     * @param user whom it knows
     * @param password his password
     */
    public record Reached(String url, String user, String password) {

        private static Reached checked(String url, String user, String password) {
            ServerCheck.require(url, user, password);
            return new Reached(url, user, password);
        }
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
