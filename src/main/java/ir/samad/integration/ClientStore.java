package ir.samad.integration;

import ir.samad.database.Condition;
import ir.samad.directory.BodyId;
import ir.samad.directory.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Programs, their keys and what happened to them, in the database. */
@Repository
class ClientStore {

    private static final String SELECT = """
            SELECT c.client_id, c.name, c.body_id, c.person_id, c.scopes, c.opened_at, c.closed_at
            FROM integration.client c
            """;

    private final JdbcClient jdbc;

    ClientStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A key with its digest and whose it is. */
    record Kept(ClientKey key, byte[] digest, Client client) {}

    void insert(Client client) {
        jdbc.sql("""
                INSERT INTO integration.client (client_id, name, body_id, person_id, scopes, opened_at)
                VALUES (:id, :name, :body, :person, string_to_array(:scopes, ' '), :at)
                """)
                .param("id", client.id().value())
                .param("name", client.name())
                .param("body", client.body().value())
                .param("person", client.person().value())
                .param(
                        "scopes",
                        client.scopes().stream().map(ClientScope::code).sorted().collect(Collectors.joining(" ")))
                .param("at", in(client.openedAt()))
                .update();
    }

    Optional<Client> find(ClientId id) {
        return jdbc.sql(SELECT + " WHERE c.client_id = :id")
                .param("id", id.value())
                .query(ClientStore::client)
                .optional();
    }

    /** Programs of a body and the bodies below it, or of all; open ones first, then by name. */
    List<Client> list(@Nullable UUID body, int most) {
        var condition = Condition.all();
        if (body != null) {
            condition.and("""
                    c.body_id IN (
                        WITH RECURSIVE kept (body_id) AS (
                            SELECT CAST(:body AS uuid)
                            UNION
                            SELECT b.body_id FROM directory.published_body b JOIN kept ON b.parent_id = kept.body_id)
                        SELECT body_id FROM kept)
                    """, Map.of("body", body));
        }
        return jdbc.sql(SELECT + " WHERE " + condition.sql()
                        + " ORDER BY c.closed_at IS NOT NULL, c.name, c.client_id LIMIT :most")
                .params(condition.parameters())
                .param("most", most)
                .query(ClientStore::client)
                .list();
    }

    /** Closes it; false when it was closed already. */
    boolean close(ClientId id, Instant at) {
        return jdbc.sql("UPDATE integration.client SET closed_at = :at WHERE client_id = :id AND closed_at IS NULL")
                        .param("at", in(at))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    void insertKey(ClientId client, KeyText key, Instant at) {
        jdbc.sql("""
                INSERT INTO integration.client_key (key_id, client_id, digest, made_at)
                VALUES (:key, :client, :digest, :at)
                """)
                .param("key", key.id())
                .param("client", client.value())
                .param("digest", key.digest())
                .param("at", in(at))
                .update();
    }

    /** Sets the end of a key that has none before it; false when it ends as early already or is another's. */
    boolean endKey(ClientId client, String keyId, Instant at) {
        return jdbc.sql("""
                UPDATE integration.client_key SET ends_at = :at
                WHERE key_id = :key AND client_id = :client AND (ends_at IS NULL OR ends_at > :at)
                """)
                        .param("at", in(at))
                        .param("key", keyId)
                        .param("client", client.value())
                        .update()
                == 1;
    }

    List<ClientKey> listKeys(ClientId client) {
        return jdbc.sql("""
                SELECT k.key_id, k.made_at, k.ends_at, k.last_used_at FROM integration.client_key k
                WHERE k.client_id = :client ORDER BY k.made_at DESC, k.key_id
                """)
                .param("client", client.value())
                .query(ClientStore::key)
                .list();
    }

    /** The key with this public part, of an open program: one look at two primary keys. */
    Optional<Kept> findKey(String keyId) {
        return jdbc.sql("""
                SELECT k.key_id, k.digest, k.made_at, k.ends_at, k.last_used_at,
                       c.client_id, c.name, c.body_id, c.person_id, c.scopes, c.opened_at, c.closed_at
                FROM integration.client_key k JOIN integration.client c USING (client_id)
                WHERE k.key_id = :key AND c.closed_at IS NULL
                """)
                .param("key", keyId)
                .query((row, number) -> new Kept(key(row, number), row.getBytes("digest"), client(row, number)))
                .optional();
    }

    void used(String keyId, Instant at) {
        jdbc.sql("UPDATE integration.client_key SET last_used_at = :at WHERE key_id = :key")
                .param("at", in(at))
                .param("key", keyId)
                .update();
    }

    void insertEvent(UUID eventId, ClientId client, ClientEvent event) {
        jdbc.sql("""
                INSERT INTO integration.client_event
                    (client_id, happened_at, event_id, kind, key_id, by_account_id, by_name, address)
                VALUES (:client, :at, :id, :kind, :key, :by, :byName, :address)
                """)
                .param("client", client.value())
                .param("at", in(event.at()))
                .param("id", eventId)
                .param("kind", event.kind().name())
                .param("key", event.keyId())
                .param("by", event.by())
                .param("byName", event.byName())
                .param("address", event.address())
                .update();
    }

    List<ClientEvent> listEvents(ClientId client, int most) {
        return jdbc.sql("""
                SELECT happened_at, kind, key_id, by_account_id, by_name, address FROM integration.client_event
                WHERE client_id = :client ORDER BY happened_at DESC, event_id DESC LIMIT :most
                """)
                .param("client", client.value())
                .param("most", most)
                .query((row, number) -> new ClientEvent(
                        out(row, "happened_at"),
                        ClientEventKind.valueOf(row.getString("kind")),
                        row.getString("key_id"),
                        row.getObject("by_account_id", UUID.class),
                        row.getString("by_name"),
                        row.getString("address")))
                .list();
    }

    private static ClientKey key(ResultSet row, int number) throws SQLException {
        return new ClientKey(
                row.getString("key_id"),
                out(row, "made_at"),
                outOrNull(row, "ends_at"),
                outOrNull(row, "last_used_at"));
    }

    private static Client client(ResultSet row, int number) throws SQLException {
        return new Client(
                new ClientId(row.getObject("client_id", UUID.class)),
                row.getString("name"),
                new BodyId(row.getObject("body_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                Arrays.stream((String[]) row.getArray("scopes").getArray())
                        .flatMap(code -> ClientScope.find(code).stream())
                        .collect(Collectors.toSet()),
                out(row, "opened_at"),
                outOrNull(row, "closed_at"));
    }

    private static OffsetDateTime in(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Instant out(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant outOrNull(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
