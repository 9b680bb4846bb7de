package ir.samad.bench;

import ir.samad.calendar.JalaliDate;
import ir.samad.vocabulary.TrackingCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Fills the house: cases of the last two years in the proportions of a running country (one in seven open), each with its
 * whole history, chained and sealed, its worklists, referrals and notices. The positions that are measured have the same
 * worklists whether the house holds ten thousand cases or a million.
 */
final class Seeding {

    /** Open cases on each measured worklist. */
    static final int OPEN_ON_MEASURED = 300;

    /** Settled cases on each measured worklist. */
    static final int SENT_ON_MEASURED = 700;

    /** Of the open ones, how many have a history of twenty entries, for the page of a case. */
    static final int LONG_HISTORIES = 60;

    private static final int MONTHS = 24;
    private static final int CHUNK = 10_000;
    private static final DateTimeFormatter SUFFIX = DateTimeFormatter.ofPattern("yyyyMM", Locale.ROOT);

    private final BenchDatabase database;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final Set<Long> codes = ConcurrentHashMap.newKeySet();
    private List<Place> others = List.of();
    private List<UUID> topics = List.of();
    private int made;

    Seeding(BenchDatabase database) {
        this.database = database;
    }

    /** Makes the months of the past and the worklists that will be measured. */
    void begin(List<Place> measured) throws SQLException {
        try (var connection = database.connect()) {
            prepareMonths(connection);
            others = database.places(connection);
            topics = database.uuids(connection, """
                    SELECT t.id FROM catalogue.topic t
                    WHERE t.active AND EXISTS (SELECT 1 FROM catalogue.competence c WHERE c.topic_id = t.id)
                    ORDER BY t.code""");
            database.awaitNumbers(connection);
            database.numbersSoFar(connection).forEach(numbers::put);
        }
        var random = random(0);
        var batch = new SeededBatch(this, random);
        for (var place : measured) {
            for (var i = 0; i < OPEN_ON_MEASURED; i++) {
                batch.open(place, i < LONG_HISTORIES);
            }
            for (var i = 0; i < SENT_ON_MEASURED; i++) {
                batch.settled(place);
            }
        }
        made += batch.size();
        send(batch);
    }

    /** Adds cases all over the country until the house holds so many. */
    void fillTo(int cases) throws SQLException {
        try (var workers = Executors.newFixedThreadPool(2)) {
            List<Future<?>> running = new ArrayList<>();
            while (made < cases) {
                var size = Math.min(CHUNK, cases - made);
                made += size;
                var batch = new SeededBatch(this, random(made));
                Callable<Void> work = () -> {
                    for (var i = 0; i < size; i++) {
                        batch.anywhere(others);
                    }
                    send(batch);
                    return null;
                };
                running.add(workers.submit(work));
                if (running.size() == 4) {
                    await(running.removeFirst());
                }
                if (made % 100_000 == 0) {
                    System.out.printf(Locale.ROOT, "  %,d cases …%n", made);
                }
            }
            for (var work : running) {
                await(work);
            }
        }
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE");
            statement.execute("CHECKPOINT");
        }
    }

    int made() {
        return made;
    }

    Instant now() {
        return now;
    }

    List<UUID> topics() {
        return topics;
    }

    /** A tracking code that no other seeded case has: among a million of eleven random digits some would be equal. */
    String newCode(RandomGenerator random) {
        for (; ; ) {
            var code = TrackingCode.generate(random).value();
            if (codes.add(Long.parseLong(code))) {
                return code;
            }
        }
    }

    /** The next gapless number of the Jalali year in which this moment lies, with that year. */
    synchronized int[] nextNumber(Instant at) {
        var year = JalaliDate.of(LocalDate.ofInstant(at, ZoneOffset.ofHoursMinutes(3, 30)))
                .year();
        return new int[] {year, numbers.merge(year, 1, Integer::sum)};
    }

    /** A moment in the past two years. */
    Instant past(RandomGenerator random) {
        return now.minus(
                        random.nextLong(ChronoUnit.DAYS.getDuration().toSeconds() * 30 * (MONTHS - 1)),
                        ChronoUnit.SECONDS)
                .minus(40, ChronoUnit.DAYS);
    }

    private void send(SeededBatch batch) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            // Rows are made from existing ones: foreign keys hold without being asked a million times.
            statement.execute("SET session_replication_role = replica");
            connection.setAutoCommit(false);
            batch.send(connection);
            // As the program seals: one at a time, each behind the last.
            statement.execute("SELECT pg_advisory_xact_lock(hashtext('samad.cases.seal'))");
            var last = database.lastSealDigest(connection);
            batch.seal(connection, database.lastSeal(connection) + 1, last.length == 0 ? null : last);
            connection.commit();
        }
    }

    private void prepareMonths(Connection connection) throws SQLException {
        var month = LocalDate.ofInstant(now, ZoneOffset.UTC).withDayOfMonth(1).minusMonths(MONTHS + 2L);
        for (var table : List.of("cases.entry", "cases.entry_content", "cases.sealed_head", "notifications.notice")) {
            for (var i = 0; i < MONTHS + 2; i++) {
                var from = month.plusMonths(i);
                try (var statement = connection.createStatement()) {
                    statement.execute(
                            "CREATE TABLE IF NOT EXISTS %s_%s PARTITION OF %s FOR VALUES FROM ('%s 00:00Z') TO ('%s 00:00Z')"
                                    .formatted(table, SUFFIX.format(from), table, from, from.plusMonths(1)));
                }
            }
        }
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(1405 + seed);
    }

    private static void await(Future<?> work) {
        try {
            work.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
