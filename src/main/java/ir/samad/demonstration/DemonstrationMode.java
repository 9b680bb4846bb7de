package ir.samad.demonstration;

import ir.samad.calendar.TehranClock;
import ir.samad.database.DatabaseStart;
import java.time.Clock;
import java.util.Arrays;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** Demonstration mode. Everything in this room hangs on it, and it refuses any database but the embedded one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "samad.demonstration", havingValue = "true")
class DemonstrationMode {

    private static final String CLOCK = "demonstrationClock";

    /**
     * Whatever way the property was set: its accounts and codes are public.
     *
     * @throws ir.samad.database.StartRefused when the database is not the embedded one of this program
     */
    DemonstrationMode(Environment settings) {
        DatabaseStart.refuseDemonstrationElsewhere(settings);
    }

    /** The clock that can be told a moment of the past while the country is built. */
    @Bean(CLOCK)
    @Primary
    static DemonstrationClock demonstrationClock(ListableBeanFactory beans) {
        return Arrays.stream(beans.getBeanNamesForType(Clock.class, true, false))
                .filter(name -> !name.equals(CLOCK))
                .findFirst()
                .map(name -> new DemonstrationClock(beans.getBean(name, Clock.class)))
                .orElseGet(() -> new DemonstrationClock(TehranClock.ofTheMachine()));
    }
}
