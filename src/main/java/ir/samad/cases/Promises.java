package ir.samad.cases;

import ir.samad.calendar.DueDate;
import ir.samad.calendar.Period;
import ir.samad.calendar.WorkCalendar;
import ir.samad.catalogue.Topic;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.parameters.Scope;
import ir.samad.territory.CountyCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The dates we promise: by type, topic and body (decision 1), counted in working days of the place (decision 17). */
@Component
class Promises {

    private final Parameters parameters;
    private final WorkCalendar calendar;

    Promises(Parameters parameters, WorkCalendar calendar) {
        this.parameters = parameters;
        this.calendar = calendar;
    }

    /** Until when a case registered on this day is answered. */
    DueDate answerBy(Matter matter, @Nullable Topic topic, LocalDate registered) {
        var days = parameters.integer(ParameterKey.answerDays(matter.type().name()), scopes(matter, topic));
        return calendar.due(registered, Period.workingDays(days), matter.county());
    }

    /** Until when the desk on which a case arrives has passed it on: its share of the whole time. */
    LocalDate deskBy(Matter matter, @Nullable Topic topic, LocalDate registered) {
        var days = parameters.integer(ParameterKey.answerDays(matter.type().name()), scopes(matter, topic));
        var share = parameters.integer(ParameterKey.DESK_SHARE, scopes(matter, topic));
        return calendar.plusWorkingDays(registered, Math.max(1, days * share / 100), matter.county());
    }

    /** Whether something can be promised for this day. */
    boolean isWorkingDay(LocalDate day, @Nullable CountyCode county) {
        return calendar.isWorkingDay(day, county);
    }

    private static Scope[] scopes(Matter matter, @Nullable Topic topic) {
        List<Scope> scopes = new ArrayList<>();
        if (topic != null) {
            scopes.add(Scope.topic(topic.id().value()));
        }
        var body = matter.bodyConcerned() != null
                ? matter.bodyConcerned()
                : topic == null ? null : topic.leadingBody().orElse(null);
        if (body != null) {
            scopes.add(Scope.body(body.value()));
        }
        scopes.add(Scope.nation());
        return scopes.toArray(Scope[]::new);
    }
}
