package ir.samad.proceedings;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import ir.samad.database.Condition;
import ir.samad.directory.PositionId;
import ir.samad.directory.Unit;
import ir.samad.directory.UnitId;
import ir.samad.shell.Staff;
import ir.samad.territory.ProvinceCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps sessions of officials. */
@Repository
class OfficialSessionStore {

    private static final int MOST = 300;

    private static final String SELECT = """
            SELECT s.*, coalesce(m.version, 0) AS version, c.reason AS correcting
            FROM proceedings.session s
            LEFT JOIN LATERAL (
                SELECT max(version) AS version FROM proceedings.minutes WHERE session_id = s.id) m ON TRUE
            LEFT JOIN proceedings.correction c ON c.session_id = s.id AND c.version = m.version + 1
            """;

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Cache<PresenceDay, List<OfficialSession>> presence = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(REMEMBERED)
            .build();

    private record PresenceDay(ProvinceCode province, LocalDate day) {}

    OfficialSessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Others who change this session or what stands of it wait until the transaction ends. */
    void lock(UUID id) {
        jdbc.sql("SELECT id FROM proceedings.session WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /** Others who convene a headquarters of this province wait until the transaction ends. */
    void lock(ProvinceCode province) {
        jdbc.sql("SELECT CAST(pg_advisory_xact_lock(hashtextextended('proceedings ' || :province, 0)) AS text)")
                .param("province", province.value())
                .query((row, number) -> true)
                .single();
    }

    Optional<OfficialSession> find(UUID id) {
        return list(Condition.where("s.id = :id", Map.of("id", id)), "s.day").stream()
                .findFirst();
    }

    /** Those that a unit convened or a position presides over, the latest day first. */
    List<OfficialSession> list(Condition condition, int most, int offset) {
        return list(condition, "s.day DESC, s.opens DESC, s.id", most, offset);
    }

    /** The headquarters of a month that were not called off. */
    List<OfficialSession> listMonthly(String month) {
        return list(
                Condition.where(
                        "s.kind = 'PROVINCIAL_HQ' AND s.month = :month AND s.cancelled_at IS NULL",
                        Map.of("month", month)),
                "s.province_code");
    }

    /** The governor's hours of a province that were not called off, in order. */
    List<OfficialSession> listPresence(ProvinceCode province, LocalDate first, LocalDate last) {
        return list(
                Condition.where(
                        "s.kind = 'PHONE_PRESENCE' AND s.province_code = :province AND s.day BETWEEN :first AND :last"
                                + " AND s.cancelled_at IS NULL",
                        Map.of("province", province.value(), "first", first, "last", last)),
                "s.day, s.opens, s.id");
    }

    /**
     * The same of one day. Every page of whoever answers 111 asks it for its menu, so the answer is remembered: here until
     * a session changes, by other instances for a minute.
     */
    List<OfficialSession> recallPresence(ProvinceCode province, LocalDate day) {
        return presence.get(new PresenceDay(province, day), asked -> listPresence(province, day, day));
    }

    /** These sessions, in one question. */
    List<OfficialSession> list(Collection<UUID> ids) {
        return list(
                Condition.where("s.id = ANY (CAST(:ids AS uuid[]))", Map.of("ids", (Object) ids.toArray(UUID[]::new))),
                "s.day");
    }

    private List<OfficialSession> list(Condition condition, String order) {
        return list(condition, order, MOST, 0);
    }

    private List<OfficialSession> list(Condition condition, String order, int most, int offset) {
        return jdbc.sql(SELECT + " WHERE " + condition.sql() + " ORDER BY " + order + " LIMIT " + most + " OFFSET "
                        + offset)
                .params(condition.parameters())
                .query(OfficialSessionStore::read)
                .list();
    }

    void insert(UUID id, OfficialSession.Wanted wanted, Unit unit, String chairTitle, Instant at, Staff by) {
        presence.invalidateAll();
        jdbc.sql("""
                INSERT INTO proceedings.session
                    (id, kind, province_code, day, month, opens, closes, place, unit_id, unit_name, chair_position,
                     chair_title, convened_at, convened_by, convened_by_name)
                VALUES (:id, :kind, :province, :day, :month, :opens, :closes, :place, :unit, :unitName, :chair,
                        :chairTitle, :at, :by, :byName)
                """)
                .param("id", id)
                .param("kind", wanted.kind().name())
                .param("province", wanted.province().value())
                .param("day", wanted.day())
                .param("month", wanted.month())
                .param("opens", wanted.opens())
                .param("closes", wanted.closes())
                .param("place", wanted.place())
                .param("unit", unit.id().value())
                .param("unitName", unit.name())
                .param("chair", wanted.chair().value())
                .param("chairTitle", chairTitle)
                .param("at", Timestamp.from(at))
                .param("by", by.personId())
                .param("byName", by.name())
                .update();
    }

    void update(UUID id, OfficialSession.Wanted wanted, String chairTitle) {
        presence.invalidateAll();
        jdbc.sql("""
                UPDATE proceedings.session
                SET day = :day, month = :month, opens = :opens, closes = :closes, place = :place, chair_position = :chair,
                    chair_title = :chairTitle
                WHERE id = :id
                """)
                .param("id", id)
                .param("day", wanted.day())
                .param("month", wanted.month())
                .param("opens", wanted.opens())
                .param("closes", wanted.closes())
                .param("place", wanted.place())
                .param("chair", wanted.chair().value())
                .param("chairTitle", chairTitle)
                .update();
    }

    void hold(UUID id, Instant at, Staff by) {
        presence.invalidateAll();
        jdbc.sql("""
                UPDATE proceedings.session SET held_at = :at, held_by = :by, held_by_name = :byName WHERE id = :id
                """)
                .param("id", id)
                .param("at", Timestamp.from(at))
                .param("by", by.personId())
                .param("byName", by.name())
                .update();
    }

    /** Whether something stands of it already: a case that was heard, or a decision. */
    boolean isWritten(UUID id) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT 1 FROM proceedings.heard_case WHERE session_id = :id)
                    OR EXISTS (SELECT 1 FROM proceedings.decision WHERE session_id = :id)
                """).param("id", id).query(Boolean.class).single();
    }

    void cancel(UUID id, String reason, Instant at, Staff by) {
        presence.invalidateAll();
        jdbc.sql("""
                UPDATE proceedings.session
                SET cancelled_at = :at, cancelled_by = :by, cancelled_by_name = :byName, cancel_reason = :reason
                WHERE id = :id
                """)
                .param("id", id)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .param("by", by.personId())
                .param("byName", by.name())
                .update();
    }

    private static OfficialSession read(ResultSet row, int number) throws SQLException {
        return new OfficialSession(
                row.getObject("id", UUID.class),
                SessionKind.valueOf(row.getString("kind")),
                new ProvinceCode(row.getString("province_code")),
                row.getObject("day", LocalDate.class),
                row.getObject("opens", LocalTime.class),
                row.getObject("closes", LocalTime.class),
                row.getString("place"),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("unit_name"),
                new PositionId(row.getObject("chair_position", UUID.class)),
                row.getString("chair_title"),
                row.getString("convened_by_name"),
                row.getObject("held_at") == null
                        ? null
                        : new OfficialSession.Said(moment(row, "held_at"), row.getString("held_by_name"), ""),
                row.getObject("cancelled_at") == null
                        ? null
                        : new OfficialSession.Said(
                                moment(row, "cancelled_at"),
                                row.getString("cancelled_by_name"),
                                row.getString("cancel_reason")),
                row.getInt("version"),
                row.getString("correcting"));
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
