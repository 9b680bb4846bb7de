package ir.samad.deadlines;

import ir.samad.calendar.TehranClock;
import ir.samad.calendar.WorkCalendar;
import ir.samad.deadlines.Climbs.Late;
import ir.samad.deadlines.Climbs.Next;
import ir.samad.directory.Position;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.parameters.Scope;
import ir.samad.territory.CountyCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** After how many working days, or hours by the clock, a late line climbs, as the body of its holder says. */
@Component
class LadderDays {

    private final Superiors superiors;
    private final Parameters parameters;
    private final WorkCalendar calendar;
    private final Clock clock;

    LadderDays(Superiors superiors, Parameters parameters, WorkCalendar calendar, Clock clock) {
        this.superiors = superiors;
        this.parameters = parameters;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** When the step after so many is due; null when there is none. */
    @Nullable
    Next after(Late late, Position holder, int done) {
        var moment = late.dueAt();
        return moment == null ? afterDays(late, holder, done) : afterHours(moment, holder, done);
    }

    /** When it is looked again for somebody above, after there was nobody: the next working day; by the clock, in an hour. */
    Next again(Late late, LocalDate today) {
        return late.dueAt() == null
                ? new Next(calendar.plusWorkingDays(today, 1, countyOf(late)), null)
                : new Next(today, clock.instant().plus(Duration.ofHours(1)));
    }

    private @Nullable Next afterHours(Instant moment, Position holder, int done) {
        var hours = parameters.list(ParameterKey.LADDER_HOURS, superiors.bodyOf(holder), Scope.nation());
        if (done >= hours.size()) {
            return null;
        }
        var at = moment.plus(Duration.ofHours(Integer.parseInt(hours.get(done))));
        return new Next(LocalDate.ofInstant(at, TehranClock.ZONE), at);
    }

    private @Nullable Next afterDays(Late late, Position holder, int done) {
        var days = parameters.list(ParameterKey.LADDER_DAYS, superiors.bodyOf(holder), Scope.nation());
        return done >= days.size()
                ? null
                : new Next(
                        calendar.plusWorkingDays(late.turnedOn(), Integer.parseInt(days.get(done)), countyOf(late)),
                        null);
    }

    private static @Nullable CountyCode countyOf(Late late) {
        var county = late.county();
        return county == null ? null : new CountyCode(county);
    }
}
