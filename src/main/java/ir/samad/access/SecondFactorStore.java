package ir.samad.access;

import ir.samad.access.SecretKeys.Sealed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Second steps and their recovery codes, in the database. */
@Repository
class SecondFactorStore {

    private final JdbcClient jdbc;

    SecondFactorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is kept of a second step. */
    record Row(Sealed secret, long lastStep) {}

    /** Adds it, unless the account has one. */
    boolean insert(AccountId account, Row row, Instant at) {
        return jdbc.sql("""
                INSERT INTO access.second_factor (account_id, secret, key_mark, last_step, set_up_at)
                VALUES (:account, :secret, :mark, :step, :at)
                ON CONFLICT (account_id) DO NOTHING
                """)
                        .param("account", account.value())
                        .param("secret", row.secret().bytes())
                        .param("mark", row.secret().keyMark())
                        .param("step", row.lastStep())
                        .param("at", Moments.in(at))
                        .update()
                == 1;
    }

    Optional<Row> find(AccountId account) {
        return jdbc.sql("SELECT secret, key_mark, last_step FROM access.second_factor WHERE account_id = :account")
                .param("account", account.value())
                .query((row, number) -> new Row(
                        new Sealed(row.getString("key_mark"), row.getBytes("secret")), row.getLong("last_step")))
                .optional();
    }

    Optional<SecondFactor> look(AccountId account) {
        return jdbc.sql("""
                SELECT set_up_at,
                       (SELECT count(*) FROM access.recovery_code c
                        WHERE c.account_id = f.account_id AND c.used_at IS NULL) AS codes
                FROM access.second_factor f
                WHERE account_id = :account
                """)
                .param("account", account.value())
                .query((row, number) -> new SecondFactor(Moments.out(row, "set_up_at"), row.getInt("codes")))
                .optional();
    }

    /** Uses the code of this stretch of time up, with those of all before it; false when that was done already. */
    boolean useStep(AccountId account, long step) {
        return jdbc.sql("""
                UPDATE access.second_factor SET last_step = :step
                WHERE account_id = :account AND last_step < :step
                """)
                        .param("step", step)
                        .param("account", account.value())
                        .update()
                == 1;
    }

    /** Keeps the same secret under another key. */
    void sealAnew(AccountId account, String oldMark, Sealed secret) {
        jdbc.sql("""
                UPDATE access.second_factor SET secret = :secret, key_mark = :mark
                WHERE account_id = :account AND key_mark = :old
                """)
                .param("secret", secret.bytes())
                .param("mark", secret.keyMark())
                .param("account", account.value())
                .param("old", oldMark)
                .update();
    }

    /** Takes it away with its codes; false when there was none. */
    boolean delete(AccountId account) {
        deleteRecoveryCodes(account);
        return jdbc.sql("DELETE FROM access.second_factor WHERE account_id = :account")
                        .param("account", account.value())
                        .update()
                == 1;
    }

    /** Puts these in the place of all codes there were. */
    void replaceRecoveryCodes(AccountId account, List<byte[]> hashes) {
        deleteRecoveryCodes(account);
        for (var hash : hashes) {
            jdbc.sql("INSERT INTO access.recovery_code (account_id, code_hash) VALUES (:account, :hash)")
                    .param("account", account.value())
                    .param("hash", hash)
                    .update();
        }
    }

    /** Uses a code up; false when it is none of this account's, or was used. */
    boolean useRecoveryCode(AccountId account, byte[] hash, Instant at) {
        return jdbc.sql("""
                UPDATE access.recovery_code SET used_at = :at
                WHERE account_id = :account AND code_hash = :hash AND used_at IS NULL
                """)
                        .param("at", Moments.in(at))
                        .param("account", account.value())
                        .param("hash", hash)
                        .update()
                == 1;
    }

    private void deleteRecoveryCodes(AccountId account) {
        jdbc.sql("DELETE FROM access.recovery_code WHERE account_id = :account")
                .param("account", account.value())
                .update();
    }

    /** Begins the time of grace, unless it has begun. */
    void ask(AccountId account, Instant at) {
        jdbc.sql("""
                UPDATE access.account SET second_factor_asked_at = :at
                WHERE account_id = :account AND second_factor_asked_at IS NULL
                """)
                .param("at", Moments.in(at))
                .param("account", account.value())
                .update();
    }

    /** Remembers that its owner must be told it was taken away. */
    void setReset(AccountId account, Instant at) {
        jdbc.sql("UPDATE access.account SET second_factor_reset_at = :at WHERE account_id = :account")
                .param("at", Moments.in(at))
                .param("account", account.value())
                .update();
    }

    /** Whether its owner is still to be told; he is told by this. */
    boolean tellReset(AccountId account) {
        return jdbc.sql("""
                UPDATE access.account SET second_factor_reset_at = NULL
                WHERE account_id = :account AND second_factor_reset_at IS NOT NULL
                """).param("account", account.value()).update() == 1;
    }
}
