package ir.samad.meetingreports.sheets;

import ir.samad.calendar.JalaliDate;
import ir.samad.directory.UnitId;
import ir.samad.meetingday.MeetingPeople;
import ir.samad.meetings.MeetingSession;
import ir.samad.meetings.MeetingSession.State;
import ir.samad.meetings.Sessions;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the session of a unit to which a row belongs by its date, or says why there is none (M-2-3, M-2-6, M-4, M-11). */
final class SheetSessions {

    private final Sessions sessions;
    private final MeetingPeople people;
    private final UnitId unit;
    private final Map<Integer, Map<LocalDate, MeetingSession>> byYear = new HashMap<>();
    private final Map<LocalDate, Outcome<MeetingSession>> known = new HashMap<>();

    SheetSessions(Sessions sessions, MeetingPeople people, UnitId unit) {
        this.sessions = sessions;
        this.people = people;
        this.unit = unit;
    }

    Outcome<MeetingSession> find(LocalDate day) {
        return known.computeIfAbsent(day, this::look);
    }

    private Outcome<MeetingSession> look(LocalDate day) {
        var year = byYear.computeIfAbsent(JalaliDate.of(day).year(), this::ofYear);
        var session = year.get(day);
        if (session == null) {
            var isWeekday = year.keySet().stream().anyMatch(planned -> planned.getDayOfWeek() == day.getDayOfWeek());
            return refused(isWeekday ? "M-4" : "M-2-3", isWeekday ? "not-planned" : "weekday");
        }
        if (people.areYearsOver(day)) {
            return refused("N-5-2", "years-over");
        }
        if (session.held() == null) {
            return session.state() == State.EXCUSED_BY_CLOSURE
                    ? refused("M-5-1", "closed")
                    : refused("M-5-1", "not-held");
        }
        if (!sessions.counts(session)) {
            return refused("M-2-6", "not-counted");
        }
        return people.isReported(session.id()) ? refused("M-10-4", "reported") : Outcome.done(session);
    }

    private Map<LocalDate, MeetingSession> ofYear(int year) {
        return sessions.listProgrammes(unit, year).stream()
                .flatMap(programme -> sessions.list(programme, unit).stream())
                .filter(session -> session.state() != State.DROPPED)
                .collect(Collectors.toMap(
                        MeetingSession::day, Function.identity(), (one, other) -> one.held() == null ? other : one));
    }

    /** The sessions that were found so far. */
    List<MeetingSession> listFound() {
        return known.values().stream().flatMap(found -> found.find().stream()).toList();
    }

    private static Outcome<MeetingSession> refused(String clause, String why) {
        return Outcome.refused(Refusal.by(clause, "meetingreports.sheet.refused." + why));
    }
}
