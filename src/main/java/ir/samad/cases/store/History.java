package ir.samad.cases.store;

import ir.samad.cases.Actor;
import ir.samad.cases.CaseEvent;
import ir.samad.cases.CaseId;
import ir.samad.cases.Entry;
import ir.samad.cases.model.Digest;
import ir.samad.directory.Level;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The history of the cases: entries that are only added, chained per case over digests of salted content (decisions,
 * "Personal data and the trusted history"). Whoever appends holds the row lock of the case file.
 */
@Repository
public class History {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    History(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The end of a chain. */
    public record Head(int number, byte @Nullable [] digest) {
        public static final Head NONE = new Head(0, null);
    }

    /**
     * Adds an entry behind the present head.
     *
     * @return the new head
     */
    public Head append(
            CaseId id, Head head, Instant at, CaseEvent event, Actor actor, Level level, Map<String, String> content) {
        var number = head.number() + 1;
        var moment = at.truncatedTo(ChronoUnit.MICROS);
        var official = actor instanceof Actor.Official staff ? staff : null;
        var position = official == null ? null : official.position().value();
        var person = official == null ? null : official.person();
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        var text = json.writeValueAsString(new TreeMap<>(content));
        var contentDigest = Digest.start().add(salt).add(text).bytes();
        var digest = digest(
                head.digest(),
                id.value(),
                number,
                moment,
                event.name(),
                kind(actor),
                position,
                person,
                level.name(),
                contentDigest);
        jdbc.sql("""
                INSERT INTO cases.entry (case_id, number, at, event, actor_kind, actor_position, actor_person, level,
                                         content_digest, previous_digest, digest)
                VALUES (:case, :number, :at, :event, :kind, :position, :person, :level, :contentDigest, :previous,
                        :digest)
                """)
                .param("case", id.value())
                .param("number", number)
                .param("at", Timestamp.from(moment))
                .param("event", event.name())
                .param("kind", kind(actor))
                .param("position", position)
                .param("person", person)
                .param("level", level.name())
                .param("contentDigest", contentDigest)
                .param("previous", head.digest())
                .param("digest", digest)
                .update();
        jdbc.sql("""
                INSERT INTO cases.entry_content (case_id, number, at, salt, content)
                VALUES (:case, :number, :at, :salt, :content)
                """)
                .param("case", id.value())
                .param("number", number)
                .param("at", Timestamp.from(moment))
                .param("salt", salt)
                .param("content", text)
                .update();
        return new Head(number, digest);
    }

    /** All entries of a case from its registration on, oldest first. */
    public List<Entry> list(CaseId id, Instant registeredAt) {
        // The lower bound lets the database pass over the partitions of earlier months.
        return jdbc.sql("""
                SELECT e.number, e.at, e.event, e.actor_kind, e.actor_position, e.actor_person, e.level, c.content
                FROM cases.entry e
                LEFT JOIN cases.entry_content c ON c.case_id = e.case_id AND c.number = e.number AND c.at = e.at
                WHERE e.case_id = :case AND e.at >= :from
                ORDER BY e.number
                """)
                .param("case", id.value())
                .param("from", Timestamp.from(registeredAt.truncatedTo(ChronoUnit.MICROS)))
                .query(this::entry)
                .list();
    }

    private Entry entry(ResultSet row, int rowNumber) throws SQLException {
        var content = row.getString("content");
        return new Entry(
                row.getInt("number"),
                row.getTimestamp("at").toInstant(),
                CaseEvent.valueOf(row.getString("event")),
                row.getString("actor_kind"),
                row.getObject("actor_position", UUID.class),
                row.getObject("actor_person", UUID.class),
                Level.valueOf(row.getString("level")),
                content == null ? Map.of() : json.readValue(content, TEXTS));
    }

    static byte[] digest(
            byte @Nullable [] previous,
            UUID caseId,
            int number,
            Instant at,
            String event,
            String actorKind,
            @Nullable UUID position,
            @Nullable UUID person,
            String level,
            byte[] contentDigest) {
        return Digest.start()
                .add(previous)
                .add(caseId)
                .add(number)
                .add(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                .add(event)
                .add(actorKind)
                .add(position)
                .add(person)
                .add(level)
                .add(contentDigest)
                .bytes();
    }

    private static String kind(Actor actor) {
        return switch (actor) {
            case Actor.Applicant applicant -> "APPLICANT";
            case Actor.System system -> "SYSTEM";
            case Actor.Official official -> "STAFF";
        };
    }
}
