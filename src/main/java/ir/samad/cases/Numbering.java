package ir.samad.cases;

import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.parameters.Scope;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives case numbers, gapless within each Jalali year, in batches and in order of registration (N-5-2, decisions "Identity
 * of a case"). One worker among all instances; no registration waits for it.
 */
@Component
class Numbering {

    /** A registration takes milliseconds; after this nobody registered earlier can still be on his way. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    /** Clocks of several instances differ by less. */
    private static final Duration SET_BACK = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final CaseYears years;
    private final Parameters parameters;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Numbering(JdbcClient jdbc, CaseYears years, Parameters parameters, TransactionTemplate transactions, Clock clock) {
        this.jdbc = jdbc;
        this.years = years;
        this.parameters = parameters;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT2S")
    void numberWhatSettled() {
        while (number(SETTLED) > 0) {
            // until nothing settled is without a number
        }
    }

    /**
     * Numbers one batch.
     *
     * @param settled how long ago a case must have been registered
     * @return how many were numbered
     */
    int number(Duration settled) {
        return Objects.requireNonNull(transactions.execute(status -> numberAlone(settled)));
    }

    private int numberAlone(Duration settled) {
        var batch = parameters.integer(ParameterKey.NUMBERING_BATCH, Scope.nation());
        var alone = jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtext('samad.cases.numbering'))")
                .query(Boolean.class)
                .single();
        if (!alone) {
            return 0;
        }
        var waiting = jdbc.sql("""
                SELECT id, registered_at FROM cases.case_file
                WHERE number_in_year IS NULL AND (registered_at <= :until OR registered_at > :ahead)
                ORDER BY registered_at, id LIMIT :batch
                """)
                .param("until", Timestamp.from(clock.instant().minus(settled)))
                // Registered before the clock was set back, so settled long since.
                .param("ahead", Timestamp.from(clock.instant().plus(SET_BACK)))
                .param("batch", batch)
                .query((row, number) -> new Waiting(
                        row.getObject("id", UUID.class),
                        years.of(row.getTimestamp("registered_at").toInstant())))
                .list();
        for (var year : waiting.stream().map(Waiting::year).distinct().toList()) {
            numberYear(
                    year,
                    waiting.stream()
                            .filter(w -> w.year() == year)
                            .map(Waiting::id)
                            .toArray(UUID[]::new));
        }
        return waiting.size();
    }

    private void numberYear(int year, UUID[] ids) {
        var last = jdbc.sql("SELECT coalesce(max(number_in_year), 0) FROM cases.case_file WHERE number_year = :year")
                .param("year", year)
                .query(Integer.class)
                .single();
        jdbc.sql("""
                UPDATE cases.case_file c SET number_year = :year, number_in_year = :last + n.place
                FROM unnest(:ids) WITH ORDINALITY AS n (id, place)
                WHERE c.id = n.id
                """).param("year", year).param("last", last).param("ids", ids).update();
    }

    private record Waiting(UUID id, int year) {}
}
