package ir.samad.meetingreports;

import ir.samad.calendar.Season;
import ir.samad.directory.UnitId;
import ir.samad.meetingday.DayFigures;
import ir.samad.meetingday.MeetingApplicant;
import ir.samad.meetingday.MeetingPeople;
import ir.samad.meetings.MeetingSession;
import ir.samad.meetings.Programme;
import ir.samad.meetings.Sessions;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for the reports of a body (M-9): one of each session, and one of each season, which is the union of those of its
 * sessions. One fault keeps a report back (M-10-4); that of a season is signed by the head of the body himself (M-5-2).
 */
@Component
public class MeetingReports {

    private final ReportStore store;
    private final Sessions sessions;
    private final MeetingPeople people;
    private final ReportChecks checks;
    private final Releases releases;
    private final Signing signing;

    MeetingReports(
            ReportStore store,
            Sessions sessions,
            MeetingPeople people,
            ReportChecks checks,
            Releases releases,
            Signing signing) {
        this.store = store;
        this.sessions = sessions;
        this.people = people;
        this.checks = checks;
        this.releases = releases;
        this.signing = signing;
    }

    /**
     * How a session stands with its report.
     *
     * @param faults what keeps the report back
     * @param alike whether all results have the same words, which the head has to confirm
     * @param report the newest that was released, returned or not
     */
    public record Readiness(
            MeetingSession session,
            DayFigures figures,
            List<RowFault> faults,
            boolean alike,
            Optional<MeetingReport> report) {

        /** Whether it can be released now: it is faultless, and nothing that was sent stands. */
        public boolean isReady() {
            return faults.isEmpty() && !isSent();
        }

        /** Whether it was sent and not returned. */
        public boolean isSent() {
            return report.filter(sent -> sent.state() != MeetingReport.State.RETURNED)
                    .isPresent();
        }
    }

    /** How a session of this unit stands. */
    @Transactional(readOnly = true)
    public Readiness readiness(MeetingSession session) {
        return readiness(session, store.list(session.unit(), session.programme()));
    }

    /** How the sessions of this unit in a season of a programme stand, those that count or were to be held. */
    @Transactional(readOnly = true)
    public List<Readiness> listReadiness(Programme programme, UnitId unit, Season season) {
        var reports = store.list(unit, programme.id());
        return sessions.list(programme, unit).stream()
                .filter(session ->
                        Season.of(session.day()).equals(season) && session.state() != MeetingSession.State.DROPPED)
                .map(session -> readiness(session, reports))
                .toList();
    }

    private Readiness readiness(MeetingSession session, List<MeetingReport> reports) {
        var everybody = people.list(session.id(), session.unit());
        return new Readiness(
                session,
                DayFigures.of(everybody),
                checks.of(session, everybody),
                ReportChecks.isAlike(everybody),
                reports.stream()
                        .filter(report -> session.id().equals(report.session()))
                        .findFirst());
    }

    /** The reports of a unit in a programme, the newest first. */
    @Transactional(readOnly = true)
    public List<MeetingReport> list(Programme programme, UnitId unit) {
        return store.list(unit, programme.id());
    }

    @Transactional(readOnly = true)
    public Optional<MeetingReport> find(UUID id, UnitId unit) {
        return store.find(id, unit);
    }

    /** The sessions of which it tells. */
    @Transactional(readOnly = true)
    public List<UUID> listSessions(MeetingReport report) {
        return store.listSessions(report.id());
    }

    /** The workbook, as it was sent. */
    @Transactional(readOnly = true)
    public byte[] file(MeetingReport report) {
        return store.file(report.id());
    }

    /**
     * Releases the report of a session of this unit.
     *
     * @param alikeConfirmed that all results are really the same, as the head says
     */
    @Transactional
    public Outcome<MeetingReport> releaseWeekly(UUID sessionId, boolean alikeConfirmed, UnitId unit, Staff by) {
        store.lock(unit);
        people.keepStill(sessionId);
        var session = sessions.find(sessionId, unit).orElseThrow();
        var readiness = readiness(session);
        if (readiness.isSent()) {
            return Outcome.refused(Refusal.by("M-10-4", "meetingreports.refused.sent"));
        }
        if (!readiness.faults().isEmpty()) {
            return Outcome.refused(Refusal.by(
                    "M-10-4",
                    "meetingreports.refused.faults",
                    readiness.faults().size()));
        }
        if (readiness.alike() && !(alikeConfirmed && signing.isHead(unit, by))) {
            return Outcome.refused(Refusal.by("M-12-1", "meetingreports.refused.alike"));
        }
        return Outcome.done(releases.weekly(session, people.list(sessionId, unit), by));
    }

    /** Releases the report of a season, signed by the head of the body (M-5-2). */
    @Transactional
    public Outcome<MeetingReport> releaseSeasonal(Programme programme, Season season, UnitId unit, Staff by) {
        if (!signing.isHead(unit, by)) {
            return Outcome.refused(Refusal.by("M-5-2", "meetingreports.refused.not-head"));
        }
        store.lock(unit);
        var ready = listReadiness(programme, unit, season);
        if (isSent(programme, unit, season)) {
            return Outcome.refused(Refusal.by("M-10-4", "meetingreports.refused.sent"));
        }
        if (ready.isEmpty()
                || ready.stream().anyMatch(one -> one.session().state().isAhead())) {
            return Outcome.refused(Refusal.by("M-9", "meetingreports.refused.not-over"));
        }
        var held = ready.stream().filter(one -> sessions.counts(one.session())).toList();
        var missing = held.stream().filter(one -> !one.isSent()).count();
        if (missing > 0) {
            return Outcome.refused(Refusal.by("M-10-4", "meetingreports.refused.weekly-missing", missing));
        }
        // What was in progress when its session was reported may have passed its date since.
        var faults = held.stream().mapToInt(one -> one.faults().size()).sum();
        if (faults > 0) {
            return Outcome.refused(Refusal.by("M-10-4", "meetingreports.refused.faults", faults));
        }
        Map<UUID, MeetingSession> byId = held.stream()
                .map(Readiness::session)
                .collect(Collectors.toMap(MeetingSession::id, Function.identity()));
        byId.keySet().stream().sorted().forEach(people::keepStill);
        List<MeetingApplicant> everybody;
        try (var all = people.stream(byId.keySet())) {
            everybody = all.toList();
        }
        return Outcome.done(releases.seasonal(programme, season, unit, everybody, byId, by));
    }

    /** Whether the report of a season was sent and not returned. */
    @Transactional(readOnly = true)
    public boolean isSent(Programme programme, UnitId unit, Season season) {
        return store.list(unit, programme.id()).stream()
                .filter(report -> report.kind() == MeetingReport.Kind.SEASONAL
                        && report.season().equals(season))
                .anyMatch(report -> report.state() != MeetingReport.State.RETURNED);
    }
}
