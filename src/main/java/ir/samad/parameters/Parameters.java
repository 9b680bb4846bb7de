package ir.samad.parameters;

import ir.samad.database.Ids;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.PersianText;
import ir.samad.vocabulary.Reading;
import ir.samad.vocabulary.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door to the parameters. Values are looked up in memory, for today or for a given day, in the most specific scope
 * that has one; every instance looks once a second whether another has changed something.
 */
@Component
public class Parameters {

    private static final Logger LOG = LoggerFactory.getLogger(Parameters.class);
    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 1000;

    private final ParameterStore store;
    private final Clock clock;
    private final TransactionTemplate reading;
    private volatile ParameterSnapshot snapshot;

    Parameters(ParameterStore store, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.clock = clock;
        reading = new TransactionTemplate(transactions);
        // A snapshot never holds what another transaction may still take back.
        reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        reading.setReadOnly(true);
        snapshot = load();
        var unusable = snapshot.unusable(today());
        if (!unusable.isEmpty()) {
            throw new IllegalStateException("Parameters without a usable value for the country: " + unusable);
        }
    }

    public int integer(ParameterKey key, Scope... mostSpecificFirst) {
        return on(today()).integer(key, mostSpecificFirst);
    }

    public BigDecimal decimal(ParameterKey key, Scope... mostSpecificFirst) {
        return on(today()).decimal(key, mostSpecificFirst);
    }

    public boolean flag(ParameterKey key, Scope... mostSpecificFirst) {
        return on(today()).flag(key, mostSpecificFirst);
    }

    /** The chosen option of a key that has a list of them. */
    public String text(ParameterKey key, Scope... mostSpecificFirst) {
        return on(today()).text(key, mostSpecificFirst);
    }

    public LocalTime time(ParameterKey key, Scope... mostSpecificFirst) {
        return on(today()).time(key, mostSpecificFirst);
    }

    public Duration duration(ParameterKey key, Scope... mostSpecificFirst) {
        return on(today()).duration(key, mostSpecificFirst);
    }

    public List<String> list(ParameterKey key, Scope... mostSpecificFirst) {
        return on(today()).list(key, mostSpecificFirst);
    }

    /** The values that count on another day than today. */
    public ParametersOn on(LocalDate day) {
        return new ParametersOn(snapshot, day);
    }

    /** The next value decided for this scope, when one begins after today. */
    public Optional<ParameterValue> findPlanned(ParameterKey key, Scope scope) {
        return snapshot.findAfter(key, scope, today());
    }

    /** For how many bodies, topics or programmes a value of their own counts today. */
    public int countApart(ParameterKey key) {
        return snapshot.countApart(key, today());
    }

    /** Everything ever decided about one parameter, over all scopes, latest validity first. */
    public List<ParameterValue> listHistory(ParameterKey key) {
        return store.listHistory(key);
    }

    /** How many decisions stand in a history about one scope: each entry is one, and so is each that ended one. */
    public static int countDecisions(List<ParameterValue> history, Scope scope) {
        return history.stream()
                .filter(value -> value.scope().equals(scope))
                .mapToInt(value -> value.ended() == null ? 1 : 2)
                .sum();
    }

    /** As {@link #change(ParameterChange)}, for callers that showed nobody what stands there now. */
    @Transactional
    public Outcome<ParameterValue> change(
            ParameterKey key, Scope scope, String value, LocalDate validFrom, String reason, DecidedBy by) {
        return change(new ParameterChange(key, scope, value, validFrom, reason, by, null));
    }

    /**
     * Decides a value from a day on. What counted until then ends the day before; what is planned for later stays.
     *
     * @return the new entry (for an ended one the ended entry), or why not: wrong type or bounds, a scope the parameter
     *     does not have, a day that has passed, no reason, no difference, or somebody else's decision in the meantime
     */
    @Transactional
    public Outcome<ParameterValue> change(ParameterChange change) {
        var refusal = refusalOf(change);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        store.lockAndRaiseVersion();
        var history = store.listHistory(change.key());
        var seen = change.seen();
        if (seen != null && seen != countDecisions(history, change.scope())) {
            return Outcome.refused(Refusal.of("parameters.refused.changed-meanwhile"));
        }
        var present = history.stream()
                .filter(value -> value.scope().equals(change.scope()) && !value.neverCounted())
                .toList();
        var covering = present.stream()
                .filter(value -> value.isValidOn(change.validFrom()))
                .findFirst();
        var outcome = change.typed() == null ? end(change, covering) : decide(change, present, covering);
        refreshAfterCommit();
        return outcome;
    }

    private Outcome<ParameterValue> decide(
            ParameterChange change, List<ParameterValue> present, Optional<ParameterValue> covering) {
        var value = change.key()
                .shape()
                .read(Objects.requireNonNull(change.typed()))
                .orThrow();
        if (covering.map(ParameterValue::text).filter(value::equals).isPresent()) {
            return Outcome.refused(Refusal.of("parameters.refused.same"));
        }
        var until = covering.map(ParameterValue::validTo).orElseGet(() -> dayBeforeNext(present, change.validFrom()));
        covering.ifPresent(old -> endBefore(old, change));
        var decided = new ParameterValue(
                Ids.next(clock),
                change.key(),
                change.scope(),
                value,
                change.validFrom(),
                until,
                change.by(),
                PersianText.normaliseLong(change.reason()),
                clock.instant(),
                null);
        store.insert(decided);
        return Outcome.done(decided);
    }

    private Outcome<ParameterValue> end(ParameterChange change, Optional<ParameterValue> covering) {
        if (covering.isEmpty()) {
            return Outcome.refused(Refusal.of("parameters.refused.nothing-to-end"));
        }
        endBefore(covering.get(), change);
        return Outcome.done(covering.get());
    }

    private void endBefore(ParameterValue old, ParameterChange change) {
        store.end(
                old.id(),
                change.validFrom().minusDays(1),
                change.by(),
                PersianText.normaliseLong(change.reason()),
                clock.instant());
    }

    private static @Nullable LocalDate dayBeforeNext(List<ParameterValue> present, LocalDate day) {
        return present.stream()
                .map(ParameterValue::validFrom)
                .filter(day::isBefore)
                .min(Comparator.naturalOrder())
                .map(next -> next.minusDays(1))
                .orElse(null);
    }

    private Optional<Refusal> refusalOf(ParameterChange change) {
        var typed = change.typed();
        if (!change.key().scopes().contains(change.scope().kind())) {
            return Optional.of(Refusal.of("parameters.refused.scope"));
        }
        if (typed == null && change.scope().kind() == ScopeKind.NATION) {
            return Optional.of(Refusal.of("parameters.refused.nation-stays"));
        }
        if (typed != null
                && change.key().shape().read(typed) instanceof Reading.Refused<String>(var refusal, var kept)) {
            return Optional.of(refusal);
        }
        if (change.validFrom().isBefore(today())) {
            return Optional.of(Refusal.of("parameters.refused.past"));
        }
        var reason = PersianText.normaliseLong(change.reason());
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            return Optional.of(Refusal.of("parameters.refused.reason", SHORTEST_REASON, LONGEST_REASON));
        }
        return Optional.empty();
    }

    /** Once a second: whether another instance has changed something. */
    @Scheduled(fixedDelay = 1000)
    void refresh() {
        try {
            if (Objects.requireNonNull(reading.execute(transaction -> store.version())) > snapshot.version()) {
                adopt(load());
            }
        } catch (DataAccessException | TransactionException unreachable) {
            // The values known so far go on counting; whoever needs the database will say that it is away.
            LOG.debug("Parameters not refreshed", unreachable);
        }
    }

    private void refreshAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                adopt(load());
            }
        });
    }

    private synchronized void adopt(ParameterSnapshot loaded) {
        if (loaded.version() > snapshot.version()) {
            snapshot = loaded;
        }
    }

    private ParameterSnapshot load() {
        return Objects.requireNonNull(
                reading.execute(transaction -> new ParameterSnapshot(store.version(), store.listAll())));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
