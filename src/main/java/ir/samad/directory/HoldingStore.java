package ir.samad.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes who holds which position, and when. */
@Repository
class HoldingStore {

    private static final String COLUMNS =
            "h.holding_id, h.position_id, h.person_id, h.capacity, h.held_from, h.held_until";
    private static final String AT = "h.held_from <= :at AND (h.held_until IS NULL OR h.held_until > :at)";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    HoldingStore(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A holding with the mark whether nobody else may hold the position in its time. */
    record Marked(Holding holding, boolean alone) {}

    Optional<Holding> find(HoldingId id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM directory.holding h WHERE h.holding_id = :id")
                .param("id", id.value())
                .query((row, number) -> holding(row))
                .optional();
    }

    List<Marked> listMarked() {
        return jdbc.sql("SELECT " + COLUMNS + ", h.alone FROM directory.holding h ORDER BY h.holding_id")
                .query((row, number) -> new Marked(holding(row), row.getBoolean("alone")))
                .list();
    }

    /** Everybody who holds, held or will hold the position; the latest first. */
    List<Holder> listHolders(PositionId position) {
        return jdbc.sql("SELECT " + COLUMNS + ", " + PersonStore.COLUMNS + """
                 FROM directory.holding h JOIN directory.person e ON e.person_id = h.person_id
                WHERE h.position_id = :position
                ORDER BY h.held_from DESC, h.holding_id DESC
                """)
                .param("position", position.value())
                .query((row, number) -> new Holder(holding(row), PersonStore.person(row)))
                .list();
    }

    /** The same for all positions of a unit. */
    List<Holder> listHolders(UnitId unit) {
        return jdbc.sql("SELECT " + COLUMNS + ", " + PersonStore.COLUMNS + """
                 FROM directory.position p
                JOIN directory.holding h ON h.position_id = p.position_id
                JOIN directory.person e ON e.person_id = h.person_id
                WHERE p.unit_id = :unit
                ORDER BY h.held_from DESC, h.holding_id DESC
                """)
                .param("unit", unit.value())
                .query((row, number) -> new Holder(holding(row), PersonStore.person(row)))
                .list();
    }

    /** Holders at a moment; the holder before the acting one, both before substitutes. */
    List<Holder> listHolders(PositionId position, Instant at) {
        return jdbc.sql("SELECT " + COLUMNS + ", " + PersonStore.COLUMNS + """
                 FROM directory.holding h JOIN directory.person e ON e.person_id = h.person_id
                WHERE h.position_id = :position AND\s""" + AT + """

                ORDER BY array_position(ARRAY['HOLDER', 'ACTING', 'SUBSTITUTE'], h.capacity), h.held_from
                """)
                .param("position", position.value())
                .param("at", time(at))
                .query((row, number) -> new Holder(holding(row), PersonStore.person(row)))
                .list();
    }

    /** Open positions in open units that a person holds at a moment, oldest first. */
    List<HeldPosition> listHeldBy(PersonId person, Instant at) {
        return jdbc.sql(HELD + "WHERE h.person_id = :person AND p.active AND u.active AND " + AT
                        + " ORDER BY h.held_from, h.holding_id")
                .param("person", person.value())
                .param("at", time(at))
                .query(HoldingStore::held)
                .list();
    }

    /** Everything a person holds, held or will hold; the latest first. */
    List<HeldPosition> listHeldEver(PersonId person) {
        return jdbc.sql(HELD + "WHERE h.person_id = :person ORDER BY h.held_from DESC, h.holding_id DESC")
                .param("person", person.value())
                .query(HoldingStore::held)
                .list();
    }

    boolean isHeldAfter(PositionId position, Instant at) {
        return jdbc.sql("""
                SELECT EXISTS (
                    SELECT 1 FROM directory.holding
                    WHERE position_id = :position AND (held_until IS NULL OR held_until > :at))
                """)
                .param("position", position.value())
                .param("at", time(at))
                .query(Boolean.class)
                .single();
    }

    /**
     * A holding that overlaps this time: another one of those who hold alone, or another one of the same person.
     *
     * @param givesWay a holding that is not counted, because it ends in favour of this one
     */
    Optional<Holder> findOverlap(Marked wanted, HoldingId givesWay) {
        var holding = wanted.holding();
        return jdbc.sql("SELECT " + COLUMNS + ", " + PersonStore.COLUMNS + """
                 FROM directory.holding h JOIN directory.person e ON e.person_id = h.person_id
                WHERE h.position_id = :position AND h.holding_id NOT IN (:id, :givesWay)
                  AND ((:alone AND h.alone) OR h.person_id = :person)
                  AND tstzrange(h.held_from, h.held_until) && tstzrange(:from, :until)
                ORDER BY h.held_from LIMIT 1
                """)
                .param("id", holding.id().value())
                .param("givesWay", givesWay.value())
                .param("position", holding.positionId().value())
                .param("person", holding.personId().value())
                .param("alone", wanted.alone())
                .param("from", time(holding.from()))
                .param("until", timeOrNull(holding.until()), Types.TIMESTAMP_WITH_TIMEZONE)
                .query((row, number) -> new Holder(holding(row), PersonStore.person(row)))
                .optional();
    }

    void insert(Collection<Marked> holdings) {
        batches.batchUpdate("""
                INSERT INTO directory.holding (holding_id, position_id, person_id, capacity, held_from, held_until, alone)
                VALUES (:id, :position, :person, :capacity, :from, :until, :alone)
                """, holdings.stream().map(HoldingStore::values).toArray(SqlParameterSource[]::new));
    }

    /** Sets the end, when the holding still has the end the caller saw. */
    boolean end(HoldingId id, @Nullable Instant seen, Instant until) {
        return jdbc.sql("""
                UPDATE directory.holding SET held_until = :until, version = version + 1
                WHERE holding_id = :id AND held_until IS NOT DISTINCT FROM :seen
                """)
                        .param("id", id.value())
                        .param("seen", timeOrNull(seen), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("until", time(until))
                        .update()
                == 1;
    }

    private static final String HELD = "SELECT " + COLUMNS + ", " + PositionStore.COLUMNS + """
            , u.code AS unit_code, u.body_id, u.parent_id, u.name, u.kind AS unit_kind, u.level, u.province_code,
              u.county_code, u.active AS unit_active, u.version AS unit_version
            FROM directory.holding h
            JOIN directory.position p ON p.position_id = h.position_id
            JOIN directory.unit u ON u.unit_id = p.unit_id
            """;

    private static HeldPosition held(ResultSet row, int number) throws SQLException {
        var parent = row.getObject("parent_id", UUID.class);
        var province = row.getString("province_code");
        var county = row.getString("county_code");
        var unit = new Unit(
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("unit_code"),
                new BodyId(row.getObject("body_id", UUID.class)),
                parent == null ? null : new UnitId(parent),
                row.getString("name"),
                UnitKind.valueOf(row.getString("unit_kind")),
                Level.valueOf(row.getString("level")),
                province == null ? null : new ir.samad.territory.ProvinceCode(province),
                county == null ? null : new ir.samad.territory.CountyCode(county),
                Premises.UNKNOWN,
                row.getBoolean("unit_active"),
                row.getInt("unit_version"));
        return new HeldPosition(holding(row), PositionStore.position(row, number), unit);
    }

    private static Holding holding(ResultSet row) throws SQLException {
        var until = row.getObject("held_until", OffsetDateTime.class);
        return new Holding(
                new HoldingId(row.getObject("holding_id", UUID.class)),
                new PositionId(row.getObject("position_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                Capacity.valueOf(row.getString("capacity")),
                row.getObject("held_from", OffsetDateTime.class).toInstant(),
                until == null ? null : until.toInstant());
    }

    private static MapSqlParameterSource values(Marked marked) {
        var holding = marked.holding();
        return new MapSqlParameterSource()
                .addValue("id", holding.id().value())
                .addValue("position", holding.positionId().value())
                .addValue("person", holding.personId().value())
                .addValue("capacity", holding.capacity().name())
                .addValue("from", time(holding.from()))
                .addValue("until", timeOrNull(holding.until()), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("alone", marked.alone());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime timeOrNull(@Nullable Instant instant) {
        return instant == null ? null : time(instant);
    }
}
