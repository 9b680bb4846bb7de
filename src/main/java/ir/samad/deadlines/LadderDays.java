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

    LadderDays(Superiors superiors, Parameters parameters, WorkCalendar calendar) {
        this.superiors = superiors;
        this.parameters = parameters;
        this.calendar = calendar;
    }

    /** When the step after so many is due; null when there is none. */
    @Nullable
    Next after(Late late, Position holder, int done) {
        var moment = late.dueAt();
        return moment == null ? afterDays(late, holder, done) : afterHours(moment, holder, done);
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
        var county = late.county();
        return done >= days.size()
                ? null
                : new Next(
                        calendar.plusWorkingDays(
                                late.turnedOn(),
                                Integer.parseInt(days.get(done)),
                                county == null ? null : new CountyCode(county)),
                        null);
    }
}
