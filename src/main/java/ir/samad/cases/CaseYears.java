package ir.samad.cases;

import ir.samad.calendar.JalaliDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** In which Jalali year a case was registered: the year of the day in Tehran. */
@Component
class CaseYears {

    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");

    int of(Instant registeredAt) {
        return JalaliDate.of(LocalDate.ofInstant(registeredAt, TEHRAN)).year();
    }
}
