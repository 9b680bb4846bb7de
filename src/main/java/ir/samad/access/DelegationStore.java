package ir.samad.access;

import ir.samad.directory.PersonId;
import ir.samad.directory.PositionId;
import ir.samad.shell.Decision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was delegated to whom, in the database; only grows, but for the moment at which one was taken back. */
@Repository
class DelegationStore {

    private static final String COLUMNS = """
            SELECT d.delegation_id, d.position_id, d.giver_id, d.person_id, d.place_id, d.decisions, d.given_from, d.given_until
            FROM access.delegation d
            """;

    private final JdbcClient jdbc;

    DelegationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Delegation> listInForce(PersonId person, Instant at) {
        return jdbc.sql(COLUMNS + """
                WHERE d.person_id = :person AND d.taken_back_at IS NULL AND d.given_from <= :at AND d.given_until > :at
                  AND EXISTS (SELECT 1 FROM directory.published_holding h
                              WHERE h.position_id = d.position_id AND h.person_id = d.giver_id
                                AND h.capacity <> 'SUBSTITUTE'
                                AND h.held_from <= :at AND (h.held_until IS NULL OR h.held_until > :at))
                  AND EXISTS (SELECT 1 FROM directory.published_holding h
                              WHERE h.position_id = d.place_id AND h.person_id = d.person_id
                                AND h.held_from <= :at AND (h.held_until IS NULL OR h.held_until > :at))
                ORDER BY d.given_from, d.delegation_id
                """)
                .param("person", person.value())
                .param("at", Moments.in(at))
                .query(DelegationStore::delegation)
                .list();
    }

    List<Delegation> listOf(PositionId position, PersonId giver, Instant at) {
        return jdbc.sql(COLUMNS + """
                WHERE d.position_id = :position AND d.giver_id = :giver AND d.taken_back_at IS NULL AND d.given_until > :at
                ORDER BY d.given_from, d.delegation_id
                """)
                .param("position", position.value())
                .param("giver", giver.value())
                .param("at", Moments.in(at))
                .query(DelegationStore::delegation)
                .list();
    }

    /** Adds it; false when it overlaps one of this position to the same person. */
    boolean insert(Delegation delegation, String by, Instant at) {
        return jdbc.sql("""
                INSERT INTO access.delegation (delegation_id, position_id, giver_id, person_id, place_id, decisions,
                    given_from, given_until, given_at, given_by)
                VALUES (:id, :position, :giver, :person, :place, :decisions, :from, :until, :at, :by)
                ON CONFLICT ON CONSTRAINT delegation_not_twice DO NOTHING
                """)
                        .param("id", delegation.id())
                        .param("position", delegation.position().value())
                        .param("giver", delegation.giver().value())
                        .param("person", delegation.person().value())
                        .param("place", delegation.place().value())
                        .param(
                                "decisions",
                                delegation.decisions().stream()
                                        .map(Decision::name)
                                        .sorted()
                                        .toArray(String[]::new))
                        .param("from", Moments.in(delegation.from()))
                        .param("until", Moments.in(delegation.until()))
                        .param("at", Moments.in(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    boolean takeBack(UUID id, PositionId position, PersonId giver, Instant at) {
        return jdbc.sql("""
                UPDATE access.delegation SET taken_back_at = :at
                WHERE delegation_id = :id AND position_id = :position AND giver_id = :giver
                  AND taken_back_at IS NULL AND given_until > :at
                """)
                        .param("id", id)
                        .param("position", position.value())
                        .param("giver", giver.value())
                        .param("at", Moments.in(at))
                        .update()
                == 1;
    }

    private static Delegation delegation(ResultSet row, int number) throws SQLException {
        return new Delegation(
                row.getObject("delegation_id", UUID.class),
                new PositionId(row.getObject("position_id", UUID.class)),
                new PersonId(row.getObject("giver_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new PositionId(row.getObject("place_id", UUID.class)),
                Arrays.stream((String[]) row.getArray("decisions").getArray())
                        .map(Decision::valueOf)
                        .collect(Collectors.toSet()),
                Moments.out(row, "given_from"),
                Moments.out(row, "given_until"));
    }
}
