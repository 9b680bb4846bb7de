package ir.samad.notifications;

import ir.samad.calendar.TehranClock;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The hours of the night in which nobody is woken by news of his case. */
@Component
class QuietHours {

    private final Parameters parameters;

    QuietHours(Parameters parameters) {
        this.parameters = parameters;
    }

    /** The same moment, or the end of the quiet hours it falls into. */
    Instant endAfter(Instant moment) {
        var from = parameters.time(ParameterKey.QUIET_FROM);
        var until = parameters.time(ParameterKey.QUIET_UNTIL);
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
