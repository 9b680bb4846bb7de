package ir.samad.cases;

import ir.samad.cases.model.Digest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals the heads of the chains at intervals: a list of heads with one digest, chained to the seal before, so that a
 * removed last entry is noticed too.
 */
@Component
public class Seals {

    private static final int MOST = 5000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Seals(JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Head(UUID caseId, int entry, byte[] digest) {}

    private record Last(long number, byte @Nullable [] digest) {}

    /** Seals whatever has grown, seal after seal when it is more than one covers. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void sealAll() {
        while (seal() == MOST) {
            // until the last one is not full
        }
    }

    /**
     * Seals what has grown since the last seal.
     *
     * @return how many heads were sealed
     */
    public int seal() {
        return Objects.requireNonNull(transactions.execute(status -> sealOnce()));
    }

    private int sealOnce() {
        var alone = jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtext('samad.cases.seal'))")
                .query(Boolean.class)
                .single();
        if (!alone) {
            return 0;
        }
        var heads = jdbc.sql("""
                SELECT c.id, c.last_entry, c.last_digest
                FROM cases.unsealed u JOIN cases.case_file c ON c.id = u.case_id
                ORDER BY u.case_id LIMIT :most FOR UPDATE OF c SKIP LOCKED
                """)
                .param("most", MOST)
                .query((row, number) -> new Head(
                        row.getObject("id", UUID.class), row.getInt("last_entry"), row.getBytes("last_digest")))
                .list();
        if (heads.isEmpty()) {
            return 0;
        }
        var last = jdbc.sql("SELECT number, digest FROM cases.seal ORDER BY number DESC LIMIT 1")
                .query((row, number) -> new Last(row.getLong("number"), row.getBytes("digest")))
                .optional()
                .orElse(new Last(0, null));
        write(heads, last);
        return heads.size();
    }

    private void write(List<Head> heads, Last last) {
        var at = Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS));
        jdbc.sql("""
                INSERT INTO cases.seal (number, sealed_at, cases, previous_digest, digest)
                VALUES (:number, :at, :cases, :previous, :digest)
                """)
                .param("number", last.number() + 1)
                .param("at", at)
                .param("cases", heads.size())
                .param("previous", last.digest())
                .param("digest", digest(last.digest(), heads))
                .update();
        var ids = heads.stream().map(Head::caseId).toArray(UUID[]::new);
        jdbc.sql("""
                INSERT INTO cases.sealed_head (case_id, seal_number, sealed_at, entry, digest)
                SELECT id, :number, :at, last_entry, last_digest FROM cases.case_file WHERE id = ANY (:ids)
                """)
                .param("number", last.number() + 1)
                .param("at", at)
                .param("ids", ids)
                .update();
        // Their files are locked: nobody adds an entry meanwhile.
        jdbc.sql("DELETE FROM cases.unsealed WHERE case_id = ANY (:ids)")
                .param("ids", ids)
                .update();
    }

    static byte[] digest(byte @Nullable [] previous, List<Head> heads) {
        var digest = Digest.start().add(previous);
        heads.forEach(head -> digest.add(head.caseId()).add(head.entry()).add(head.digest()));
        return digest.bytes();
    }
}
