package ir.samad;

import ir.samad.access.PublicAccounts;
import ir.samad.database.DatabaseStart;
import ir.samad.database.StartRefused;
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
     * Starts the program.
     *
     * @param arguments Spring's own command line arguments, such as {@code --server.port=8080}
     */
    public static void main(String[] arguments) {
        try {
            var database = DatabaseStart.prepare(System.getenv());
            var application = new SpringApplication(Samad.class);
            application.setDefaultProperties(database);
            application.addInitializers(context -> {
                DatabaseStart.refuseDemonstrationElsewhere(context.getEnvironment());
                PublicAccounts.refuseOutsideDemonstration(context.getEnvironment());
            });
            application.run(arguments);
        } catch (StartRefused refused) {
            System.err.println();
            System.err.println(refused.getMessage());
            System.exit(78);
        }
    }
}
