package ir.samad.database;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps a partition for each month ahead of every table that is partitioned by month. A table takes part by being
 * partitioned by range over a {@code timestamptz}; nobody registers it. The present month and the next three exist before
 * the first request is served, and a nightly run keeps them ahead.
 */
@Component
@DependsOnDatabaseInitialization
public class Partitions implements InitializingBean {

    private static final int MONTHS_AHEAD = 3;
    private static final DateTimeFormatter SUFFIX = DateTimeFormatter.ofPattern("yyyyMM", Locale.ROOT);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Partitions(JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        prepareComingMonths();
    }

    /** Makes the partitions of this month and the next ones where they are missing. */
    @Scheduled(cron = "0 17 3 * * *", zone = "Asia/Tehran")
    public void prepareComingMonths() {
        var month = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).withDayOfMonth(1);
        prepare(month, MONTHS_AHEAD + 1);
    }

    /**
     * Makes partitions for {@code months} months from {@code first} on, for all partitioned tables.
     *
     * @param first first day of a month, in UTC
     */
    public void prepare(LocalDate first, int months) {
        transactions.executeWithoutResult(status -> {
            // One instance at a time; the others find the work done.
            jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('samad.partitions'))")
                    .query((row, number) -> 0)
                    .list();
            for (var table : tables()) {
                for (var i = 0; i < months; i++) {
                    create(table, first.plusMonths(i));
                }
            }
        });
    }

    private List<String> tables() {
        return jdbc.sql("""
                SELECT n.nspname || '.' || c.relname
                FROM pg_partitioned_table p
                JOIN pg_class c ON c.oid = p.partrelid
                JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE p.partstrat = 'r'
                ORDER BY 1
                """).query(String.class).list();
    }

    private void create(String table, LocalDate month) {
        // Names come from the catalogue and from a date, never from a person.
        jdbc.sql("CREATE TABLE IF NOT EXISTS %s_%s PARTITION OF %s FOR VALUES FROM ('%s 00:00Z') TO ('%s 00:00Z')"
                        .formatted(table, SUFFIX.format(month), table, month, month.plusMonths(1)))
                .update();
    }
}
