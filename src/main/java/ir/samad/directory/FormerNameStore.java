package ir.samad.directory;

import ir.samad.database.Ids;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the names that bodies and units bore before (N-1-10). */
@Repository
class FormerNameStore {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final Clock clock;

    FormerNameStore(JdbcClient jdbc, NamedParameterJdbcOperations batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /**
     * One former name of a body or a unit.
     *
     * @param givenUpAt null when only known to be older
     */
    record Former(
            @Nullable BodyId body,
            @Nullable UnitId unit,
            String name,
            @Nullable Instant givenUpAt) {}

    void insert(Collection<Former> names) {
        batches.batchUpdate("""
                INSERT INTO directory.former_name (former_name_id, body_id, unit_id, name, given_up_at)
                VALUES (:id, :body, :unit, :name, :at)
                """, names.stream().map(this::values).toArray(SqlParameterSource[]::new));
    }

    List<String> list(BodyId body) {
        return jdbc.sql("SELECT name FROM directory.former_name WHERE body_id = :id ORDER BY former_name_id")
                .param("id", body.value())
                .query(String.class)
                .list();
    }

    List<String> list(UnitId unit) {
        return jdbc.sql("SELECT name FROM directory.former_name WHERE unit_id = :id ORDER BY former_name_id")
                .param("id", unit.value())
                .query(String.class)
                .list();
    }

    /** The former names of all units that have any. */
    Map<UnitId, List<String>> listOfUnits() {
        var names = new HashMap<UnitId, List<String>>();
        jdbc.sql("""
                SELECT unit_id, name FROM directory.former_name WHERE unit_id IS NOT NULL ORDER BY former_name_id
                """).query(row -> {
            names.computeIfAbsent(new UnitId(row.getObject("unit_id", UUID.class)), id -> new ArrayList<>())
                    .add(row.getString("name"));
        });
        return names;
    }

    private MapSqlParameterSource values(Former former) {
        var body = former.body();
        var unit = former.unit();
        var at = former.givenUpAt();
        return new MapSqlParameterSource()
                .addValue("id", Ids.next(clock))
                .addValue("body", body == null ? null : body.value(), Types.OTHER)
                .addValue("unit", unit == null ? null : unit.value(), Types.OTHER)
                .addValue("name", former.name())
                .addValue("at", at == null ? null : at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
    }
}
