package ir.samad.parameters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the parameter store. */
@Repository
class ParameterStore {

    private static final String COLUMNS = """
            SELECT id, key, scope_kind, scope_id, value, valid_from, valid_to, decided_by, decided_by_name, reason,
                   recorded_at, ended_by, ended_by_name, ended_reason, ended_at
            FROM parameters.parameter
            """;

    private final JdbcClient jdbc;

    ParameterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long version() {
        return jdbc.sql("SELECT number FROM parameters.version")
                .query(Long.class)
                .single();
    }

    /** Changes wait for each other here, and no number is ever used twice. */
    void lockAndRaiseVersion() {
        jdbc.sql("UPDATE parameters.version SET number = nextval('parameters.version_number')")
                .update();
    }

    /** Every entry of keys this program knows, oldest first. */
    List<ParameterValue> listAll() {
        return jdbc.sql(COLUMNS + "ORDER BY key, valid_from, recorded_at").query(ParameterStore::read).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** The history of one parameter over all scopes, newest first. */
    List<ParameterValue> listHistory(ParameterKey key) {
        return jdbc
                .sql(COLUMNS + "WHERE key = :key ORDER BY valid_from DESC, recorded_at DESC")
                .param("key", key.code())
                .query(ParameterStore::read)
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    void insert(ParameterValue value) {
        var by = value.decidedBy();
        jdbc.sql("""
                INSERT INTO parameters.parameter (id, key, scope_kind, scope_id, value, valid_from, valid_to, decided_by,
                                                  decided_by_name, reason, recorded_at)
                VALUES (:id, :key, :scopeKind, :scopeId, :value, :from, :to, :by, :byName, :reason, :at)
                """)
                .param("id", value.id())
                .param("key", value.key().code())
                .param("scopeKind", value.scope().kind().name())
                .param("scopeId", value.scope().id(), Types.OTHER)
                .param("value", value.text())
                .param("from", value.validFrom())
                .param("to", value.validTo(), Types.DATE)
                .param("by", by == null ? null : by.personId(), Types.OTHER)
                .param("byName", by == null ? null : by.name(), Types.VARCHAR)
                .param("reason", value.reason())
                .param("at", value.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Ends an entry; everything else of it stays as it was decided. */
    void end(UUID id, LocalDate lastDay, DecidedBy by, String reason, Instant at) {
        jdbc.sql("""
                UPDATE parameters.parameter
                SET valid_to = :lastDay, ended_by = :by, ended_by_name = :byName, ended_reason = :reason, ended_at = :at
                WHERE id = :id
                """)
                .param("id", id)
                .param("lastDay", lastDay)
                .param("by", by.personId())
                .param("byName", by.name())
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Empty for a key that this program does not know. */
    private static Optional<ParameterValue> read(ResultSet row, int number) throws SQLException {
        var key = ParameterKey.find(row.getString("key"));
        if (key.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ParameterValue(
                row.getObject("id", UUID.class),
                key.get(),
                new Scope(ScopeKind.valueOf(row.getString("scope_kind")), row.getObject("scope_id", UUID.class)),
                row.getString("value"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                decidedBy(row.getObject("decided_by", UUID.class), row.getString("decided_by_name")),
                row.getString("reason"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                ending(row)));
    }

    private static ParameterValue.@Nullable Ending ending(ResultSet row) throws SQLException {
        var by = decidedBy(row.getObject("ended_by", UUID.class), row.getString("ended_by_name"));
        return by == null
                ? null
                : new ParameterValue.Ending(
                        by,
                        row.getString("ended_reason"),
                        row.getObject("ended_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable DecidedBy decidedBy(@Nullable UUID person, @Nullable String name) {
        return person == null || name == null ? null : new DecidedBy(person, name);
    }
}
