package ir.samad.directory;

import ir.samad.database.Ids;
import ir.samad.database.Memories;
import ir.samad.database.Memory;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes the history of the directory, which only grows, and lets one change happen at a time. */
@Repository
class ChangeStore {

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final JsonMapper json;
    private final Clock clock;

    private final Memory memory;

    ChangeStore(
            JdbcClient jdbc, NamedParameterJdbcOperations batches, JsonMapper json, Clock clock, Memories memories) {
        this.jdbc = jdbc;
        this.memory = memories.open(
                () -> jdbc.sql("SELECT number FROM directory.version")
                        .query(Long.class)
                        .single(),
                () -> jdbc.sql("UPDATE directory.version SET number = number + 1")
                        .update());
        this.batches = batches;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Waits until nobody else changes the directory, to the end of the transaction. Changes are rare; what is checked
     * then stays true until it is written.
     */
    void lock() {
        memory.change();
    }

    /** What this instance remembers of bodies, units, positions and people; never of who holds what. */
    Memory memory() {
        return memory;
    }

    /** Records one change with the fields that differ. */
    void record(
            Change.Subject kind,
            UUID subject,
            Change.What what,
            Map<String, String> before,
            Map<String, String> after,
            Keeper by) {
        var old = new LinkedHashMap<>(before);
        var now = new LinkedHashMap<>(after);
        before.forEach((field, value) -> {
            if (value.equals(after.get(field))) {
                old.remove(field);
                now.remove(field);
            }
        });
        batches.update(
                INSERT,
                values(kind, subject, what, by)
                        .addValue("before", old.isEmpty() ? null : json.writeValueAsString(old), Types.OTHER)
                        .addValue("after", now.isEmpty() ? null : json.writeValueAsString(now), Types.OTHER));
    }

    /** Records that these came in by a file. */
    void recordImported(Change.Subject kind, Collection<UUID> subjects, Keeper by) {
        if (!subjects.isEmpty()) {
            jdbc.sql("""
                    INSERT INTO directory.change (change_id, subject_kind, subject_id, changed_at, what, person_id,
                                                  position_id, changed_by)
                    SELECT s.id, :kind, s.subject, :at, :what, :person, :position, :by
                    FROM unnest(CAST(:ids AS uuid[]), CAST(:subjects AS uuid[])) AS s (id, subject)
                    """)
                    .paramSource(values(kind, subjects.iterator().next(), Change.What.IMPORTED, by)
                            .addValue(
                                    "ids",
                                    subjects.stream()
                                            .map(one -> Ids.next(clock))
                                            .toArray(UUID[]::new))
                            .addValue("subjects", subjects.toArray(UUID[]::new)))
                    .update();
        }
    }

    /** Records that these were given their positions by a file. */
    void recordAssigned(Collection<Holding> holdings, Keeper by) {
        batches.batchUpdate(
                INSERT,
                holdings.stream()
                        .map(holding -> values(
                                        Change.Subject.POSITION,
                                        holding.positionId().value(),
                                        Change.What.ASSIGNED,
                                        by)
                                .addValue("before", null, Types.OTHER)
                                .addValue("after", null, Types.OTHER))
                        .toArray(SqlParameterSource[]::new));
    }

    /** The newest changes of a subject. */
    List<Change> list(UUID subject, int most) {
        return jdbc.sql("""
                SELECT changed_at, what, before_change::text, after_change::text, changed_by
                FROM directory.change
                WHERE subject_id = :subject
                ORDER BY changed_at DESC, change_id DESC
                LIMIT :most
                """)
                .param("subject", subject)
                .param("most", most)
                .query((row, number) -> new Change(
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        Change.What.valueOf(row.getString("what")),
                        fields(row.getString("before_change")),
                        fields(row.getString("after_change")),
                        row.getString("changed_by")))
                .list();
    }

    private static final String INSERT = """
            INSERT INTO directory.change (change_id, subject_kind, subject_id, changed_at, what, before_change,
                                          after_change, person_id, position_id, changed_by)
            VALUES (:id, :kind, :subject, :at, :what, CAST(:before AS jsonb), CAST(:after AS jsonb),
                    :person, :position, :by)
            """;

    private MapSqlParameterSource values(Change.Subject kind, UUID subject, Change.What what, Keeper by) {
        var staff = by.staff();
        return new MapSqlParameterSource()
                .addValue("id", Ids.next(clock))
                .addValue("kind", kind.name())
                .addValue("subject", subject)
                .addValue("at", clock.instant().atOffset(ZoneOffset.UTC))
                .addValue("what", what.name())
                .addValue("person", staff == null ? null : staff.personId(), Types.OTHER)
                .addValue("position", staff == null ? null : staff.positionId(), Types.OTHER)
                .addValue("by", staff == null ? "" : staff.name() + "، " + staff.positionTitle());
    }

    private Map<String, String> fields(@Nullable String text) {
        return text == null ? Map.of() : json.readValue(text, FIELDS);
    }
}
