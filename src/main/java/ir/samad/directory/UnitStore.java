package ir.samad.directory;

import ir.samad.database.Condition;
import ir.samad.territory.CountyCode;
import ir.samad.territory.ProvinceCode;
import ir.samad.vocabulary.PersianText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
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

/** Reads and writes units, and keeps the table of what is below what. */
@Repository
class UnitStore {

    private static final String SELECT = """
            SELECT u.unit_id, u.code, u.body_id, u.parent_id, u.name, u.kind, u.level, u.province_code, u.county_code,
                   u.address, u.floor, u.hours, u.accessibility, u.active, u.version
            FROM directory.unit u
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    UnitStore(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Optional<Unit> find(UnitId id) {
        return jdbc.sql(SELECT + "WHERE u.unit_id = :id")
                .param("id", id.value())
                .query(UnitStore::unit)
                .optional();
    }

    Optional<Unit> find(String code) {
        return jdbc.sql(SELECT + "WHERE lower(u.code) = lower(:code)")
                .param("code", code)
                .query(UnitStore::unit)
                .optional();
    }

    List<Unit> list() {
        return jdbc.sql(SELECT + "ORDER BY u.unit_id").query(UnitStore::unit).list();
    }

    Optional<Unit> findOpen(UnitKind kind, @Nullable ProvinceCode province, @Nullable CountyCode county) {
        return jdbc.sql(SELECT + """
                WHERE u.kind = :kind AND u.active
                  AND (:province::text IS NULL OR u.province_code = :province)
                  AND (:county::text IS NULL OR u.county_code = :county)
                LIMIT 1
                """)
                .param("kind", kind.name())
                .param("province", province == null ? null : province.value(), Types.VARCHAR)
                .param("county", county == null ? null : county.value(), Types.VARCHAR)
                .query(UnitStore::unit)
                .optional();
    }

    /** The open units of a kind, the one registered first at the front. */
    List<Unit> listOpen(UnitKind kind) {
        return jdbc.sql(SELECT + "WHERE u.kind = :kind AND u.active ORDER BY u.unit_id")
                .param("kind", kind.name())
                .query(UnitStore::unit)
                .list();
    }

    /** The body's office at a level and place: the highest there, offices and governorates before headquarters. */
    Optional<Unit> findOffice(BodyId body, Level level, @Nullable ProvinceCode province, @Nullable CountyCode county) {
        return jdbc.sql(SELECT + """
                WHERE u.body_id = :body AND u.level = :level AND u.active
                  AND (:province::text IS NULL OR u.province_code = :province)
                  AND (:county::text IS NULL OR u.county_code = :county)
                  AND u.kind IN ('COUNTY_OFFICE', 'COUNTY_GOVERNORATE', 'PROVINCIAL_OFFICE', 'PROVINCIAL_GOVERNORATE',
                                 'CENTRE', 'HEADQUARTERS', 'PRESIDENCY_OFFICE', 'DISTRICT')
                ORDER BY array_position(ARRAY['COUNTY_OFFICE', 'COUNTY_GOVERNORATE', 'PROVINCIAL_OFFICE',
                                              'PROVINCIAL_GOVERNORATE', 'CENTRE', 'HEADQUARTERS',
                                              'PRESIDENCY_OFFICE', 'DISTRICT'], u.kind),
                         (SELECT max(depth) FROM directory.unit_below d WHERE d.unit_id = u.unit_id),
                         u.unit_id
                LIMIT 1
                """)
                .param("body", body.value())
                .param("level", level.name())
                .param("province", province == null ? null : province.value(), Types.VARCHAR)
                .param("county", county == null ? null : county.value(), Types.VARCHAR)
                .query(UnitStore::unit)
                .optional();
    }

    /** The units at the top of a body, its headquarters first. */
    List<Unit> listTops(BodyId body) {
        return jdbc.sql(SELECT + """
                WHERE u.body_id = :body AND u.parent_id IS NULL AND u.active
                ORDER BY u.kind <> 'HEADQUARTERS', u.name, u.unit_id
                """)
                .param("body", body.value())
                .query(UnitStore::unit)
                .list();
    }

    /** The open units directly below. */
    List<Unit> listChildren(UnitId id) {
        return jdbc.sql(SELECT + " WHERE u.parent_id = :id AND u.active ORDER BY u.name, u.unit_id")
                .param("id", id.value())
                .query(UnitStore::unit)
                .list();
    }

    /** Open units whose search key contains all words of {@code key}, short names first. */
    List<Unit> search(String key, @Nullable ProvinceCode near, int most) {
        if (key.isBlank()) {
            return List.of();
        }
        var found = ListingStore.words("u.search_key", key);
        return jdbc.sql(searchSql(found))
                .params(found.parameters())
                .param("near", near == null ? "" : near.value())
                .param("count", most)
                .query(UnitStore::unit)
                .list();
    }

    static String searchSql(Condition found) {
        return SELECT + " WHERE u.active AND " + found.sql()
                + " ORDER BY coalesce(u.province_code, '') = :near DESC, length(u.name), u.name, u.unit_id LIMIT :count";
    }

    /** The unit and everything above it, nearest first. */
    List<Unit> listAtAndAbove(UnitId id) {
        return jdbc.sql(SELECT + """
                JOIN directory.unit_below d ON d.ancestor_id = u.unit_id
                WHERE d.unit_id = :id
                ORDER BY d.depth
                """)
                .param("id", id.value())
                .query(UnitStore::unit)
                .list();
    }

    /** The unit and everything below it. */
    List<UnitId> listAtAndBelow(UnitId id) {
        return jdbc.sql("SELECT unit_id FROM directory.unit_below WHERE ancestor_id = :id ORDER BY depth, unit_id")
                .param("id", id.value())
                .query((row, number) -> new UnitId(row.getObject(1, UUID.class)))
                .list();
    }

    boolean isAtOrAbove(UnitId above, UnitId unit) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT 1 FROM directory.unit_below WHERE ancestor_id = :above AND unit_id = :unit)
                """)
                .param("above", above.value())
                .param("unit", unit.value())
                .query(Boolean.class)
                .single();
    }

    boolean hasOpenParts(UnitId id) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT 1 FROM directory.unit WHERE parent_id = :id AND active)
                    OR EXISTS (SELECT 1 FROM directory.position WHERE unit_id = :id AND active)
                """).param("id", id.value()).query(Boolean.class).single();
    }

    /** Units above must come before units below them. */
    void insert(Collection<Unit> units) {
        batches.batchUpdate("""
                INSERT INTO directory.unit (unit_id, code, body_id, parent_id, name, search_key, kind, level,
                                            province_code, county_code, address, floor, hours, accessibility)
                VALUES (:id, :code, :body, :parent, :name, :key, :kind, :level,
                        :province, :county, :address, :floor, :hours, :accessibility)
                """, units.stream().map(UnitStore::values).toArray(SqlParameterSource[]::new));
        var ids = units.stream().map(unit -> unit.id().value()).toArray(UUID[]::new);
        jdbc.sql("""
                WITH RECURSIVE chain AS (
                    SELECT unit_id, unit_id AS ancestor_id, 0 AS depth
                    FROM directory.unit WHERE unit_id = ANY (:ids)
                    UNION ALL
                    SELECT c.unit_id, u.parent_id, c.depth + 1
                    FROM chain c JOIN directory.unit u ON u.unit_id = c.ancestor_id
                    WHERE u.parent_id IS NOT NULL)
                INSERT INTO directory.unit_below (ancestor_id, unit_id, depth)
                SELECT ancestor_id, unit_id, depth FROM chain
                """).param("ids", ids).update();
    }

    /** Writes the new values, the parent aside, when nobody changed the unit since the given version. */
    boolean update(Unit unit) {
        return batches.update("""
                UPDATE directory.unit
                SET name = :name, level = :level, province_code = :province, county_code = :county,
                    address = :address, floor = :floor, hours = :hours, accessibility = :accessibility,
                    active = :active, version = version + 1
                WHERE unit_id = :id AND version = :version
                """, values(unit)) == 1;
    }

    /** Puts a unit with everything below it under another one, or at the top of its body. */
    void move(UnitId id, @Nullable UnitId parent) {
        jdbc.sql("UPDATE directory.unit SET parent_id = :parent WHERE unit_id = :id")
                .param("parent", parent == null ? null : parent.value(), Types.OTHER)
                .param("id", id.value())
                .update();
        jdbc.sql("""
                DELETE FROM directory.unit_below
                WHERE unit_id IN (SELECT unit_id FROM directory.unit_below WHERE ancestor_id = :id)
                  AND ancestor_id NOT IN (SELECT unit_id FROM directory.unit_below WHERE ancestor_id = :id)
                """).param("id", id.value()).update();
        if (parent != null) {
            jdbc.sql("""
                    INSERT INTO directory.unit_below (ancestor_id, unit_id, depth)
                    SELECT a.ancestor_id, b.unit_id, a.depth + b.depth + 1
                    FROM directory.unit_below a CROSS JOIN directory.unit_below b
                    WHERE a.unit_id = :parent AND b.ancestor_id = :id
                    """)
                    .param("parent", parent.value())
                    .param("id", id.value())
                    .update();
        }
    }

    void writeSearchKey(UnitId id, String key) {
        jdbc.sql("UPDATE directory.unit SET search_key = :key WHERE unit_id = :id")
                .param("key", key)
                .param("id", id.value())
                .update();
    }

    static Unit unit(ResultSet row, int number) throws SQLException {
        var parent = row.getObject("parent_id", UUID.class);
        var province = row.getString("province_code");
        var county = row.getString("county_code");
        return new Unit(
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("code"),
                new BodyId(row.getObject("body_id", UUID.class)),
                parent == null ? null : new UnitId(parent),
                row.getString("name"),
                UnitKind.valueOf(row.getString("kind")),
                Level.valueOf(row.getString("level")),
                province == null ? null : new ProvinceCode(province),
                county == null ? null : new CountyCode(county),
                new Premises(
                        row.getString("address"),
                        row.getString("floor"),
                        row.getString("hours"),
                        row.getString("accessibility")),
                row.getBoolean("active"),
                row.getInt("version"));
    }

    private static MapSqlParameterSource values(Unit unit) {
        var parent = unit.parentId();
        var province = unit.provinceCode();
        var county = unit.countyCode();
        return new MapSqlParameterSource()
                .addValue("id", unit.id().value())
                .addValue("code", unit.code())
                .addValue("body", unit.bodyId().value())
                .addValue("parent", parent == null ? null : parent.value(), Types.OTHER)
                .addValue("name", unit.name())
                .addValue("key", PersianText.searchKey(unit.name() + " " + unit.code()))
                .addValue("kind", unit.kind().name())
                .addValue("level", unit.level().name())
                .addValue("province", province == null ? null : province.value(), Types.CHAR)
                .addValue("county", county == null ? null : county.value(), Types.CHAR)
                .addValue("address", unit.premises().address())
                .addValue("floor", unit.premises().floor())
                .addValue("hours", unit.premises().hours())
                .addValue("accessibility", unit.premises().accessibility())
                .addValue("active", unit.active())
                .addValue("version", unit.version());
    }
}
