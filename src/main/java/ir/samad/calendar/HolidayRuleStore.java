package ir.samad.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the rules of official holidays and their history. */
@Repository
class HolidayRuleStore {

    static final String COLUMNS = "r.calendar, r.month, r.day, r.kind, r.name, r.title, r.from_year, r.until_year";

    private final JdbcClient jdbc;

    HolidayRuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All rules, withdrawn ones too, in the order of the year. */
    List<KeptHolidayRule> list() {
        return jdbc.sql("SELECT " + COLUMNS + """
                , r.id, coalesce(r.source, '') AS source, r.withdrawn_at IS NOT NULL AS withdrawn,
                       (SELECT count(*) FROM calendar.holiday_rule_change c WHERE c.rule_id = r.id) AS changes
                FROM calendar.holiday_rule r
                ORDER BY r.month, coalesce(r.day, 32), r.id
                """)
                .query((row, number) -> new KeptHolidayRule(
                        new HolidayRuleId(row.getInt("id")),
                        rule(row),
                        row.getString("source"),
                        row.getBoolean("withdrawn"),
                        row.getInt("changes")))
                .list();
    }

    /** Call while nobody else changes the calendar: the number is the next one. */
    HolidayRuleId insert(HolidayRule rule, String source) {
        return new HolidayRuleId(
                bind("""
                        INSERT INTO calendar.holiday_rule
                            (id, calendar, month, day, kind, name, title, from_year, until_year, source)
                        SELECT coalesce(max(id), 0) + 1, :calendar, :month, :day, :kind, :name, :title, :from, :until,
                               :source
                        FROM calendar.holiday_rule
                        RETURNING id
                        """, rule).param("source", source).query(Integer.class).single());
    }

    void update(HolidayRuleId id, HolidayRule rule, String source) {
        bind("""
                        UPDATE calendar.holiday_rule
                        SET calendar = :calendar, month = :month, day = :day, kind = :kind, name = :name,
                            title = :title, from_year = :from, until_year = :until, source = nullif(:source, '')
                        WHERE id = :id
                        """, rule).param("source", source).param("id", id.value()).update();
    }

    void withdraw(HolidayRuleId id, Instant at) {
        jdbc.sql("UPDATE calendar.holiday_rule SET withdrawn_at = :at WHERE id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    /** Records a change of the rule as it stands now; call before anything but an addition is written. */
    void record(UUID entry, HolidayRuleId id, HolidayRuleChange.What what, String reason, Instant at, EnteredBy by) {
        jdbc.sql("""
                INSERT INTO calendar.holiday_rule_change
                    (id, rule_id, what, reason, before_change, changed_at, changed_by, changed_by_name)
                SELECT :entry, r.id, :what, :reason, CASE WHEN :what <> 'ADDED' THEN to_jsonb(r) END, :at, :by, :byName
                FROM calendar.holiday_rule r WHERE r.id = :id
                """)
                .param("entry", entry)
                .param("id", id.value())
                .param("what", what.name())
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.personId())
                .param("byName", by.name())
                .update();
    }

    /** The history of a rule, the newest first. */
    List<HolidayRuleChange> listChanges(HolidayRuleId id) {
        return jdbc.sql("SELECT " + COLUMNS + """
                , c.what, c.reason, c.changed_at, c.changed_by_name, c.before_change IS NOT NULL AS known
                FROM calendar.holiday_rule_change c
                CROSS JOIN LATERAL jsonb_populate_record(NULL::calendar.holiday_rule, c.before_change) r
                WHERE c.rule_id = :id
                ORDER BY c.changed_at DESC, c.id DESC
                """)
                .param("id", id.value())
                .query((row, number) -> new HolidayRuleChange(
                        HolidayRuleChange.What.valueOf(row.getString("what")),
                        row.getString("reason"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getString("changed_by_name"),
                        row.getBoolean("known") ? rule(row) : null))
                .list();
    }

    static HolidayRule rule(ResultSet row) throws SQLException {
        return new HolidayRule(
                "LUNAR".equals(row.getString("calendar")),
                row.getInt("month"),
                row.getInt("day"),
                HolidayRule.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("title"),
                year(row, "from_year"),
                year(row, "until_year"));
    }

    private JdbcClient.StatementSpec bind(String sql, HolidayRule rule) {
        return jdbc.sql(sql)
                .param("calendar", rule.lunar() ? "LUNAR" : "SOLAR")
                .param("month", rule.month())
                .param("day", rule.isLastOfMonth() ? null : rule.day(), Types.SMALLINT)
                .param("kind", rule.kind().name())
                .param("name", rule.name())
                .param("title", rule.title())
                .param("from", rule.fromYear(), Types.SMALLINT)
                .param("until", rule.untilYear(), Types.SMALLINT);
    }

    private static @Nullable Integer year(ResultSet row, String column) throws SQLException {
        var year = row.getInt(column);
        return row.wasNull() ? null : year;
    }
}
