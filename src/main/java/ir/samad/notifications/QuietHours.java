package ir.samad.notifications;

import ir.samad.calendar.TehranClock;
import java.time.Instant;
import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The hours of the night in which nobody is woken by news of his case. */
@Component
class QuietHours {

    private final LocalTime from;
    private final LocalTime until;

    QuietHours(
            @Value("${samad.notifications.quiet-from:22:00}") String from,
            @Value("${samad.notifications.quiet-until:07:30}") String until) {
        this.from = LocalTime.parse(from);
        this.until = LocalTime.parse(until);
    }

    /** The same moment, or the end of the quiet hours it falls into. */
    Instant endAfter(Instant moment) {
        var there = moment.atZone(TehranClock.ZONE);
        var time = there.toLocalTime();
        var overMidnight = until.isBefore(from);
        var quiet = overMidnight
                ? !time.isBefore(from) || time.isBefore(until)
                : !time.isBefore(from) && time.isBefore(until);
        if (!quiet) {
            return moment;
        }
        var day = overMidnight && !time.isBefore(from) ? there.toLocalDate().plusDays(1) : there.toLocalDate();
        return day.atTime(until).atZone(TehranClock.ZONE).toInstant();
    }
}
