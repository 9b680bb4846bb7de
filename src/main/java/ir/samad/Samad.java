package ir.samad;

import ir.samad.access.PublicAccounts;
import ir.samad.access.SecretKeys;
import ir.samad.cases.Verification;
import ir.samad.components.Vulnerabilities;
import ir.samad.database.Commands;
import ir.samad.database.DatabaseStart;
import ir.samad.database.StartRefused;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The program. It makes sure of a database first (embedded, or the one named by three variables), then opens the house.
 */
@SpringBootApplication
@EnableScheduling
@Modulithic(systemName = "SAMAD", useFullyQualifiedModuleNames = false)
public class Samad {

    /**
     * Starts the program, or does the one command it knows beside that.
     *
     * @param arguments Spring's own command line arguments, such as {@code --server.port=8080}; or {@code verify}, to look
     *     whether the histories hold, or {@code vulnerabilities}, to ask what is known against its components, and end
     */
    public static void main(String[] arguments) {
        var asked = Arrays.asList(arguments);
        try {
            if (!asked.isEmpty() && asked.getFirst().equals(Verification.COMMAND)) {
                System.exit(verify(asked));
            }
            if (!asked.isEmpty() && asked.getFirst().equals(Vulnerabilities.COMMAND)) {
                System.exit(Vulnerabilities.run(System.getenv(), asked.subList(1, asked.size()), System.out));
            }
            if (Commands.run(arguments, System.getenv())) {
                return;
            }
            var database = DatabaseStart.prepare(System.getenv());
            var application = new SpringApplication(Samad.class);
            var settings = new HashMap<>(database);
            settings.putAll(managementDoor(System.getenv()));
            application.setDefaultProperties(settings);
            application.addInitializers(context -> {
                DatabaseStart.refuseDemonstrationElsewhere(context.getEnvironment());
                SpringApplication.getShutdownHandlers().add(DatabaseStart.stopLast());
                SecretKeys.refuseUnreadable(context.getEnvironment());
                PublicAccounts.refuseOutsideDemonstration(context.getEnvironment());
            });
            application.run(arguments);
        } catch (StartRefused refused) {
            System.err.println();
            System.err.println(refused.getMessage());
            System.exit(78);
        }
    }

    /** The door for metrics: only when a port is named, and local unless an address is named too. */
    static Map<String, Object> managementDoor(Map<String, String> environment) {
        var port = environment.getOrDefault("SAMAD_MANAGEMENT_PORT", "");
        return port.isBlank()
                ? Map.of()
                : Map.of(
                        "management.server.port",
                        port,
                        "management.server.address",
                        environment.getOrDefault("SAMAD_MANAGEMENT_ADDRESS", "127.0.0.1"));
    }

    private static int verify(List<String> asked) {
        return Verification.run(System.getenv(), asked.subList(1, asked.size()), System.out);
    }
}
