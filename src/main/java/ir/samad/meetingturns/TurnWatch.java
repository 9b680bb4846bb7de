package ir.samad.meetingturns;

import ir.samad.calendar.WorkCalendar;
import ir.samad.meetings.AnnouncedSessions;
import ir.samad.meetings.MeetingSession;
import ir.samad.meetings.MeetingSession.State;
import ir.samad.meetingturns.TurnNotices.Change;
import java.time.Clock;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks every few minutes whether whoever has a turn still knows where and when, and reminds him. What he was told last
 * stands with his turn and is compared with the session as it stands now, so that nothing depends on who changed it:
 * announcements, absences, closures and their withdrawal. What is told is written in the transaction that notes it, so of
 * several instances, and of one that is killed, everything is told once.
 */
@Component
class TurnWatch {

    private static final Logger LOG = LoggerFactory.getLogger(TurnWatch.class);

    /** Sessions that are asked for at once. */
    static final int BATCH = 500;
    /** So long after its day a session is looked at, should no instance have run on the day after it. */
    private static final int DAYS_AFTER = 7;

    private static final Set<State> NOT_HELD =
            EnumSet.of(State.EXCUSED, State.EXCUSED_BY_CLOSURE, State.DROPPED, State.MISSED);

    private final TurnStore store;
    private final TurnPlans plans;
    private final TurnNotices notices;
    private final AnnouncedSessions sessions;
    private final TransactionTemplate transactions;
    private final WorkCalendar calendar;
    private final Clock clock;

    TurnWatch(
            TurnStore store,
            TurnPlans plans,
            TurnNotices notices,
            AnnouncedSessions sessions,
            TransactionTemplate transactions,
            WorkCalendar calendar,
            Clock clock) {
        this.store = store;
        this.plans = plans;
        this.notices = notices;
        this.sessions = sessions;
        this.transactions = transactions;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT3M", initialDelayString = "PT1M")
    void look() {
        var awaited = store.listAwaited(calendar.today().minusDays(DAYS_AFTER));
        for (var from = 0; from < awaited.size(); from += BATCH) {
            look(awaited.subList(from, Math.min(from + BATCH, awaited.size())));
        }
    }

    private void look(List<UUID> some) {
        for (var one : sessions.list(some)) {
            try {
                transactions.executeWithoutResult(status -> tell(one.session().id()));
            } catch (RuntimeException fault) {
                // The next round comes back to it; the others are told meanwhile.
                LOG.error(
                        "Turns of session {} could not be looked at",
                        one.session().id(),
                        fault);
            }
        }
    }

    /** The session is read after its turns are locked, so that nobody is told what was true a moment ago. */
    private void tell(UUID id) {
        var turns = store.lockAwaited(id);
        if (!turns.isEmpty()) {
            sessions.find(id).ifPresent(now -> turns.forEach(turn -> tell(turn, now.session())));
        }
    }

    private void tell(MeetingTurn turn, MeetingSession session) {
        var request = turn.request();
        if (request == null) {
            return;
        }
        var known = turn.told();
        var off = NOT_HELD.contains(session.state());
        if (off && !known.calledOff()) {
            var told = told(turn, turn.about(), known.opens(), known.where(), true);
            notices.calledOff(told, request, session);
        } else if (!off && session.state() == State.ANNOUNCED && isAhead(session)) {
            var where = TurnNotices.where(session, turn.mode());
            if (known.calledOff()
                    || !known.opens().equals(session.opens())
                    || !known.where().equals(where)) {
                var about = plans.of(session).about(session, turn.number());
                notices.changed(
                        told(turn, about, session.opens(), where, false), request, session, change(turn, session));
            } else if (isTimeToRemind(turn, session) && store.remind(turn.id(), clock.instant())) {
                notices.reminder(turn, request);
            }
        }
    }

    private static Change change(MeetingTurn turn, MeetingSession session) {
        if (TurnNotices.isWithoutLine(session, turn.mode())) {
            return Change.WITHOUT_LINE;
        }
        return turn.told().calledOff() ? Change.HELD_AFTER_ALL : Change.CHANGED;
    }

    private boolean isAhead(MeetingSession session) {
        return clock.instant().isBefore(session.startsAt());
    }

    /** Who asked when it was time already knows it well enough. */
    private boolean isTimeToRemind(MeetingTurn turn, MeetingSession session) {
        var time = session.startsAt().minus(plans.reminder(session));
        return !clock.instant().isBefore(time) && turn.askedAt().isBefore(time);
    }

    private MeetingTurn told(MeetingTurn turn, LocalTime about, LocalTime opens, String where, boolean off) {
        var told = new MeetingTurn.Told(opens, where, off, turn.told().times() + 1);
        store.tell(turn, about, told);
        return new MeetingTurn(
                turn.id(),
                turn.session(),
                turn.unit(),
                turn.day(),
                turn.number(),
                about,
                turn.mode(),
                told,
                turn.language(),
                turn.request(),
                turn.askedAt(),
                null,
                null,
                null);
    }
}
