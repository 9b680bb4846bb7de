package ir.samad.directory;

import ir.samad.database.Condition;
import ir.samad.database.WordPatterns;
import ir.samad.vocabulary.SearchQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the lists that pages show. */
@Repository
class ListingStore {

    /** The expression that the search indexes hold: Persian letters as Latin ones, because of databases in the locale C. */
    private static final String INDEXED =
            "translate(%s, 'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی', 'abptcjcheddrzjsxswuzigfqkglmnvhy')";

    static final String UNITS_BELOW_UNIT = """
            SELECT u.unit_id AS id, u.name, NULL AS type, u.kind,
                   EXISTS (SELECT 1 FROM directory.unit c WHERE c.parent_id = u.unit_id AND c.active) AS has_below
            FROM directory.unit u
            WHERE u.parent_id = :id AND u.active
            ORDER BY u.name, u.unit_id LIMIT :count OFFSET :from
            """;

    private final JdbcClient jdbc;

    ListingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TreeNode> topBodies(int from, int count) {
        return jdbc.sql("""
                SELECT b.body_id AS id, b.name, b.type, NULL AS kind,
                       EXISTS (SELECT 1 FROM directory.body c WHERE c.parent_id = b.body_id AND c.active)
                       OR EXISTS (SELECT 1 FROM directory.unit u WHERE u.body_id = b.body_id AND u.active) AS has_below
                FROM directory.body b
                WHERE b.parent_id IS NULL AND b.active
                ORDER BY b.name, b.body_id LIMIT :count OFFSET :from
                """)
                .param("count", count)
                .param("from", from)
                .query(ListingStore::node)
                .list();
    }

    /** Units at the top of a body, then the bodies below it. */
    List<TreeNode> below(BodyId body, int from, int count) {
        return jdbc.sql("""
                SELECT * FROM (
                    SELECT u.unit_id AS id, u.name, NULL AS type, u.kind,
                           EXISTS (SELECT 1 FROM directory.unit c WHERE c.parent_id = u.unit_id AND c.active)
                               AS has_below
                    FROM directory.unit u
                    WHERE u.body_id = :id AND u.parent_id IS NULL AND u.active
                    UNION ALL
                    SELECT b.body_id, b.name, b.type, NULL,
                           EXISTS (SELECT 1 FROM directory.body c WHERE c.parent_id = b.body_id AND c.active)
                           OR EXISTS (SELECT 1 FROM directory.unit u WHERE u.body_id = b.body_id AND u.active)
                    FROM directory.body b
                    WHERE b.parent_id = :id AND b.active) n
                ORDER BY type IS NOT NULL, kind IS DISTINCT FROM 'HEADQUARTERS', name, id LIMIT :count OFFSET :from
                """)
                .param("id", body.value())
                .param("count", count)
                .param("from", from)
                .query(ListingStore::node)
                .list();
    }

    List<TreeNode> below(UnitId unit, int from, int count) {
        return jdbc.sql(UNITS_BELOW_UNIT)
                .param("id", unit.value())
                .param("count", count)
                .param("from", from)
                .query(ListingStore::node)
                .list();
    }

    /** Everything whose present or former names hold all the words; bodies, then units, then people. */
    List<FoundEntry> search(SearchQuery query, int from, int count) {
        var found = words("search_key", query.key());
        return jdbc.sql(searchSql(found))
                .params(found.parameters())
                .param("count", count)
                .param("from", from)
                .query((row, number) -> new FoundEntry(
                        FoundEntry.What.valueOf(row.getString("what")),
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("place"),
                        row.getBoolean("active")))
                .list();
    }

    /** People whose name or personnel number holds all the words, by name. */
    List<Person> people(SearchQuery query, int count) {
        var found = words("search_key", query.key());
        return jdbc.sql("SELECT " + PersonStore.COLUMNS + " FROM directory.person e WHERE " + found.sql()
                        + " ORDER BY e.name, e.person_id LIMIT :count")
                .params(found.parameters())
                .param("count", count)
                .query((row, number) -> PersonStore.person(row))
                .list();
    }

    static String searchSql(Condition found) {
        return """
                SELECT * FROM (
                    SELECT 1 AS rank, 'BODY' AS what, body_id AS id, name, '' AS place, active
                    FROM directory.body WHERE %1$s
                    UNION ALL
                    SELECT 2, 'UNIT', u.unit_id, u.name, b.name, u.active
                    FROM (SELECT * FROM directory.unit WHERE %1$s) u JOIN directory.body b ON b.body_id = u.body_id
                    UNION ALL
                    SELECT 3, 'PERSON', person_id, name, coalesce(personnel_number, ''), true
                    FROM directory.person WHERE %1$s) found
                ORDER BY NOT active, rank, name, id LIMIT :count OFFSET :from
                """.formatted(found.sql());
    }

    /** A search key that holds all the words of another key, found by the index. */
    static Condition words(String column, String key) {
        var found = Condition.all();
        var number = 0;
        for (var pattern : WordPatterns.of(key)) {
            var name = "word" + number++;
            found.and(
                    "%s LIKE %s AND %s LIKE :%s"
                            .formatted(INDEXED.formatted(column), INDEXED.formatted(":" + name), column, name),
                    Map.of(name, pattern));
        }
        return found;
    }

    List<VacantPosition> vacant(Instant now, @Nullable PositionKind kind, int from, int count) {
        return jdbc.sql("SELECT " + PositionStore.COLUMNS + """
                , u.name AS unit_name, b.name AS body_name
                FROM directory.position p
                JOIN directory.unit u ON u.unit_id = p.unit_id AND u.active
                JOIN directory.body b ON b.body_id = u.body_id
                WHERE p.active AND (:kind::text IS NULL OR p.kind = :kind)
                  AND NOT EXISTS (
                    SELECT 1 FROM directory.holding h
                    WHERE h.position_id = p.position_id AND h.held_from <= :now
                      AND (h.held_until IS NULL OR h.held_until > :now))
                ORDER BY b.name, u.name, p.kind <> 'HEAD', p.title, p.position_id LIMIT :count OFFSET :from
                """)
                .param("kind", kind == null ? null : kind.name(), Types.VARCHAR)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("count", count)
                .param("from", from)
                .query((row, number) -> new VacantPosition(
                        PositionStore.position(row, number),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("unit_name"),
                        row.getString("body_name")))
                .list();
    }

    /** Open bodies no top unit of which has a head (N-10-1). */
    List<Body> withoutResponsible() {
        return jdbc.sql("""
                SELECT b.body_id, b.code, b.name, b.type, b.branch, b.parent_id, b.active, b.version
                FROM directory.body b
                WHERE b.active AND NOT EXISTS (
                    SELECT 1 FROM directory.unit u JOIN directory.position p ON p.unit_id = u.unit_id
                    WHERE u.body_id = b.body_id AND u.parent_id IS NULL AND u.active AND p.kind = 'HEAD' AND p.active)
                ORDER BY b.name, b.body_id
                """).query(BodyStore::body).list();
    }

    private static TreeNode node(ResultSet row, int number) throws SQLException {
        var type = row.getString("type");
        var kind = row.getString("kind");
        return new TreeNode(
                row.getObject("id", UUID.class),
                row.getString("name"),
                type == null ? null : BodyType.valueOf(type),
                kind == null ? null : UnitKind.valueOf(kind),
                row.getBoolean("has_below"));
    }
}
