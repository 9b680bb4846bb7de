package ir.samad.deadlines;

import ir.samad.directory.PersonId;
import ir.samad.directory.PositionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Digests, and what they are made of. */
@Repository
class DigestStore {

    private final JdbcClient jdbc;
    private final Discretion discretion;

    DigestStore(JdbcClient jdbc, Discretion discretion) {
        this.jdbc = jdbc;
        this.discretion = discretion;
    }

    /** Lines that turned on one worklist and are still to be worked on there. */
    record Turned(PositionId position, int amber, int red) {}

    /** The worklists on which lines stand that turned. */
    List<PositionId> listPositions() {
        return jdbc.sql("""
                SELECT DISTINCT position_id FROM deadlines.noted WHERE taken_back_at IS NULL AND left_at IS NULL
                """)
                .query((row, number) -> new PositionId(row.getObject("position_id", UUID.class)))
                .list();
    }

    /** What turned on these worklists between two numbers, without what is withheld, the most red first; a red line is not amber as well. */
    List<Turned> listTurned(Collection<PositionId> positions, Collection<UUID> withheld, long after, long upTo) {
        return jdbc.sql("""
                SELECT position_id, count(*) FILTER (WHERE NOT red) AS amber, count(*) FILTER (WHERE red) AS red
                FROM (SELECT position_id, subject_id, bool_or(light = 'RED') AS red FROM deadlines.noted
                      WHERE position_id = ANY (:positions) AND number > :after AND number <= :upTo
                        AND taken_back_at IS NULL AND left_at IS NULL AND subject_id <> ALL (:withheld)
                      GROUP BY position_id, subject_id) AS turned
                GROUP BY position_id ORDER BY red DESC, position_id
                """)
                .param("positions", positions.stream().map(PositionId::value).toArray(UUID[]::new))
                .param("withheld", withheld.toArray(UUID[]::new))
                .param("after", after)
                .param("upTo", upTo)
                .query((row, number) -> new Turned(
                        new PositionId(row.getObject("position_id", UUID.class)),
                        row.getInt("amber"),
                        row.getInt("red")))
                .list();
    }

    /** What of these worklists a person must not be told. */
    Set<UUID> listWithheld(PersonId person, Collection<PositionId> positions) {
        var guarded = jdbc.sql(
                        "SELECT subject_id FROM worklist.published_guarded_line WHERE position_id = ANY (:positions)")
                .param("positions", positions.stream().map(PositionId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list();
        return guarded.isEmpty() ? Set.of() : discretion.withheldFrom(person, guarded);
    }

    /** Up to which number a person was told; 0 before the first time. */
    long lastUpTo(PersonId person) {
        return jdbc.sql("SELECT coalesce(max(up_to), 0) FROM deadlines.digest WHERE person_id = :person")
                .param("person", person.value())
                .query(Long.class)
                .single();
    }

    /** Keeps a digest; false when there is one of this person and day. */
    boolean insert(UUID id, PersonId person, Digest digest, long upTo, Instant at) {
        return jdbc.sql("""
                INSERT INTO deadlines.digest (person_id, day, digest_id, made_at, up_to, amber, red, positions, below)
                VALUES (:person, :day, :id, :at, :upTo, :amber, :red, :positions, :below)
                ON CONFLICT (person_id, day) DO NOTHING
                """)
                        .param("person", person.value())
                        .param("day", digest.day())
                        .param("id", id)
                        .param("at", Timestamp.from(at))
                        .param("upTo", upTo)
                        .param("amber", digest.amber())
                        .param("red", digest.red())
                        .param("positions", digest.positions())
                        .param("below", digest.below())
                        .update()
                == 1;
    }

    Optional<Digest> find(PersonId person, LocalDate day) {
        return jdbc.sql("""
                SELECT day, amber, red, positions, below FROM deadlines.digest WHERE person_id = :person AND day = :day
                """)
                .param("person", person.value())
                .param("day", day)
                .query(DigestStore::digest)
                .optional();
    }

    Optional<Digest> findUnopened(PersonId person, LocalDate day) {
        return jdbc.sql("""
                SELECT day, amber, red, positions, below FROM deadlines.digest
                WHERE person_id = :person AND day = :day AND opened_at IS NULL
                """)
                .param("person", person.value())
                .param("day", day)
                .query(DigestStore::digest)
                .optional();
    }

    void opened(PersonId person, LocalDate day, Instant at) {
        jdbc.sql("""
                UPDATE deadlines.digest SET opened_at = :at WHERE person_id = :person AND day = :day AND opened_at IS NULL
                """)
                .param("person", person.value())
                .param("day", day)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Digest digest(ResultSet row, int number) throws SQLException {
        return new Digest(
                row.getObject("day", LocalDate.class),
                row.getInt("amber"),
                row.getInt("red"),
                row.getInt("positions"),
                row.getInt("below"));
    }
}
