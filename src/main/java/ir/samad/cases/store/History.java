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
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
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

    /** No clock is set back further while people work. */
    private static final Duration SET_BACK = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final EventCounts counts;

    History(JdbcClient jdbc, JsonMapper json, EventCounts counts) {
        this.jdbc = jdbc;
        this.json = json;
        this.counts = counts;
    }

    /**
     * The end of a chain.
     *
     * @param number of its last entry
     * @param digest of its last entry; null when there is none
     * @param latest no entry is later; where the clock was set back it is not the moment of the last one
     */
    public record Head(int number, byte @Nullable [] digest, Instant latest) {
        public static final Head NONE = new Head(0, null, Instant.EPOCH);
    }

    /** What happens: an event, who did it, and what he said. */
    public record Deed(CaseEvent event, Actor actor, Map<String, String> content) {}

    /** Entries that are chained and salted but not yet written, and the head they make. */
    public static final class Links {

        private final List<Link> links = new ArrayList<>();
        private final Instant latest;

        private Links(Instant latest) {
            this.latest = latest;
        }

        public Head head() {
            var last = links.getLast();
            return new Head(last.number, last.digest, latest);
        }
    }

    private record Link(
            UUID caseId,
            int number,
            Instant at,
            Deed deed,
            Level level,
            byte[] salt,
            String text,
            byte[] contentDigest,
            byte @Nullable [] previous,
            byte[] digest) {}

    /**
     * Adds an entry behind the present head.
     *
     * @return the new head
     */
    public Head append(
            CaseId id, Head head, Instant at, CaseEvent event, Actor actor, Level level, Map<String, String> content) {
        var links = chain(id, head, at, level, List.of(new Deed(event, actor, content)));
        write(links);
        return links.head();
    }

    /** Chains entries behind a head without writing them yet. */
    public Links chain(CaseId id, Head head, Instant at, Level level, List<Deed> deeds) {
        var moment = at.truncatedTo(ChronoUnit.MICROS);
        var links = new Links(moment.isAfter(head.latest()) ? moment : head.latest());
        var end = head;
        for (var deed : deeds) {
            var salt = new byte[16];
            RANDOM.nextBytes(salt);
            var text = json.writeValueAsString(new TreeMap<>(deed.content()));
            var contentDigest = Digest.start().add(salt).add(text).bytes();
            var number = end.number() + 1;
            var digest = digest(
                    end.digest(),
                    id.value(),
                    number,
                    moment,
                    deed.event().name(),
                    kind(deed.actor()),
                    position(deed.actor()),
                    person(deed.actor()),
                    level.name(),
                    contentDigest);
            links.links.add(
                    new Link(id.value(), number, moment, deed, level, salt, text, contentDigest, end.digest(), digest));
            end = links.head();
        }
        return links;
    }

    /** Writes entries with what they say, in one statement. */
    public void write(Links chained) {
        var entries = new StringJoiner(", ");
        var contents = new StringJoiner(", ");
        var values = new MapSqlParameterSource();
        for (var i = 0; i < chained.links.size(); i++) {
            entries.add(numbered(
                    "(:case#, :number#, :at#, :event#, :kind#, :position#, :person#, :level#, :contentDigest#, :previous#,"
                            + " :digest#)",
                    i));
            contents.add(numbered("(:case#, :number#, :at#, :salt#, :content#)", i));
            addValues(values, chained.links.get(i), i);
            counts.happened(chained.links.get(i).deed.event());
        }
        jdbc.sql("""
                WITH written AS (
                    INSERT INTO cases.entry (case_id, number, at, event, actor_kind, actor_position, actor_person, level,
                                             content_digest, previous_digest, digest)
                    VALUES %s),
                grown AS (INSERT INTO cases.unsealed (case_id) VALUES (:case0) ON CONFLICT DO NOTHING)
                INSERT INTO cases.entry_content (case_id, number, at, salt, content) VALUES %s
                """.formatted(entries, contents)).paramSource(values).update();
    }

    private static void addValues(MapSqlParameterSource values, Link link, int row) {
        values.addValue("case" + row, link.caseId)
                .addValue("number" + row, link.number)
                .addValue("at" + row, Timestamp.from(link.at))
                .addValue("event" + row, link.deed.event().name())
                .addValue("kind" + row, kind(link.deed.actor()))
                .addValue("position" + row, position(link.deed.actor()), Types.OTHER)
                .addValue("person" + row, person(link.deed.actor()), Types.OTHER)
                .addValue("level" + row, link.level.name())
                .addValue("contentDigest" + row, link.contentDigest)
                .addValue("previous" + row, link.previous, Types.BINARY)
                .addValue("digest" + row, link.digest)
                .addValue("salt" + row, link.salt)
                .addValue("content" + row, link.text);
    }

    private static String numbered(String places, int row) {
        return places.replace("#", Integer.toString(row));
    }

    private static @Nullable UUID position(Actor actor) {
        return actor instanceof Actor.Official official ? official.position().value() : null;
    }

    private static @Nullable UUID person(Actor actor) {
        return actor instanceof Actor.Official official ? official.person() : null;
    }

    /**
     * All entries of a case, oldest first.
     *
     * @param registeredAt when it began
     * @param latest the latest entry its file knows: what is added later comes with the file as it is then
     */
    public List<Entry> list(CaseId id, Instant registeredAt, Instant latest) {
        // The bounds let the database pass over the partitions of other months. They leave room for a clock that was
        // set
        // back, after which what was done seems older than the registration.
        return jdbc.sql("""
                SELECT number, at, event, actor_kind, actor_position, actor_person, level, content
                FROM cases.history_between(:case, :from, :until)
                """)
                .param("case", id.value())
                .param("from", Timestamp.from(registeredAt.minus(SET_BACK).truncatedTo(ChronoUnit.MICROS)))
                .param("until", Timestamp.from(latest.plus(SET_BACK).truncatedTo(ChronoUnit.MICROS)))
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
