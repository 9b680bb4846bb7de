package ir.samad.cases.store;

import ir.samad.calendar.LightsOn;
import ir.samad.cases.CaseId;
import ir.samad.cases.Glance.Kind;
import ir.samad.cases.Glance.Standing;
import ir.samad.cases.Glance.ToSign;
import ir.samad.directory.PositionId;
import ir.samad.directory.UnitId;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.TrackingCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for an official, and how his units stand; each in one statement, whatever the number of rows. */
@Repository
public class GlanceStore {

    /** The entry that referred the case up, by the bounds of its month. */
    private static final String ASKED_UP = """
            SELECT 1 FROM cases.entry e
            WHERE e.case_id = r.case_id AND e.number = r.number AND e.event = 'REFERRED_UP'
              AND e.at >= r.made_at - interval '1 day' AND e.at <= r.made_at + interval '1 day'""";

    private static final String DECIDED_SINCE = """
            SELECT 1 FROM cases.entry e
            WHERE e.case_id = r.case_id AND e.number > r.number AND e.event = 'INSTRUCTED'
              AND e.actor_position = :own AND e.at >= r.made_at - interval '1 day'""";

    private static final String SHOWN =
            "c.id, c.headline, c.tracking_code, c.last_entry, c.lead_position_id, c.lead_unit_id";

    private final JdbcClient jdbc;

    GlanceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What waits for this position's yes or no, the nearest date first. */
    public List<ToSign> toSign(Staff staff, int most) {
        var visible = CaseVisibility.visibleTo(staff);
        return jdbc.sql("""
                        SELECT waiting.*, count(*) OVER () AS total FROM (
                            SELECT 'RELEASE' AS kind, %2$s, a.entry, a.proposed_at AS since, c.due_effective_on AS due
                            FROM cases.proposed_answer a JOIN cases.case_file c ON c.id = a.case_id
                            WHERE a.reviewer_position = :own AND a.answer_entry IS NULL AND a.ended_at IS NULL AND (%1$s)
                            UNION ALL
                            SELECT 'OBJECTION', %2$s, 0, o.filed_at, o.due_on
                            FROM cases.objection o JOIN cases.case_file c ON c.id = o.case_id
                            WHERE o.decider_position = :own AND o.decision IS NULL AND (%1$s)
                            UNION ALL
                            SELECT 'NEED', %2$s, r.number, r.made_at, c.due_effective_on
                            FROM directory.published_unit_below b
                            JOIN directory.published_position p ON p.unit_id = b.unit_id
                            JOIN cases.referral r ON r.to_position = p.position_id AND r.ended_at IS NULL
                            JOIN cases.case_file c ON c.id = r.case_id AND c.lead_position_id = r.to_position
                            WHERE b.ancestor_id = :own_unit AND b.depth <= 1
                              AND c.answered_at IS NULL AND c.closed_at IS NULL
                              AND EXISTS (%3$s) AND NOT EXISTS (%4$s) AND (%1$s)) AS waiting
                        ORDER BY due, since, id LIMIT :most
                        """.formatted(visible.sql(), SHOWN, ASKED_UP, DECIDED_SINCE))
                .params(visible.parameters())
                .param("own", staff.positionId())
                .param("own_unit", staff.unitId())
                .param("most", most)
                .query(GlanceStore::toSign)
                .list();
    }

    /** Whether a permit or funds were asked of this position's unit (N-4-10), it heads that unit, and it has not decided yet. */
    public boolean isAskedOf(CaseId id, PositionId own, UnitId unit) {
        return jdbc.sql("""
                        SELECT count(*) FROM cases.referral r
                        JOIN cases.case_file c ON c.id = r.case_id AND c.lead_position_id = r.to_position
                        JOIN directory.published_position p ON p.position_id = r.to_position
                        JOIN directory.published_unit_below b ON b.unit_id = p.unit_id
                        WHERE r.case_id = :case AND r.ended_at IS NULL AND b.ancestor_id = :own_unit AND b.depth <= 1
                          AND r.to_position <> :own
                          AND EXISTS (SELECT 1 FROM directory.published_position me
                                      WHERE me.position_id = :own AND me.kind IN ('HEAD', 'DEPUTY', 'OFFICE_HEAD'))
                          AND EXISTS (%s) AND NOT EXISTS (%s)
                        """.formatted(ASKED_UP, DECIDED_SINCE))
                        .param("case", id.value())
                        .param("own", own.value())
                        .param("own_unit", unit.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** When this position last instructed the holders of these cases. */
    public Map<UUID, Instant> instructedAt(Collection<UUID> ids, PositionId own, Instant since) {
        Map<UUID, Instant> at = new HashMap<>();
        jdbc.sql("""
                SELECT e.case_id, max(e.at) AS at FROM cases.entry e
                WHERE e.case_id = ANY (:ids) AND e.event = 'INSTRUCTED' AND e.actor_position = :own AND e.at >= :since
                GROUP BY e.case_id
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("own", own.value())
                .param("since", Timestamp.from(since))
                .query(row -> {
                    at.put(row.getObject(1, UUID.class), row.getTimestamp(2).toInstant());
                });
        return at;
    }

    /** How the cases stand that one may see: the same that lists show. */
    public Standing standing(Staff staff, LightsOn today, Instant now, Instant thisWeek, Instant lastWeek) {
        var visible = CaseVisibility.countedFor(staff);
        var late = Late.condition(today, now);
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE open) AS open, count(*) FILTER (WHERE late) AS overdue,
                               count(*) FILTER (WHERE answered_at >= :this) AS this_week,
                               count(*) FILTER (WHERE answered_at < :this) AS last_week
                        FROM (SELECT c.answered_at, c.answered_at IS NULL AS open, (%2$s) AS late FROM cases.case_file c
                              WHERE ((c.answered_at IS NULL AND c.closed_at IS NULL) OR c.answered_at >= :last) AND (%1$s))
                             AS his
                        """.formatted(visible.sql(), late.sql()))
                .params(visible.parameters())
                .params(late.parameters())
                .param("this", Timestamp.from(thisWeek))
                .param("last", Timestamp.from(lastWeek))
                .query((row, number) -> new Standing(
                        row.getLong("open"),
                        row.getLong("overdue"),
                        row.getLong("this_week"),
                        row.getLong("last_week")))
                .single();
    }

    private static ToSign toSign(ResultSet row, int number) throws SQLException {
        return new ToSign(
                Kind.valueOf(row.getString("kind")),
                new CaseId(row.getObject("id", UUID.class)),
                row.getString("headline"),
                new TrackingCode(row.getString("tracking_code")),
                row.getInt("last_entry"),
                new PositionId(row.getObject("lead_position_id", UUID.class)),
                new UnitId(row.getObject("lead_unit_id", UUID.class)),
                row.getInt("entry"),
                row.getTimestamp("since").toInstant(),
                row.getObject("due", LocalDate.class),
                row.getInt("total"));
    }
}
