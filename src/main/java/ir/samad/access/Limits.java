package ir.samad.access;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.TokensInheritanceStrategy;
import io.github.bucket4j.VerboseResult;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import ir.samad.vocabulary.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How often somebody may do something. Buckets lie in the database, so that several instances count together; each is
 * keyed by a limit and a digest of a number, an address or a browser, so that one person's haste never costs another.
 *
 * <p>Taking uses a database connection of its own and commits at once: take before a transaction begins, and what was
 * taken stays taken when the transaction fails.
 */
@Component
public class Limits {

    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int CLEANED_AT_ONCE = 5_000;

    /** Clocks of several instances differ by less. */
    static final Duration SET_BACK = Duration.ofMinutes(1);

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
    private final AccessRules rules;
    private final Set<String> sharedAddresses;

    Limits(
            DataSource database,
            Clock clock,
            AccessRules rules,
            @Value("${samad.shared-addresses:}") List<String> sharedAddresses) {
        this.rules = rules;
        this.sharedAddresses = sharedAddresses.stream().map(String::strip).collect(Collectors.toUnmodifiableSet());
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("access.limit_bucket")
                .idColumn("bucket_key")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .clientClock(new ClockMeter(clock))
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(FORGOTTEN_AFTER))
                .build();
    }

    /**
     * Takes one, when there is one left.
     *
     * @param who the number, address or browser that is counted
     * @return whether it may be done
     */
    public boolean take(LimitKey key, String who) {
        return waitAfterTaking(key, who).isZero();
    }

    /** As {@link #take}, for callers who let the answer become a page with status 429. */
    public void require(LimitKey key, String who) {
        var wait = waitAfterTaking(key, who);
        if (!wait.isZero()) {
            throw new TooMany(key, wait);
        }
    }

    /**
     * Takes one by address and one by browser.
     */
    public void require(LimitKey byAddress, LimitKey byDevice, Requester requester) {
        require(byAddress, requester.network());
        require(byDevice, requester.device());
    }

    /** Takes one; zero when it was there, else how long until there is one. */
    Duration waitAfterTaking(LimitKey key, String who) {
        if (key.countsAddress() && sharedAddresses.contains(who)) {
            return Duration.ZERO;
        }
        var rate = rules.rate(key);
        var configuration = BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(rate.count()).refillGreedy(rate.count(), rate.period()))
                .build();
        // The version is the rate itself, so that a changed parameter changes the buckets that exist.
        var version = rate.count() * 1_000_000_000L + rate.period().toSeconds();
        var bucket = buckets.builder()
                .withImplicitConfigurationReplacement(version, TokensInheritanceStrategy.PROPORTIONALLY)
                .build(bucketKey(key, who), () -> configuration);
        var taken = bucket.asVerbose().tryConsumeAndReturnRemaining(1);
        var wait = waitOf(taken.getValue());
        if (!wait.isZero() && isOfBeforeSetBack(taken, wait)) {
            buckets.removeProxy(bucketKey(key, who));
            wait = waitOf(bucket.tryConsumeAndReturnRemaining(1));
        }
        return wait;
    }

    /** A bucket in which nothing will be by when something should was used before the clock was set back. */
    private static boolean isOfBeforeSetBack(VerboseResult<ConsumptionProbe> taken, Duration wait) {
        var later = taken.getState().copy();
        later.refillAllBandwidth(
                taken.getOperationTimeNanos() + wait.plus(SET_BACK).toNanos());
        return later.getAvailableTokens() < 1;
    }

    private static Duration waitOf(ConsumptionProbe probe) {
        return probe.isConsumed() ? Duration.ZERO : atLeastASecond(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** The sentence that says when there is room again. */
    public static Refusal refusal(Duration wait) {
        return waiting("access.limit.wait", wait);
    }

    /** A refusal that says how long to wait, in minutes or, below one and a half, in seconds. */
    static Refusal waiting(String key, Duration wait) {
        var seconds = Math.max(1, (wait.toMillis() + 999) / 1000);
        return seconds < 90 ? Refusal.of(key + ".seconds", seconds) : Refusal.of(key + ".minutes", (seconds + 59) / 60);
    }

    /** Whether many people share this address, so that limits by address do not count there. */
    boolean isShared(String network) {
        return sharedAddresses.contains(network);
    }

    @Scheduled(cron = "0 */15 * * * *")
    void forgetFullBuckets() {
        buckets.removeExpired(CLEANED_AT_ONCE);
    }

    private static Duration atLeastASecond(Duration wait) {
        return wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait;
    }

    private static String bucketKey(LimitKey key, String who) {
        return key.name() + ':' + HexFormat.of().formatHex(Digest.of(who));
    }

    /** The house's clock, as bucket4j asks for it. */
    private record ClockMeter(Clock clock) implements TimeMeter {

        private ClockMeter {
            Objects.requireNonNull(clock);
        }

        @Override
        public long currentTimeNanos() {
            return Math.multiplyExact(clock.millis(), 1_000_000L);
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
