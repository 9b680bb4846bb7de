package ir.samad.cases.store;

import ir.samad.cases.Chains.Break;
import ir.samad.cases.model.Digest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Walks the seals, themselves a chain: each over the heads it lists, each behind the one before. */
@Repository
public class SealWalk {

    private static final int FETCHED = 2000;

    private final JdbcClient jdbc;

    public SealWalk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A seal.
     *
     * @param number 1, 2, 3 …; 0 when there is none yet
     * @param digest its digest as hexadecimal; empty when there is none
     */
    public record Seal(long number, String digest) {

        /** Before the first seal. */
        public static final Seal NONE = new Seal(0, "");
    }

    /**
     * What some seals held.
     *
     * @param last the last one that was looked at; {@link Seal#NONE} at the end
     * @param broken the first break; null when everything holds
     */
    public record Stretch(Seal last, @Nullable Break broken) {}

    /** Verifies the seals behind this one, this many at most. */
    public Stretch walk(Seal before, int seals) {
        var reader = new Reader(before);
        jdbc.sql("""
                SELECT s.number, s.previous_digest, s.digest, h.case_id, h.entry, h.digest AS head
                FROM (SELECT number, previous_digest, digest FROM cases.seal
                      WHERE number > :from ORDER BY number LIMIT :most) s
                LEFT JOIN cases.sealed_head h ON h.seal_number = s.number
                ORDER BY s.number, h.case_id
                """)
                .withFetchSize(FETCHED)
                .param("from", before.number())
                .param("most", seals)
                .query((RowCallbackHandler) row -> reader.add(
                        row.getLong("number"),
                        row.getBytes("previous_digest"),
                        row.getBytes("digest"),
                        row.getObject("case_id", UUID.class),
                        row.getInt("entry"),
                        row.getBytes("head")));
        reader.finish();
        return new Stretch(reader.number == before.number() ? Seal.NONE : reader.seal(), reader.broken);
    }

    /** A head whose seal is gone; empty when every head has one. */
    public Optional<Break> headWithoutSeal() {
        return jdbc.sql("""
                SELECT h.seal_number FROM cases.sealed_head h
                WHERE NOT EXISTS (SELECT FROM cases.seal s WHERE s.number = h.seal_number)
                ORDER BY h.seal_number LIMIT 1
                """).query(Long.class).optional().map(number -> Break.ofSeal(number, "is gone"));
    }

    /** The digest of a seal as hexadecimal; empty when there is no such seal. */
    public Optional<String> digestOf(long number) {
        return jdbc.sql("SELECT digest FROM cases.seal WHERE number = :number")
                .param("number", number)
                .query((row, place) -> HexFormat.of().formatHex(row.getBytes(1)))
                .optional();
    }

    private static final class Reader {

        private long number;
        private byte @Nullable [] last;
        private byte @Nullable [] claimed;
        private @Nullable Digest digest;
        private @Nullable Break broken;

        Reader(Seal before) {
            number = before.number();
            last = before.number() == 0 ? null : HexFormat.of().parseHex(before.digest());
        }

        Seal seal() {
            return new Seal(number, last == null ? "" : HexFormat.of().formatHex(last));
        }

        void add(
                long seal,
                byte @Nullable [] previous,
                byte[] claim,
                @Nullable UUID caseId,
                int entry,
                byte @Nullable [] head) {
            if (broken != null) {
                return;
            }
            if (seal != number || digest == null) {
                finish();
                begin(seal, previous, claim);
            }
            var growing = digest;
            if (growing != null && caseId != null) {
                growing.add(caseId).add(Integer.valueOf(entry)).add(head);
            }
        }

        private void begin(long seal, byte @Nullable [] previous, byte[] claim) {
            if (broken != null) {
                return;
            }
            if (seal != number + 1) {
                broken = Break.ofSeal(number + 1, "is gone");
            } else if (!Arrays.equals(previous, last)) {
                broken = Break.ofSeal(seal, "does not follow the seal before");
            }
            number = seal;
            claimed = claim;
            digest = Digest.start().add(last);
        }

        void finish() {
            var complete = digest;
            if (complete == null || broken != null) {
                return;
            }
            if (!Arrays.equals(complete.bytes(), claimed)) {
                broken = Break.ofSeal(number, "is not over the heads it lists");
            }
            last = claimed;
            digest = null;
        }
    }
}
