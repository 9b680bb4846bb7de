package ir.samad.directory;

import ir.samad.vocabulary.PersianText;
import java.sql.ResultSet;
import java.sql.SQLException;
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

/** Reads and writes bodies. */
@Repository
class BodyStore {

    private static final String COLUMNS =
            "b.body_id, b.code, b.name, b.type, b.branch, b.parent_id, b.active, b.version";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    BodyStore(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Optional<Body> find(BodyId id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM directory.body b WHERE b.body_id = :id")
                .param("id", id.value())
                .query(BodyStore::body)
                .optional();
    }

    Optional<Body> find(String code) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM directory.body b WHERE lower(b.code) = lower(:code)")
                .param("code", code)
                .query(BodyStore::body)
                .optional();
    }

    List<Body> list() {
        return jdbc.sql("SELECT " + COLUMNS + " FROM directory.body b ORDER BY b.name, b.body_id")
                .query(BodyStore::body)
                .list();
    }

    /** Bodies directly below this one, or those below none. */
    List<Body> listBelow(@Nullable BodyId parent) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM directory.body b WHERE b.parent_id IS NOT DISTINCT FROM :parent"
                        + " ORDER BY b.name, b.body_id")
                .param("parent", parent == null ? null : parent.value(), java.sql.Types.OTHER)
                .query(BodyStore::body)
                .list();
    }

    /** Open bodies that have no open performance office (N-1-12). */
    List<Body> listWithoutPerformanceOffice() {
        return jdbc.sql("SELECT " + COLUMNS + """
                 FROM directory.body b
                WHERE b.active AND NOT EXISTS (
                    SELECT 1 FROM directory.unit u
                    WHERE u.body_id = b.body_id AND u.kind = 'PERFORMANCE_OFFICE' AND u.active)
                ORDER BY b.name, b.body_id
                """).query(BodyStore::body).list();
    }

    /** Whether one body is, or stands above, the other. */
    boolean isAtOrAbove(BodyId above, BodyId body) {
        return jdbc.sql("""
                WITH RECURSIVE above AS (
                    SELECT body_id, parent_id FROM directory.body WHERE body_id = :body
                    UNION
                    SELECT b.body_id, b.parent_id FROM directory.body b JOIN above a ON b.body_id = a.parent_id)
                SELECT EXISTS (SELECT 1 FROM above WHERE body_id = :above)
                """)
                .param("body", body.value())
                .param("above", above.value())
                .query(Boolean.class)
                .single();
    }

    /** The body and every body below it. */
    List<BodyId> listAtAndBelow(BodyId id) {
        return jdbc.sql("""
                WITH RECURSIVE below AS (
                    SELECT body_id FROM directory.body WHERE body_id = :id
                    UNION
                    SELECT b.body_id FROM directory.body b JOIN below a ON b.parent_id = a.body_id)
                SELECT body_id FROM below
                """)
                .param("id", id.value())
                .query((row, number) -> new BodyId(row.getObject(1, UUID.class)))
                .list();
    }

    boolean hasOpenParts(BodyId id) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT 1 FROM directory.unit WHERE body_id = :id AND active)
                    OR EXISTS (SELECT 1 FROM directory.body WHERE parent_id = :id AND active)
                """).param("id", id.value()).query(Boolean.class).single();
    }

    void insert(Collection<Body> bodies) {
        batches.batchUpdate("""
                INSERT INTO directory.body (body_id, code, name, search_key, type, branch, parent_id)
                VALUES (:id, :code, :name, :key, :type, :branch, :parent)
                """, bodies.stream().map(BodyStore::values).toArray(SqlParameterSource[]::new));
    }

    /** Writes the new values when nobody changed the body since the given version. */
    boolean update(Body body) {
        return batches.update("""
                UPDATE directory.body
                SET name = :name, type = :type, branch = :branch, parent_id = :parent, active = :active,
                    version = version + 1
                WHERE body_id = :id AND version = :version
                """, values(body)) == 1;
    }

    void writeSearchKey(BodyId id, String key) {
        jdbc.sql("UPDATE directory.body SET search_key = :key WHERE body_id = :id")
                .param("key", key)
                .param("id", id.value())
                .update();
    }

    static Body body(ResultSet row, int number) throws SQLException {
        var parent = row.getObject("parent_id", UUID.class);
        return new Body(
                new BodyId(row.getObject("body_id", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                BodyType.valueOf(row.getString("type")),
                BranchOfPower.valueOf(row.getString("branch")),
                parent == null ? null : new BodyId(parent),
                row.getBoolean("active"),
                row.getInt("version"));
    }

    private static MapSqlParameterSource values(Body body) {
        var parent = body.parentId();
        return new MapSqlParameterSource()
                .addValue("id", body.id().value())
                .addValue("code", body.code())
                .addValue("name", body.name())
                .addValue("key", PersianText.searchKey(body.name() + " " + body.code()))
                .addValue("type", body.type().name())
                .addValue("branch", body.branch().name())
                .addValue("parent", parent == null ? null : parent.value(), java.sql.Types.OTHER)
                .addValue("active", body.active())
                .addValue("version", body.version());
    }
}
