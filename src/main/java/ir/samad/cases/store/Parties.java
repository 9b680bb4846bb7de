package ir.samad.cases.store;

import ir.samad.cases.CaseId;
import ir.samad.directory.PositionId;
import ir.samad.directory.UnitId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which positions have to do with a case, and who gave it to whom. */
@Repository
public class Parties {

    /** What a position has to do with a case. */
    public enum Relation {
        LEAD,
        CONTRIBUTOR,
        COPY,
        PAST_LEAD,
        PAST_CONTRIBUTOR,
        REGISTRAR,
        /** The holder is late; it watches, instructs, or takes over. */
        SUPERIOR,
        /** It decides upon an objection. */
        DECIDER
    }

    /** A position's part in a case. */
    public record Party(PositionId position, UnitId unit, Relation relation) {}

    private final JdbcClient jdbc;

    Parties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives a position this relation, in place of the one it had. */
    public void set(CaseId id, PositionId position, UnitId unit, Relation relation, Instant at) {
        jdbc.sql("""
                INSERT INTO cases.party (case_id, position_id, unit_id, relation, since)
                VALUES (:case, :position, :unit, :relation, :at)
                ON CONFLICT (case_id, position_id) DO UPDATE SET
                    relation = excluded.relation, unit_id = excluded.unit_id, since = excluded.since
                """)
                .param("case", id.value())
                .param("position", position.value())
                .param("unit", unit.value())
                .param("relation", relation.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The first parties of a new case: who leads, and who entered it, unless he leads himself. */
    public void begin(CaseId id, List<Party> parties, Instant at) {
        jdbc.sql("""
                INSERT INTO cases.party (case_id, position_id, unit_id, relation, since)
                SELECT :case, first.position, first.unit, first.relation, :at
                FROM unnest(:positions, :units, :relations) AS first (position, unit, relation)
                ON CONFLICT DO NOTHING
                """)
                .param("case", id.value())
                .param(
                        "positions",
                        parties.stream().map(party -> party.position().value()).toArray(UUID[]::new))
                .param(
                        "units",
                        parties.stream().map(party -> party.unit().value()).toArray(UUID[]::new))
                .param(
                        "relations",
                        parties.stream().map(party -> party.relation().name()).toArray(String[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }

    public List<Party> list(CaseId id) {
        return jdbc.sql("SELECT position_id, unit_id, relation FROM cases.party WHERE case_id = :case ORDER BY since")
                .param("case", id.value())
                .query((row, number) -> new Party(
                        new PositionId(row.getObject("position_id", UUID.class)),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        Relation.valueOf(row.getString("relation"))))
                .list();
    }

    public Optional<Relation> find(CaseId id, PositionId position) {
        return jdbc.sql("SELECT relation FROM cases.party WHERE case_id = :case AND position_id = :position")
                .param("case", id.value())
                .param("position", position.value())
                .query((row, number) -> Relation.valueOf(row.getString("relation")))
                .optional();
    }

    /**
     * What a position has to do with a case, and who gave it to it.
     *
     * @param referrer who referred the case to this lead, and has not had it back; null when routing gave it to him
     */
    public record Part(Relation relation, @Nullable PositionId referrer) {}

    /** The part of a position; empty when it has none. */
    public Optional<Part> findPart(CaseId id, PositionId position) {
        return jdbc.sql("""
                SELECT p.relation,
                       CASE WHEN p.relation = 'LEAD' THEN
                           (SELECT from_position FROM cases.referral r
                            WHERE r.case_id = p.case_id AND r.to_position = p.position_id AND r.part = 'LEAD'
                              AND r.ended_at IS NULL
                            ORDER BY r.number DESC LIMIT 1) END AS referrer
                FROM cases.party p WHERE p.case_id = :case AND p.position_id = :position
                """)
                .param("case", id.value())
                .param("position", position.value())
                .query((row, number) -> {
                    var referrer = row.getObject("referrer", UUID.class);
                    return new Part(
                            Relation.valueOf(row.getString("relation")),
                            referrer == null ? null : new PositionId(referrer));
                })
                .optional();
    }

    /** Writes down that one position gave the case to another. */
    public void refer(
            CaseId id, int entry, PositionId from, PositionId to, String part, @Nullable LocalDate dueOn, Instant at) {
        jdbc.sql("""
                INSERT INTO cases.referral (case_id, number, from_position, to_position, part, due_on, made_at)
                VALUES (:case, :number, :from, :to, :part, :due, :at)
                """)
                .param("case", id.value())
                .param("number", entry)
                .param("from", from.value())
                .param("to", to.value())
                .param("part", part)
                .param("due", dueOn)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Who referred the case to this lead, and has not had it back; empty when routing gave it to him. */
    public Optional<PositionId> findReferrer(CaseId id, PositionId lead) {
        return jdbc.sql("""
                SELECT from_position FROM cases.referral
                WHERE case_id = :case AND to_position = :lead AND part = 'LEAD' AND ended_at IS NULL
                ORDER BY number DESC LIMIT 1
                """)
                .param("case", id.value())
                .param("lead", lead.value())
                .query((row, number) -> new PositionId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Ends the open referrals to a position. */
    public void endReferralsTo(CaseId id, PositionId position, Instant at) {
        jdbc.sql("""
                UPDATE cases.referral SET ended_at = :at
                WHERE case_id = :case AND to_position = :position AND ended_at IS NULL
                """)
                .param("at", Timestamp.from(at))
                .param("case", id.value())
                .param("position", position.value())
                .update();
    }
}
