package ir.samad.deadlines;

import ir.samad.calendar.WorkCalendar;
import ir.samad.deadlines.Climbs.Late;
import ir.samad.directory.Position;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.parameters.Scope;
import ir.samad.territory.CountyCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** After how many working days a late line climbs, as the body of its holder says. */
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

    /** On which day the step after so many is due; null when there is none. */
    @Nullable
    LocalDate after(Late late, Position holder, int done) {
        var days = parameters.list(ParameterKey.LADDER_DAYS, superiors.bodyOf(holder), Scope.nation());
        var county = late.county();
        return done >= days.size()
                ? null
                : calendar.plusWorkingDays(
                        late.turnedOn(),
                        Integer.parseInt(days.get(done)),
                        county == null ? null : new CountyCode(county));
    }
}
