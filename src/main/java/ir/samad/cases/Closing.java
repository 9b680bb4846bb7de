package ir.samad.cases;

import ir.samad.calendar.WorkCalendar;
import ir.samad.cases.model.CaseTransitions;
import ir.samad.cases.store.CaseStore;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.parameters.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes what was answered and not objected to for a number of working days (decisions, life of a case). */
@Component
public class Closing {

    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
    private static final int BATCH = 500;

    private final CaseStore store;
    private final Steps steps;
    private final Parameters parameters;
    private final WorkCalendar calendar;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Closing(
            CaseStore store,
            Steps steps,
            Parameters parameters,
            WorkCalendar calendar,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.steps = steps;
        this.parameters = parameters;
        this.calendar = calendar;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Closes everything that is due, in small transactions; a second instance finds it done. */
    @Scheduled(cron = "0 5 * * * *")
    public void closeWhatRests() {
        var days = parameters.integer(ParameterKey.CLOSE_AFTER_DAYS, Scope.nation());
        var latest = clock.instant().atZone(TEHRAN).toLocalDate();
        // No case rests long enough before this many calendar days; each is then counted in its own working days.
        var before = latest.minusDays(days).atStartOfDay(TEHRAN).toInstant();
        long closed;
        do {
            // The oldest come first: when a whole batch still rests, so do all after it.
            closed = store.listAnsweredBefore(before, BATCH).stream()
                    .filter(id -> closeWhenRested(id, days))
                    .count();
        } while (closed > 0);
    }

    private boolean closeWhenRested(CaseId id, int days) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            var locked = store.lock(id).orElseThrow();
            var file = locked.file();
            var answeredAt = file.answeredAt();
            if (answeredAt == null || !CaseTransitions.isPossible(CaseEvent.CLOSED, file.state())) {
                return false;
            }
            var answered = LocalDate.ofInstant(answeredAt, TEHRAN);
            var rested = calendar.plusWorkingDays(answered, days, file.matter().county());
            if (!LocalDate.ofInstant(clock.instant(), TEHRAN).isAfter(rested)) {
                return false;
            }
            steps.take(
                    locked,
                    CaseChange.of(file).closed(clock.instant()),
                    CaseEvent.CLOSED,
                    new Actor.System(),
                    Map.of());
            return true;
        }));
    }
}
