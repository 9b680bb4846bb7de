package ir.samad.meetings;

import ir.samad.calendar.Closure;
import ir.samad.calendar.WorkCalendar;
import ir.samad.meetings.MeetingSession.State;
import ir.samad.territory.CountyCode;
import ir.samad.territory.ProvinceCode;
import ir.samad.territory.Territory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where sessions stand: of what was said of them, of closures as the calendar has them now, and of the day it is. */
@Component
class SessionStates {

    private final WorkCalendar calendar;
    private final Territory territory;
    private final Clock clock;

    SessionStates(WorkCalendar calendar, Territory territory, Clock clock) {
        this.calendar = calendar;
        this.territory = territory;
        this.clock = clock;
    }

    /** The session, as it stands in this province. */
    MeetingSession of(KeptSession kept, ProvinceCode province) {
        var closure = closure(kept.day(), province, kept.county())
                .map(Closure::reason)
                .orElse("");
        return new MeetingSession(
                kept.id(),
                kept.programme(),
                kept.unit(),
                kept.day(),
                kept.opens(),
                kept.closes(),
                kept.extra(),
                state(kept, !closure.isEmpty()),
                closure,
                kept.announcement(),
                kept.noticed(),
                kept.held(),
                kept.absence());
    }

    private State state(KeptSession kept, boolean closed) {
        var absence = kept.absence();
        var said = new Said(
                kept.day(),
                kept.held() != null,
                kept.droppedVersion() != null,
                absence != null && Boolean.TRUE.equals(absence.accepted()),
                kept.announcement() != null);
        return state(said, closed);
    }

    /** What was said of a session, as far as it decides where it stands. */
    record Said(LocalDate day, boolean held, boolean dropped, boolean excused, boolean announced) {}

    /**
     * Where a session stands.
     *
     * @param closed whether offices are closed on its day
     */
    State state(Said said, boolean closed) {
        if (said.held()) {
            return State.HELD;
        }
        if (said.dropped()) {
            return State.DROPPED;
        }
        if (closed) {
            return State.EXCUSED_BY_CLOSURE;
        }
        if (said.excused()) {
            return State.EXCUSED;
        }
        if (said.day().isBefore(calendar.today())) {
            return State.MISSED;
        }
        return said.announced() ? State.ANNOUNCED : State.PLANNED;
    }

    /** Whether it has begun. */
    boolean hasBegun(MeetingSession session) {
        return !clock.instant().isBefore(start(session));
    }

    /** When it begins. */
    static Instant start(MeetingSession session) {
        return session.startsAt();
    }

    /** The declared closure of the offices of a county on a day, or of the capital of a province. */
    Optional<Closure> closure(LocalDate day, ProvinceCode province, @Nullable CountyCode county) {
        var place = county == null ? capital(province) : county;
        return calendar.getDay(day).closures().stream()
                .filter(closure -> closure.days().isWholeDay() && closure.days().holdsIn(place))
                .findFirst();
    }

    private CountyCode capital(ProvinceCode province) {
        return territory.getCapital(province).code();
    }
}
