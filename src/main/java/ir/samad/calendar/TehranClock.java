package ir.samad.calendar;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the house, in the administration's time zone; tests put their own in its place. */
@Configuration(proxyBeanMethods = false)
public class TehranClock {

    /** Asia/Tehran; days begin here, whatever the machine thinks. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Tehran");

    /** The clock of the machine; for whoever puts another clock before it, and for nobody else. */
    public static Clock ofTheMachine() {
        return Clock.system(ZONE);
    }

    @Bean
    @ConditionalOnMissingBean(Clock.class)
    Clock clock() {
        return ofTheMachine();
    }
}
