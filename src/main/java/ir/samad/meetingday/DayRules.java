package ir.samad.meetingday;

import ir.samad.calendar.WorkCalendar;
import ir.samad.meetings.MeetingSession;
import ir.samad.meetings.MeetingSession.State;
import ir.samad.vocabulary.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands against entering or calling somebody in a session (M-2-3, M-7, M-10-1, M-10-2, M-10-4). */
@Component
class DayRules {

    private final PeopleStore store;
    private final List<ReportedSessions> reported;
    private final MeetingRetention retention;
    private final WorkCalendar calendar;

    DayRules(PeopleStore store, List<ReportedSessions> reported, MeetingRetention retention, WorkCalendar calendar) {
        this.retention = retention;
        this.store = store;
        this.reported = reported;
        this.calendar = calendar;
    }

    boolean isToday(MeetingSession session) {
        return session.day().equals(calendar.today());
    }

    /** Whether the report of a session left and was not returned, so that its rows stand as they are (M-10-4). */
    boolean isReported(UUID session) {
        return reported.stream().anyMatch(room -> room.isReported(session));
    }

    /** Whether the years are over for which people of a day are kept: nobody is added to it any more (N-5-2). */
    boolean areYearsOver(LocalDate day) {
        return day.isBefore(retention.keptSince());
    }

    /** Why nobody can be added to this session. */
    Optional<Refusal> againstAdding(MeetingSession session) {
        return areYearsOver(session.day())
                ? Optional.of(Refusal.by("N-5-2", "meetingday.refused.years-over"))
                : against(session);
    }

    /** Why nobody can be entered or called in this session now. */
    Optional<Refusal> against(MeetingSession session) {
        if (session.state() != State.HELD && !(session.state().isAhead() && isToday(session))) {
            return Optional.of(Refusal.by("M-2-3", "meetingday.refused.not-open"));
        }
        if (session.announcement() == null) {
            return Optional.of(Refusal.by("M-2-1", "meetings.session.refused.no-place"));
        }
        return isReported(session.id())
                ? Optional.of(Refusal.by("M-10-4", "meetingday.refused.reported"))
                : Optional.empty();
    }

    /** Why this person cannot stand in the list as he is; the last word of its message names the field. */
    Optional<Refusal> against(
            MeetingSession session, PersonData person, List<MeetingApplicant> people, @Nullable UUID self) {
        var announcement = session.announcement();
        if (person.mode() == MeetingMode.PHONE && (announcement == null || announcement.directLine() == null)) {
            return Optional.of(Refusal.by("M-7", "meetingday.refused.mode"));
        }
        var twice = people.stream()
                .filter(one -> one.turn() != Turn.LEFT && !one.id().equals(self))
                .filter(one -> one.person().identity().equals(person.identity()))
                .findFirst();
        if (twice.isPresent()) {
            return Optional.of(twice(twice.get()));
        }
        if (!person.phoneShared() && store.isPhoneOfAnother(session.unit(), person.phone(), person.identity(), self)) {
            return Optional.of(Refusal.by("M-10-2", "meetingday.refused.phone"));
        }
        return Optional.empty();
    }

    /** A row of a sheet has no number by which somebody was called. */
    private static Refusal twice(MeetingApplicant one) {
        var number = one.queueNumber();
        return number == null
                ? Refusal.by("M-10-1", "meetingday.refused.row.identity", one.number())
                : Refusal.by("M-10-1", "meetingday.refused.identity", number);
    }
}
