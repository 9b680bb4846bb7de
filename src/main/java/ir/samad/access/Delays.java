package ir.samad.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lock-out with growing delay: by account name, whether or not anybody has it, and by address. A try is counted before
 * its password is looked at, so that many tries at once gain nothing; a right password takes its count back.
 */
@Component
class Delays {

    private static final int LARGEST_DOUBLING = 20;

    private final JdbcClient jdbc;
    private final AccessRules rules;
    private final Limits limits;
    private final Clock clock;

    Delays(JdbcClient jdbc, AccessRules rules, Limits limits, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Counts a try.
     *
     * @return how long tries of this name or from this address must still wait; empty when this one may go on
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Optional<Duration> begin(String usernameKey, Requester requester) {
        return begin(accountKey(usernameKey), requester);
    }

    /** As {@link #begin(String, Requester)}, for the second step of this account. The right password ends no delay of it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Optional<Duration> begin(AccountId secondStepOf, Requester requester) {
        return begin(secondStepKey(secondStepOf), requester);
    }

    private Optional<Duration> begin(byte[] key, Requester requester) {
        // The address first and always in this order, so that two tries cannot wait for each other.
        var address = countsAddress(requester) ? lock(addressKey(requester)) : null;
        var account = lock(key);
        var now = clock.instant();
        var wait = longer(waitOf(address, now), waitOf(account, now));
        if (!wait.isZero()) {
            return Optional.of(wait);
        }
        if (address != null) {
            count(addressKey(requester), address, rules.freeTriesOfAddress(), now);
        }
        count(key, account, rules.freeTriesOfAccount(), now);
        return Optional.empty();
    }

    /** The password was right: the name is forgiven, the address gets this one try back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void succeed(String usernameKey, Requester requester) {
        succeed(accountKey(usernameKey), requester);
    }

    /** The code of the second step was right. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void succeed(AccountId secondStepOf, Requester requester) {
        succeed(secondStepKey(secondStepOf), requester);
    }

    private void succeed(byte[] key, Requester requester) {
        if (countsAddress(requester)) {
            jdbc.sql("""
                    UPDATE access.sign_in_delay
                    SET failures = greatest(failures - 1, 0), refused_until = NULL
                    WHERE delay_key = :key
                    """).param("key", addressKey(requester)).update();
        }
        forgive(key);
    }

    /** An administrator, or the right password, ends the delay of a name. */
    void forgive(String usernameKey) {
        forgive(accountKey(usernameKey));
    }

    /** An administrator, or the right code, ends the delay of a second step. */
    void forgive(AccountId secondStepOf) {
        forgive(secondStepKey(secondStepOf));
    }

    private void forgive(byte[] key) {
        jdbc.sql("DELETE FROM access.sign_in_delay WHERE delay_key = :key")
                .param("key", key)
                .update();
    }

    /** Until when tries of this name are refused; empty when they are not. */
    Optional<Instant> findRefusedUntil(String usernameKey) {
        return findRefusedUntil(accountKey(usernameKey));
    }

    /** Until when the second step of this account is refused; empty when it is not. */
    Optional<Instant> findRefusedUntil(AccountId secondStepOf) {
        return findRefusedUntil(secondStepKey(secondStepOf));
    }

    private Optional<Instant> findRefusedUntil(byte[] key) {
        return jdbc.sql("SELECT refused_until FROM access.sign_in_delay"
                        + " WHERE delay_key = :key AND refused_until > :now AND last_try_at <= :ahead")
                .param("key", key)
                .param("ahead", Moments.in(clock.instant().plus(Limits.SET_BACK)))
                .param("now", Moments.in(clock.instant()))
                .query((row, number) -> Moments.out(row, "refused_until"))
                .optional();
    }

    @Scheduled(cron = "0 23 * * * *")
    void forgetOld() {
        jdbc.sql("DELETE FROM access.sign_in_delay WHERE last_try_at < :before")
                .param("before", Moments.in(clock.instant().minus(rules.delaysForgottenAfter())))
                .update();
    }

    private State lock(byte[] key) {
        return jdbc.sql("""
                INSERT INTO access.sign_in_delay (delay_key, failures, last_try_at) VALUES (:key, 0, :now)
                ON CONFLICT (delay_key) DO UPDATE SET delay_key = excluded.delay_key
                RETURNING failures, last_try_at, refused_until
                """)
                .param("key", key)
                .param("now", Moments.in(clock.instant()))
                .query((row, number) -> new State(
                        row.getInt("failures"),
                        Moments.out(row, "last_try_at"),
                        Moments.outOrNull(row, "refused_until")))
                .single();
    }

    private void count(byte[] key, State state, int freeTries, Instant now) {
        var forgotten = state.lastTry().plus(rules.delaysForgottenAfter()).isBefore(now);
        var failures = (forgotten ? 0 : state.failures()) + 1;
        jdbc.sql("""
                UPDATE access.sign_in_delay
                SET failures = :failures, last_try_at = :now, refused_until = :until
                WHERE delay_key = :key
                """)
                .param("failures", failures)
                .param("now", Moments.in(now))
                .param(
                        "until",
                        failures < freeTries ? null : Moments.in(now.plus(delay(failures - freeTries))),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("key", key)
                .update();
    }

    private Duration delay(int doublings) {
        var delay = rules.firstDelay().multipliedBy(1L << Math.min(doublings, LARGEST_DOUBLING));
        return delay.compareTo(rules.longestDelay()) > 0 ? rules.longestDelay() : delay;
    }

    /** A try that lies ahead was made before the clock was set back; nobody waits until then. */
    private static Duration waitOf(@Nullable State state, Instant now) {
        return state == null
                        || state.lastTry().isAfter(now.plus(Limits.SET_BACK))
                        || state.refusedUntil() == null
                        || !state.refusedUntil().isAfter(now)
                ? Duration.ZERO
                : Duration.between(now, state.refusedUntil());
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private boolean countsAddress(Requester requester) {
        return !requester.network().isEmpty() && !limits.isShared(requester.network());
    }

    private static byte[] accountKey(String usernameKey) {
        return Digest.of("account", usernameKey);
    }

    private static byte[] secondStepKey(AccountId account) {
        return Digest.of("second step", account.toString());
    }

    private static byte[] addressKey(Requester requester) {
        return Digest.of("address", requester.network());
    }

    private record State(
            int failures, Instant lastTry, @Nullable Instant refusedUntil) {}
}
