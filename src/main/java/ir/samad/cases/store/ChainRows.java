package ir.samad.cases.store;

import ir.samad.cases.Chains.Break;
import ir.samad.cases.model.Digest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows an auditor looks at. */
@Repository
public class ChainRows {

    private final JdbcClient jdbc;

    ChainRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Link(
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
            @Nullable String content) {}

    private record SealedHead(int entry, byte[] digest) {}

    private record Seal(long number, byte @Nullable [] previous, byte[] digest) {}

    /** The first break in the chain of a case; empty when it holds. */
    public Optional<Break> verify(UUID id) {
        var links = links(id);
        byte @Nullable [] previous = null;
        var expected = 1;
        for (var link : links) {
            var wrong = wrongWith(id, link, expected, previous);
            if (wrong != null) {
                return Optional.of(new Break(id, expected, wrong));
            }
            previous = link.digest();
            expected++;
        }
        return wrongAtTheEnd(id, links, previous);
    }

    private static @Nullable String wrongWith(UUID id, Link link, int expected, byte @Nullable [] previous) {
        if (link.number() != expected) {
            return "an entry is missing";
        }
        if (!Arrays.equals(previous, link.previous())) {
            return "does not follow the entry before";
        }
        var digest = History.digest(
                previous,
                id,
                link.number(),
                link.at(),
                link.event(),
                link.actorKind(),
                link.position(),
                link.person(),
                link.level(),
                link.contentDigest());
        if (!Arrays.equals(digest, link.digest())) {
            return "was changed";
        }
        var content = link.content();
        var erased = content == null;
        if (!erased
                && !Arrays.equals(Digest.start().add(link.salt()).add(content).bytes(), link.contentDigest())) {
            return "says something else than it did";
        }
        return null;
    }

    private Optional<Break> wrongAtTheEnd(UUID id, List<Link> links, byte @Nullable [] head) {
        var file = jdbc.sql("SELECT last_entry, last_digest FROM cases.case_file WHERE id = :id")
                .param("id", id)
                .query((row, number) -> new SealedHead(row.getInt(1), row.getBytes(2)))
                .optional();
        if (file.isEmpty()) {
            return Optional.of(new Break(id, 0, "the case is missing"));
        }
        if (file.get().entry() != links.size() || !Arrays.equals(file.get().digest(), head)) {
            return Optional.of(new Break(id, links.size(), "is not the last one the case knows"));
        }
        return jdbc
                .sql("SELECT entry, digest FROM cases.sealed_head WHERE case_id = :id ORDER BY seal_number")
                .param("id", id)
                .query((row, number) -> new SealedHead(row.getInt(1), row.getBytes(2)))
                .list()
                .stream()
                .filter(covered -> covered.entry() > links.size()
                        || !Arrays.equals(links.get(covered.entry() - 1).digest(), covered.digest()))
                .findFirst()
                .map(covered -> new Break(id, covered.entry(), "is not what was sealed"));
    }

    /** The first seal that does not hold; empty when all do. */
    public Optional<Break> verifySeals() {
        byte @Nullable [] previous = null;
        for (var seal : seals()) {
            var digest = Digest.start().add(previous);
            jdbc.sql(
                            "SELECT case_id, entry, digest FROM cases.sealed_head WHERE seal_number = :number ORDER BY case_id")
                    .param("number", seal.number())
                    .query((row, number) -> digest.add(row.getObject(1, UUID.class))
                            .add(Integer.valueOf(row.getInt(2)))
                            .add(row.getBytes(3)))
                    .list();
            if (!Arrays.equals(previous, seal.previous()) || !Arrays.equals(digest.bytes(), seal.digest())) {
                return Optional.of(new Break(new UUID(0, 0), (int) seal.number(), "a seal is broken"));
            }
            previous = seal.digest();
        }
        return Optional.empty();
    }

    private List<Seal> seals() {
        return jdbc.sql("SELECT number, previous_digest, digest FROM cases.seal ORDER BY number")
                .query((row, number) -> new Seal(row.getLong(1), row.getBytes(2), row.getBytes(3)))
                .list();
    }

    private List<Link> links(UUID id) {
        return jdbc.sql("""
                SELECT e.number, e.at, e.event, e.actor_kind, e.actor_position, e.actor_person, e.level,
                       e.content_digest, e.previous_digest, e.digest, c.salt, c.content
                FROM cases.entry e
                LEFT JOIN cases.entry_content c ON c.case_id = e.case_id AND c.number = e.number AND c.at = e.at
                WHERE e.case_id = :id ORDER BY e.number
                """).param("id", id).query(ChainRows::link).list();
    }

    private static Link link(ResultSet row, int rowNumber) throws SQLException {
        return new Link(
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
}
