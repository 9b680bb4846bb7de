package ir.samad.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What every table of the house keeps to; read from the catalogue of the migrated database. */
@SamadTest
class DatabaseTest {

    /** Tables and views of our rooms; partitions speak through the table they are part of. */
    private static final String OURS = """
            pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            AND NOT c.relispartition AND c.relkind IN ('r', 'p', 'v')
            AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'public') AND n.nspname NOT LIKE 'pg\\_%'
            """;

    private static final String WITHOUT_COMMENT = """
            SELECT n.nspname || '.' || c.relname FROM %1$s
            WHERE obj_description(c.oid, 'pg_class') IS NULL
            UNION ALL
            SELECT n.nspname || '.' || c.relname || '.' || a.attname FROM %1$s
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            WHERE c.relkind <> 'v' AND col_description(c.oid, a.attnum) IS NULL
            ORDER BY 1
            """.formatted(OURS);

    private static final String FOREIGN_KEYS = """
            pg_constraint k
            JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_class target ON target.oid = k.confrelid JOIN pg_namespace there ON there.oid = target.relnamespace
            WHERE k.contype = 'f' AND k.conparentid = 0 AND NOT c.relispartition
            """;

    /** An index that serves it begins with its columns; it may leave out rows where the column is empty. */
    private static final String WITHOUT_INDEX = """
            SELECT n.nspname || '.' || c.relname || ' ' || k.conname FROM %s
            AND NOT EXISTS (
                SELECT 1 FROM pg_index i WHERE i.indrelid = k.conrelid
                AND (string_to_array(i.indkey::text, ' ')::int2[])[1:cardinality(k.conkey)] @> k.conkey
                AND (i.indpred IS NULL OR pg_get_expr(i.indpred, i.indrelid) ~ '^\\([a-z_]+ IS NOT NULL\\)$'))
            ORDER BY 1
            """.formatted(FOREIGN_KEYS);

    private static final String TO_PARTITIONED = """
            SELECT n.nspname || '.' || c.relname || ' ' || k.conname FROM %s AND target.relkind = 'p' ORDER BY 1
            """.formatted(FOREIGN_KEYS);

    private static final String BETWEEN_ROOMS = """
            SELECT n.nspname AS room, there.nspname AS other, c.relname || ' ' || k.conname AS name FROM %s
            AND n.nspname <> there.nspname ORDER BY 1, 2, 3
            """.formatted(FOREIGN_KEYS);

    private static final String PARTITIONED_BY_OTHER_THAN_TIME = """
            SELECT n.nspname || '.' || c.relname FROM %s
            JOIN pg_partitioned_table p ON p.partrelid = c.oid
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = p.partattrs[0]
            WHERE p.partstrat <> 'r' OR p.partnatts <> 1 OR a.atttypid <> 'timestamptz'::regtype ORDER BY 1
            """.formatted(OURS);

    private static final String SCHEMAS = "SELECT DISTINCT n.nspname FROM " + OURS + " ORDER BY 1";

    private static final String STRAY = """
            SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p', 'v') AND c.relname NOT LIKE 'flyway%'
            """;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void everyTableAndColumnSaysWhatItIsFor() {
        assertThat(list(WITHOUT_COMMENT)).isEmpty();
    }

    @Test
    void everyForeignKeyHasAnIndex() {
        assertThat(list(WITHOUT_INDEX)).isEmpty();
    }

    @Test
    void noForeignKeyPointsToAPartitionedTable() {
        assertThat(list(TO_PARTITIONED)).isEmpty();
    }

    @Test
    void foreignKeysStayInTheirRoomOrPointToALowerFloor() {
        assertThat(upward()).isEmpty();
    }

    @Test
    void growingTablesArePartitionedByTime() {
        assertThat(list(PARTITIONED_BY_OTHER_THAN_TIME)).isEmpty();
    }

    @Test
    void everySchemaBelongsToARoom() {
        var rooms = Floors.ROOMS.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        assertThat(rooms).containsAll(list(SCHEMAS));
        assertThat(list(STRAY)).as("tables that belong to no room").isEmpty();
    }

    @Test
    void aCarelessTableIsSeenByEveryGuard() {
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("""
                    CREATE TABLE vocabulary_probe (id uuid);
                    CREATE SCHEMA vocabulary;
                    CREATE TABLE vocabulary.grown (id uuid, at int, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
                    CREATE TABLE vocabulary.careless (
                        id uuid, at int, case_id uuid CONSTRAINT upward REFERENCES cases.case_file (id),
                        CONSTRAINT to_grown FOREIGN KEY (id, at) REFERENCES vocabulary.grown (id, at));
                    """).update();
            assertThat(list(WITHOUT_COMMENT)).contains("vocabulary.careless", "vocabulary.careless.case_id");
            assertThat(list(WITHOUT_INDEX)).contains("vocabulary.careless upward", "vocabulary.careless to_grown");
            assertThat(list(TO_PARTITIONED)).contains("vocabulary.careless to_grown");
            assertThat(upward()).contains("vocabulary → cases: careless upward");
            assertThat(list(PARTITIONED_BY_OTHER_THAN_TIME)).contains("vocabulary.grown");
            assertThat(list(STRAY)).contains("vocabulary_probe");
        });
    }

    private List<String> list(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private List<String> upward() {
        return jdbc
                .sql(BETWEEN_ROOMS)
                .query((row, number) -> new Arrow(row.getString("room"), row.getString("other"), row.getString("name")))
                .list()
                .stream()
                .filter(arrow ->
                        !Floors.mayLeanOn(arrow.room, arrow.other) || !Floors.declares(arrow.room, arrow.other))
                .map(arrow -> arrow.room + " → " + arrow.other + ": " + arrow.name)
                .toList();
    }

    private record Arrow(String room, String other, String name) {}
}
