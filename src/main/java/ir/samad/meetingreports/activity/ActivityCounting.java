package ir.samad.meetingreports.activity;

import ir.samad.calendar.Season;
import ir.samad.calendar.WorkCalendar;
import ir.samad.directory.PersonId;
import ir.samad.directory.PositionId;
import ir.samad.directory.UnitId;
import ir.samad.meetingday.MeetingMode;
import ir.samad.meetingday.MeetingResult;
import ir.samad.meetingday.MetFigures;
import ir.samad.meetingday.MetFigures.Met;
import ir.samad.meetingday.MetFigures.OpenRow;
import ir.samad.meetings.Announcement;
import ir.samad.meetings.MeetingSession;
import ir.samad.meetings.MeetingSession.State;
import ir.samad.meetings.ProvinceSession;
import ir.samad.meetings.SeasonCounts;
import ir.samad.meetings.Sessions;
import ir.samad.meetings.Standing;
import ir.samad.territory.ProvinceCode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Counts what each manager did: the sessions of which he is the host, and the people met in those that count; of others no
 * figures are given (M-2-6).
 */
@Component
class ActivityCounting {

    private final Sessions sessions;
    private final SeasonCounts counts;
    private final MetFigures met;
    private final WorkCalendar calendar;

    ActivityCounting(Sessions sessions, SeasonCounts counts, MetFigures met, WorkCalendar calendar) {
        this.calendar = calendar;
        this.sessions = sessions;
        this.counts = counts;
        this.met = met;
    }

    /**
     * A season of a body.
     *
     * @param lines its managers, whoever had the most sessions first; sessions without a host last
     * @param ahead the days of sessions that have not passed; the report waits for the last of them
     * @param open rows of its sessions that count whose result is open or unsaid (M-12-1)
     */
    record Activity(List<ActivityLine> lines, List<LocalDate> ahead, List<OpenRow> open) {}

    /** Somebody in a position; whoever met the people, else whoever was announced. */
    private record Who(PositionId position, PersonId person) {

        static Optional<Who> of(MeetingSession session) {
            return session.findHost().map(host -> new Who(host.position(), host.person()));
        }
    }

    Activity of(ProvinceCode province, UnitId unit, Season season) {
        var first = season.first().toLocalDate();
        var last = season.last().toLocalDate();
        var all = sessions.listBetween(province, unit, first, last).stream()
                .map(ProvinceSession::session)
                .toList();
        var added = counts.ofEach(all);
        var notCounted = counts.listNotCounted(all).keySet();
        var people = met.list(List.of(unit), first, last).stream()
                .filter(one -> !notCounted.contains(one.session()))
                .collect(Collectors.groupingBy(Met::session));
        Map<Optional<Who>, ActivityLine> lines = new LinkedHashMap<>();
        for (var session : all) {
            var count = added.getOrDefault(session.id(), Standing.Count.NONE);
            var held = notCounted.contains(session.id()) ? 0 : 1;
            lines.merge(Who.of(session), line(session, count, held, people), ActivityLine::plus);
        }
        return new Activity(
                lines.values().stream()
                        .sorted(Comparator.comparing(ActivityLine::isOfNobody)
                                .thenComparing(
                                        Comparator.comparingInt((ActivityLine line) -> line.required() + line.held())
                                                .reversed()))
                        .toList(),
                all.stream()
                        .filter(session -> session.state().isAhead()
                                || session.state() == State.HELD
                                        && !session.day().isBefore(calendar.today()))
                        .map(MeetingSession::day)
                        .toList(),
                met.listOpen(
                        all.stream()
                                .map(MeetingSession::id)
                                .filter(id -> !notCounted.contains(id))
                                .toList(),
                        calendar.today()));
    }

    private static ActivityLine line(
            MeetingSession session, Standing.Count count, int held, Map<UUID, List<Met>> people) {
        var inPerson = 0;
        var byPhone = 0;
        var results = new EnumMap<MeetingResult.State, Integer>(MeetingResult.State.class);
        for (var one : people.getOrDefault(session.id(), List.of())) {
            if (one.mode() == MeetingMode.PHONE) {
                byPhone += one.people();
            } else {
                inPerson += one.people();
            }
            var state = one.state();
            if (state != null) {
                results.merge(state, one.people(), Integer::sum);
            }
        }
        var excused = session.state() == State.EXCUSED || session.state() == State.EXCUSED_BY_CLOSURE;
        return new ActivityLine(
                session.findHost().map(Announcement.Host::title).orElse(""),
                session.findHost().map(Announcement.Host::name).orElse(""),
                count.required(),
                held,
                excused ? 1 : 0,
                count.missed(),
                inPerson,
                byPhone,
                results);
    }
}
