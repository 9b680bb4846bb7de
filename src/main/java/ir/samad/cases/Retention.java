package ir.samad.cases;

import ir.samad.calendar.TehranClock;
import ir.samad.cases.store.ErasureStore;
import ir.samad.catalogue.CaseType;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.parameters.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases, each night, everything personal in cases whose years are over, by type (decisions, personal data). Each case is a
 * transaction of its own that finds itself done when another instance was first; chains verify afterwards, and what
 * statistics count stays.
 */
@Component
public class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int BATCH = 500;

    private final ErasureStore store;
    private final Erasure erasure;
    private final Parameters parameters;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Retention(
            ErasureStore store, Erasure erasure, Parameters parameters, TransactionTemplate transactions, Clock clock) {
        this.store = store;
        this.erasure = erasure;
        this.parameters = parameters;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What the next night will erase of one type.
     *
     * @param type kind of case
     * @param years for how many years after closing personal data stays
     * @param closedBefore cases that closed before this day are erased
     * @param cases how many
     * @param firstClosedAt when the first of them closed; null when there is none
     */
    public record Preview(
            CaseType type,
            int years,
            LocalDate closedBefore,
            long cases,
            @Nullable Instant firstClosedAt) {}

    /** What the next night will erase, by type. */
    @Transactional(readOnly = true)
    public List<Preview> preview() {
        return Arrays.stream(CaseType.values())
                .map(type -> {
                    var day = closedBefore(type);
                    var due = store.count(type, begin(day));
                    return new Preview(type, years(type), day, due.cases(), due.firstClosedAt());
                })
                .toList();
    }

    /** Whether a case is still kept whole, so that what hangs on it elsewhere is kept too. */
    @Transactional(readOnly = true)
    public boolean isKept(CaseId id) {
        return store.isKept(id);
    }

    /** Erases everything that is due, in small transactions. */
    @Scheduled(cron = "0 23 2 * * *", zone = "Asia/Tehran")
    public void eraseWhatIsDue() {
        var erased = 0L;
        for (var type : CaseType.values()) {
            erased += erase(type);
        }
        LOG.info("Erased everything personal in {} cases", erased);
    }

    private long erase(CaseType type) {
        var before = begin(closedBefore(type));
        var all = 0L;
        long now;
        do {
            now = store.list(type, before, BATCH).stream()
                    .filter(id -> erase(id, before))
                    .count();
            all += now;
        } while (now > 0);
        return all;
    }

    private boolean erase(CaseId id, Instant before) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            var doomed = store.lock(id, before);
            doomed.ifPresent(one -> erasure.erase(one, clock.instant()));
            return doomed.isPresent();
        }));
    }

    private LocalDate closedBefore(CaseType type) {
        return LocalDate.ofInstant(clock.instant(), TehranClock.ZONE).minusYears(years(type));
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(TehranClock.ZONE).toInstant();
    }

    private int years(CaseType type) {
        var own = parameters.integer(key(type), Scope.nation());
        return own > 0 ? own : parameters.integer(ParameterKey.PERSONAL_YEARS, Scope.nation());
    }

    private static ParameterKey key(CaseType type) {
        return switch (type) {
            case REQUEST -> ParameterKey.PERSONAL_YEARS_REQUEST;
            case COMPLAINT -> ParameterKey.PERSONAL_YEARS_COMPLAINT;
            case CRITICISM -> ParameterKey.PERSONAL_YEARS_CRITICISM;
            case REPORT -> ParameterKey.PERSONAL_YEARS_REPORT;
            case SUGGESTION -> ParameterKey.PERSONAL_YEARS_SUGGESTION;
            case IDEA -> ParameterKey.PERSONAL_YEARS_IDEA;
            case PLAN -> ParameterKey.PERSONAL_YEARS_PLAN;
            case APPRECIATION -> ParameterKey.PERSONAL_YEARS_APPRECIATION;
            case EXPRESSION -> ParameterKey.PERSONAL_YEARS_EXPRESSION;
        };
    }
}
