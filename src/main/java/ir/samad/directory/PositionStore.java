package ir.samad.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes positions. */
@Repository
class PositionStore {

    static final String COLUMNS = "p.position_id, p.code, p.unit_id, p.title, p.kind, p.shared, p.active, p.version";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    PositionStore(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Optional<Position> find(PositionId id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM directory.position p WHERE p.position_id = :id")
                .param("id", id.value())
                .query(PositionStore::position)
                .optional();
    }

    Optional<Position> find(String code) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM directory.position p WHERE lower(p.code) = lower(:code)")
                .param("code", code)
                .query(PositionStore::position)
                .optional();
    }

    List<Position> list() {
        return jdbc.sql("SELECT " + COLUMNS + " FROM directory.position p ORDER BY p.position_id")
                .query(PositionStore::position)
                .list();
    }

    /** Open positions of a unit, the head first. */
    List<Position> list(UnitId unit) {
        return jdbc.sql("SELECT " + COLUMNS + """
                 FROM directory.position p
                WHERE p.unit_id = :unit AND p.active
                ORDER BY array_position(ARRAY['HEAD', 'DEPUTY', 'OFFICE_HEAD', 'DESK_OFFICER', 'EXPERT',
                                              'OPERATOR_111', 'OBSERVER', 'ADMINISTRATOR'], p.kind),
                         p.title, p.position_id
                """)
                .param("unit", unit.value())
                .query(PositionStore::position)
                .list();
    }

    List<Position> listClosed(UnitId unit) {
        return jdbc.sql("SELECT " + COLUMNS + """
                 FROM directory.position p
                WHERE p.unit_id = :unit AND NOT p.active
                ORDER BY p.title, p.position_id
                """)
                .param("unit", unit.value())
                .query(PositionStore::position)
                .list();
    }

    /**
     * Where things that arrive at a unit land: the desk officer of its desk, or of itself; else its office head; else
     * its head.
     */
    Optional<Position> findDesk(UnitId unit) {
        return jdbc.sql("SELECT " + COLUMNS + """
                 FROM directory.position p
                JOIN directory.unit u ON u.unit_id = p.unit_id AND u.active
                WHERE p.active
                  AND ((p.unit_id = :unit AND p.kind IN ('DESK_OFFICER', 'OFFICE_HEAD', 'HEAD'))
                    OR (u.parent_id = :unit AND u.kind = 'COMMUNICATION_DESK' AND p.kind = 'DESK_OFFICER'))
                ORDER BY p.kind <> 'DESK_OFFICER', p.unit_id = :unit, p.kind <> 'OFFICE_HEAD', p.position_id
                LIMIT 1
                """)
                .param("unit", unit.value())
                .query(PositionStore::position)
                .optional();
    }

    Optional<Position> findHead(UnitId unit) {
        return jdbc.sql("SELECT " + COLUMNS
                        + " FROM directory.position p WHERE p.unit_id = :unit AND p.kind = 'HEAD' AND p.active")
                .param("unit", unit.value())
                .query(PositionStore::position)
                .optional();
    }

    void insert(Collection<Position> positions) {
        if (positions.isEmpty()) {
            return;
        }
        // One statement for tens of thousands of rows.
        jdbc.sql("""
                INSERT INTO directory.position (position_id, code, unit_id, title, kind, shared)
                SELECT * FROM unnest(CAST(:ids AS uuid[]), CAST(:codes AS text[]), CAST(:units AS uuid[]),
                                     CAST(:titles AS text[]), CAST(:kinds AS text[]), CAST(:shared AS boolean[]))
                """)
                .param("ids", positions.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .param("codes", positions.stream().map(Position::code).toArray(String[]::new))
                .param(
                        "units",
                        positions.stream().map(one -> one.unitId().value()).toArray(UUID[]::new))
                .param("titles", positions.stream().map(Position::title).toArray(String[]::new))
                .param("kinds", positions.stream().map(one -> one.kind().name()).toArray(String[]::new))
                .param("shared", positions.stream().map(Position::shared).toArray(Boolean[]::new))
                .update();
    }

    /** Writes the new values when nobody changed the position since the given version. */
    boolean update(Position position) {
        return batches.update("""
                UPDATE directory.position
                SET title = :title, kind = :kind, shared = :shared, active = :active, version = version + 1
                WHERE position_id = :id AND version = :version
                """, values(position)) == 1;
    }

    static Position position(ResultSet row, int number) throws SQLException {
        return new Position(
                new PositionId(row.getObject("position_id", UUID.class)),
                row.getString("code"),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("title"),
                PositionKind.valueOf(row.getString("kind")),
                row.getBoolean("shared"),
                row.getBoolean("active"),
                row.getInt("version"));
    }

    private static MapSqlParameterSource values(Position position) {
        return new MapSqlParameterSource()
                .addValue("id", position.id().value())
                .addValue("code", position.code())
                .addValue("unit", position.unitId().value())
                .addValue("title", position.title())
                .addValue("kind", position.kind().name())
                .addValue("shared", position.shared())
                .addValue("active", position.active())
                .addValue("version", position.version());
    }
}
