package ir.samad.cases;

import ir.samad.Samad;
import ir.samad.catalogue.Topics;
import ir.samad.database.DatabaseStart;
import ir.samad.directory.PositionKind;
import ir.samad.house.Colleague;
import ir.samad.house.ProgramOnly;
import ir.samad.house.StaffLogin;
import java.time.Clock;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The program as a process of its own, with a small water company in it; says on the console who works there. Of the
 * classes of the tests it takes nothing else.
 */
@TestConfiguration(proxyBeanMethods = false)
@Import(StaffLogin.Setup.class)
public class PeopledHouse {

    public static void main(String[] arguments) {
        var application = new SpringApplication(Samad.class, PeopledHouse.class);
        application.setMainApplicationClass(Samad.class);
        application.setDefaultProperties(DatabaseStart.prepare(System.getenv()));
        ProgramOnly.in(application);
        application.run(arguments);
    }

    @Bean
    ApplicationRunner whoWorksHere(StaffLogin staff, Topics topics, Clock clock) {
        return arguments -> {
            var world = new CaseWorld(staff, topics, clock);
            var keeper = staff.colleague(world.headquarters, PositionKind.ADMINISTRATOR);
            System.out.println(String.join(
                    "\t",
                    "PEOPLED",
                    said(world.desk),
                    said(world.expert),
                    world.expert.position().id().toString(),
                    world.topic.name(),
                    said(keeper),
                    world.office.id().value().toString(),
                    world.topic.id().value().toString()));
        };
    }

    private static String said(Colleague colleague) {
        return colleague.username() + "\t" + colleague.password();
    }
}
