package ir.samad.cases.store;

import ir.samad.cases.model.Digest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A history entry as an auditor reads it, with its content unless that was erased. */
record AuditedLink(
        UUID caseId,
        int number,
        Instant at,
        String event,
        String actorKind,
        @Nullable UUID position,
        @Nullable UUID person,
        String level,
        byte[] contentDigest,
        byte @Nullable [] previous,
        byte[] digest,
        byte @Nullable [] salt,
        @Nullable String content) {

    /** What {@link #read} needs, from {@code cases.entry e} and {@code cases.entry_content c}. */
    static final String COLUMNS = """
            e.case_id, e.number, e.at, e.event, e.actor_kind, e.actor_position, e.actor_person, e.level,
            e.content_digest, e.previous_digest, e.digest, c.salt, c.content
            """;

    static AuditedLink read(ResultSet row) throws SQLException {
        return new AuditedLink(
                row.getObject("case_id", UUID.class),
                row.getInt("number"),
                row.getTimestamp("at").toInstant(),
                row.getString("event"),
                row.getString("actor_kind"),
                row.getObject("actor_position", UUID.class),
                row.getObject("actor_person", UUID.class),
                row.getString("level"),
                row.getBytes("content_digest"),
                row.getBytes("previous_digest"),
                row.getBytes("digest"),
                row.getBytes("salt"),
                row.getString("content"));
    }

    /** Whether its content was erased. */
    boolean erased() {
        return content == null;
    }

    /**
     * What is wrong with it at this place of its chain; null when nothing is.
     *
     * @param expected the number it must have
     * @param before digest of the entry before; null at the beginning
     */
    @Nullable
    String wrong(int expected, byte @Nullable [] before) {
        if (number != expected) {
            return "an entry is missing";
        }
        if (!Arrays.equals(before, previous)) {
            return "does not follow the entry before";
        }
        var computed =
                History.digest(before, caseId, number, at, event, actorKind, position, person, level, contentDigest);
        if (!Arrays.equals(computed, digest)) {
            return "was changed";
        }
        var text = content;
        return text == null || Arrays.equals(Digest.start().add(salt).add(text).bytes(), contentDigest)
                ? null
                : "says something else than it did";
    }
}
