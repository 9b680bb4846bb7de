package ir.samad.meetings;

import ir.samad.database.Ids;
import ir.samad.directory.UnitId;
import ir.samad.shell.Staff;
import ir.samad.territory.ProvinceCode;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for sessions that are not held: the body says why beforehand, the governorate accepts it or not, and afterwards
 * only the governorate excuses a missed one (M-8). A session that a deputy holds needs none of this.
 */
@Component
public class Absences {

    private final SessionStore sessions;
    private final AbsenceStore store;
    private final Sessions found;
    private final SessionStates states;
    private final Clock clock;

    Absences(SessionStore sessions, AbsenceStore store, Sessions found, SessionStates states, Clock clock) {
        this.sessions = sessions;
        this.store = store;
        this.found = found;
        this.states = states;
        this.clock = clock;
    }

    /** Asks the governorate, before the session begins, to accept that it is not held. */
    @Transactional
    public Outcome<UUID> ask(UUID session, String reason, Staff by) {
        sessions.lock(session);
        var asked = found.find(session, new UnitId(by.unitId())).orElseThrow();
        if (!asked.state().isAhead() || states.hasBegun(asked)) {
            return Outcome.refused(Refusal.by("M-8", "meetings.absence.refused.too-late"));
        }
        if (asked.isAbsenceWaiting()) {
            return Outcome.refused(Refusal.by("M-8", "meetings.absence.refused.waits"));
        }
        var id = Ids.next(clock);
        store.ask(id, session, reason, clock.instant(), by);
        return Outcome.done(id);
    }

    /** What the bodies of a province ask for and nobody has decided, the oldest first. */
    @Transactional(readOnly = true)
    public List<ProvinceSession> listWaiting(ProvinceCode province) {
        return sessions.listWaiting(province).stream()
                .map(named -> new ProvinceSession(named.unitName(), states.of(named.session(), province)))
                .toList();
    }

    /**
     * Decides upon an absence of a body of the province.
     *
     * @param remark why it is not accepted; demanded then
     */
    @Transactional
    public Outcome<UUID> decide(ProvinceCode province, UUID session, boolean accepted, String remark, Staff by) {
        sessions.lock(session);
        var decided = found.find(session, province).orElseThrow();
        var absence = decided.absence();
        if (absence == null || absence.accepted() != null) {
            return Outcome.refused(Refusal.by("M-8", "meetings.absence.refused.decided"));
        }
        if (!accepted && remark.isBlank()) {
            return Outcome.refused(Refusal.by("M-8", "meetings.absence.refused.remark"));
        }
        store.decide(absence.id(), accepted, remark, clock.instant(), by);
        return Outcome.done(absence.id());
    }

    /** Excuses a missed session afterwards, with the reason that the governorate accepts. */
    @Transactional
    public Outcome<UUID> excuse(ProvinceCode province, UUID session, String reason, Staff by) {
        sessions.lock(session);
        var missed = found.find(session, province).orElseThrow();
        if (missed.state() != MeetingSession.State.MISSED) {
            return Outcome.refused(Refusal.by("M-8", "meetings.absence.refused.not-missed"));
        }
        var now = clock.instant();
        var waiting = missed.absence();
        if (waiting != null && waiting.accepted() == null) {
            store.decide(waiting.id(), true, reason, now, by);
            return Outcome.done(waiting.id());
        }
        var id = Ids.next(clock);
        store.ask(id, session, reason, now, by);
        store.decide(id, true, "", now, by);
        return Outcome.done(id);
    }
}
