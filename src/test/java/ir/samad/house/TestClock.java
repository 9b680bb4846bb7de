package ir.samad.house;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The clock of the tests: it stands where it was put, and goes on only when told. */
public final class TestClock extends Clock {

    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");

    /** Saturday 1 Azar 1404, ten in the morning: an ordinary working day. */
    public static final LocalDateTime START = LocalDateTime.of(2025, 11, 22, 10, 0);

    private volatile Instant now = START.atZone(TEHRAN).toInstant();

    public void set(LocalDateTime tehranTime) {
        now = tehranTime.atZone(TEHRAN).toInstant();
    }

    public void forward(Duration by) {
        now = now.plus(by);
    }

    @Override
    public ZoneId getZone() {
        return TEHRAN;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Setup {
        @Bean
        TestClock testClock() {
            return new TestClock();
        }
    }
}
