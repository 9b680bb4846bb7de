package ir.samad.meetingreports.activity;

import ir.samad.calendar.Season;
import ir.samad.directory.UnitId;
import ir.samad.meetingday.MeetingMode;
import ir.samad.meetingday.MeetingResult;
import ir.samad.meetingday.MetFigures;
import ir.samad.meetingday.MetFigures.Met;
import ir.samad.meetings.MeetingSession;
import ir.samad.meetings.MeetingSession.State;
import ir.samad.meetings.ProvinceSession;
import ir.samad.meetings.SeasonCounts;
import ir.samad.meetings.Sessions;
import ir.samad.meetings.Standing;
import ir.samad.territory.ProvinceCode;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    ActivityCounting(Sessions sessions, SeasonCounts counts, MetFigures met) {
        this.sessions = sessions;
        this.counts = counts;
        this.met = met;
    }

    /**
     * A season of a body.
     *
     * @param lines its managers, whoever had the most sessions first; sessions without a host last
     * @param over whether it had sessions, and none is still to come
     */
    record Activity(List<ActivityLine> lines, boolean over) {}

    /** Whoever meets the people in a session; nobody has two empty texts. */
    private record Host(String title, String name) {

        static Host of(MeetingSession session) {
            var told = session.announcement();
            return told == null
                    ? new Host("", "")
                    : new Host(told.host().title(), told.host().name());
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
        Map<Host, ActivityLine> lines = new LinkedHashMap<>();
        for (var session : all) {
            var host = Host.of(session);
            var count = added.getOrDefault(session.id(), Standing.Count.NONE);
            lines.merge(host, line(host, session, count, people), ActivityLine::plus);
        }
        return new Activity(
                lines.values().stream()
                        .sorted(Comparator.comparing(ActivityLine::isOfNobody)
                                .thenComparing(
                                        Comparator.comparingInt((ActivityLine line) -> line.required() + line.held())
                                                .reversed()))
                        .toList(),
                !all.isEmpty()
                        && all.stream().noneMatch(session -> session.state().isAhead()));
    }

    private static ActivityLine line(
            Host host, MeetingSession session, Standing.Count count, Map<UUID, List<Met>> people) {
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
                host.title(),
                host.name(),
                count.required(),
                count.held(),
                excused ? 1 : 0,
                count.missed(),
                inPerson,
                byPhone,
                results);
    }
}
