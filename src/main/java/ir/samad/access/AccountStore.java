package ir.samad.access;

import ir.samad.database.Condition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts and what happened to them, in the database. */
@Repository
class AccountStore {

    private static final String COLUMNS = """
            account_id, person_id, unit_id, username, must_change_password, opened_at, closed_at, last_sign_in_at,
            second_factor_asked_at,
            EXISTS (SELECT 1 FROM access.second_factor f WHERE f.account_id = account.account_id) AS second_factor,
            EXISTS (SELECT 1 FROM access.delegation d WHERE d.person_id = account.person_id) AS delegated_to
            """;

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds it, unless the name is taken. */
    boolean insert(Account account, String usernameKey, String passwordHash, boolean demonstration) {
        return jdbc.sql("""
                INSERT INTO access.account (account_id, person_id, unit_id, username, username_key, password_hash,
                    password_set_at, must_change_password, demonstration, opened_at)
                VALUES (:id, :person, :unit, :username, :key, :hash, :at, :mustChange, :demonstration, :at)
                ON CONFLICT (username_key) DO NOTHING
                """)
                        .param("id", account.id().value())
                        .param("person", account.personId())
                        .param("unit", account.unitId())
                        .param("username", account.username())
                        .param("key", usernameKey)
                        .param("hash", passwordHash)
                        .param("at", Moments.in(account.openedAt()))
                        .param("mustChange", account.mustChangePassword())
                        .param("demonstration", demonstration)
                        .update()
                == 1;
    }

    Optional<Account> find(AccountId id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM access.account WHERE account_id = :id")
                .param("id", id.value())
                .query(AccountStore::account)
                .optional();
    }

    Optional<Account> findByName(String usernameKey) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM access.account WHERE username_key = :key")
                .param("key", usernameKey)
                .query(AccountStore::account)
                .optional();
    }

    List<Account> listOf(UUID personId) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM access.account WHERE person_id = :person ORDER BY opened_at")
                .param("person", personId)
                .query(AccountStore::account)
                .list();
    }

    String passwordHash(AccountId id) {
        return jdbc.sql("SELECT password_hash FROM access.account WHERE account_id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    /** Accounts kept in a body and the bodies below it, or in all, whose names begin so, in the order of names. */
    List<Account> list(@Nullable UUID body, String nameBegins, String after, int count) {
        var condition = Condition.where("username_key > :after", Map.of("after", after));
        if (body != null) {
            condition.and("""
                    unit_id IN (
                        WITH RECURSIVE kept (body_id) AS (
                            SELECT CAST(:body AS uuid)
                            UNION
                            SELECT b.body_id FROM directory.published_body b JOIN kept ON b.parent_id = kept.body_id)
                        SELECT u.unit_id FROM directory.published_unit u JOIN kept USING (body_id))
                    """, Map.of("body", body));
        }
        if (!nameBegins.isEmpty()) {
            condition.and("starts_with(username_key, :begins)", Map.of("begins", nameBegins));
        }
        return jdbc.sql("SELECT " + COLUMNS + " FROM access.account WHERE " + condition.sql()
                        + " ORDER BY username_key LIMIT :count")
                .params(condition.parameters())
                .param("count", count)
                .query(AccountStore::account)
                .list();
    }

    void setPassword(AccountId id, String hash, boolean mustChange, Instant at) {
        jdbc.sql("""
                UPDATE access.account
                SET password_hash = :hash, must_change_password = :mustChange, password_set_at = :at
                WHERE account_id = :id
                """)
                .param("hash", hash)
                .param("mustChange", mustChange)
                .param("at", Moments.in(at))
                .param("id", id.value())
                .update();
    }

    /** Brings a password kept with weaker settings to today's, unless it was changed meanwhile. */
    void renewHash(AccountId id, String old, String renewed) {
        jdbc.sql("UPDATE access.account SET password_hash = :renewed WHERE account_id = :id AND password_hash = :old")
                .param("renewed", renewed)
                .param("id", id.value())
                .param("old", old)
                .update();
    }

    void setSignedIn(AccountId id, Instant at) {
        jdbc.sql("UPDATE access.account SET last_sign_in_at = :at WHERE account_id = :id")
                .param("at", Moments.in(at))
                .param("id", id.value())
                .update();
    }

    /** Closes, or with null opens again; false when it was so already. */
    boolean setClosed(AccountId id, @Nullable Instant at) {
        return jdbc.sql("""
                UPDATE access.account SET closed_at = :at
                WHERE account_id = :id AND (closed_at IS NULL) <> (CAST(:at AS timestamptz) IS NULL)
                """)
                        .param("at", Moments.inOrNull(at), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    boolean isEmpty() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM access.account)")
                .query(Boolean.class)
                .single();
    }

    /** Nobody opens an account until this transaction ends. */
    void lockWhole() {
        jdbc.sql("LOCK TABLE access.account IN SHARE ROW EXCLUSIVE MODE").update();
    }

    void insertEvent(UUID eventId, AccountId account, AccountEvent event) {
        jdbc.sql("""
                INSERT INTO access.account_event
                    (account_id, happened_at, event_id, kind, by_account_id, address, device, reason)
                VALUES (:account, :at, :id, :kind, :by, :address, :device, :reason)
                """)
                .param("account", account.value())
                .param("at", Moments.in(event.at()))
                .param("id", eventId)
                .param("kind", event.kind().name())
                .param("by", event.by())
                .param("address", event.address())
                .param("device", event.device())
                .param("reason", event.reason())
                .update();
    }

    List<AccountEvent> listEvents(AccountId account, int count) {
        return jdbc.sql("""
                SELECT happened_at, kind, by_account_id, address, device, reason
                FROM access.account_event
                WHERE account_id = :account
                ORDER BY happened_at DESC, event_id DESC
                LIMIT :count
                """)
                .param("account", account.value())
                .param("count", count)
                .query((row, number) -> new AccountEvent(
                        Moments.out(row, "happened_at"),
                        AccountEventKind.valueOf(row.getString("kind")),
                        row.getObject("by_account_id", UUID.class),
                        row.getString("address"),
                        row.getString("device"),
                        row.getString("reason")))
                .list();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getObject("person_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("username"),
                row.getBoolean("must_change_password"),
                Moments.out(row, "opened_at"),
                Moments.outOrNull(row, "closed_at"),
                Moments.outOrNull(row, "last_sign_in_at"),
                row.getBoolean("second_factor"),
                row.getBoolean("delegated_to"),
                Moments.outOrNull(row, "second_factor_asked_at"));
    }
}
