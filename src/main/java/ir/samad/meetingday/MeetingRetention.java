package ir.samad.meetingday;

import ir.samad.calendar.WorkCalendar;
import ir.samad.cases.CaseId;
import ir.samad.cases.Retention;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.parameters.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases, each night, who was met in meetings whose years are over, each person in a transaction of its own. Whoever has
 * something in progress is kept, and so is he whose case is kept; what is counted stays.
 */
@Component
public class MeetingRetention {

    private static final Logger LOG = LoggerFactory.getLogger(MeetingRetention.class);
    private static final int BATCH = 500;

    private final PeopleErasureStore store;
    private final PeopleStore people;
    private final Retention cases;
    private final Parameters parameters;
    private final TransactionTemplate transactions;
    private final WorkCalendar calendar;
    private final Clock clock;

    MeetingRetention(
            PeopleErasureStore store,
            PeopleStore people,
            Retention cases,
            Parameters parameters,
            TransactionTemplate transactions,
            WorkCalendar calendar,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.cases = cases;
        this.parameters = parameters;
        this.transactions = transactions;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Erases everybody who is due. */
    @Scheduled(cron = "0 33 3 * * *", zone = "Asia/Tehran")
    public void eraseWhoIsDue() {
        var before = keptSince();
        var erased = 0;
        var batch = store.list(before, LocalDate.EPOCH, new UUID(0, 0), BATCH);
        while (!batch.isEmpty()) {
            erased += (int) batch.stream()
                    .filter(one -> Boolean.TRUE.equals(transactions.execute(status -> erase(one, before))))
                    .count();
            batch = store.list(before, batch.getLast().day(), batch.getLast().id(), BATCH);
        }
        LOG.info("Erased who {} people met in meetings were", erased);
    }

    /** Whoever orders something or says what came of it at this moment is waited for, and then his word counts. */
    private boolean erase(PeopleErasureStore.Due one, LocalDate before) {
        people.lock(one.session());
        return !isCaseKept(one.caseId()) && store.erase(one.id(), before, clock.instant());
    }

    /** The day since which people of meetings are kept; who was met before it is erased in the night. */
    @Transactional(readOnly = true)
    public LocalDate keptSince() {
        return calendar.today().minusYears(parameters.integer(ParameterKey.PERSONAL_YEARS, Scope.nation()));
    }

    /** Whether somebody of these sessions is still kept, so that what tells of them is kept too. */
    @Transactional(readOnly = true)
    public boolean isKept(Collection<UUID> sessionIds) {
        return store.isKept(sessionIds);
    }

    private boolean isCaseKept(@Nullable UUID caseId) {
        return caseId != null && cases.isKept(new CaseId(caseId));
    }
}
