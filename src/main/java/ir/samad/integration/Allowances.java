package ir.samad.integration;

import ir.samad.parameters.Parameters;
import ir.samad.parameters.Scope;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many requests a program may make in a period. The count lies in the database, and each instance takes from it in
 * blocks of a fiftieth and gives them out from memory: a request costs nothing, a block one short statement. So all
 * instances together never give out more than the limit; what an instance took and did not give out is lost to the others
 * until the period ends, at most one block each.
 */
@Component
public class Allowances {

    private static final int BLOCKS = 50;
    private static final long LARGEST_BLOCK = 1000;
    private static final Duration LITTLE_BEHIND = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Parameters parameters;
    private final Clock clock;
    private final Map<Counted, Share> shares = new ConcurrentHashMap<>();

    Allowances(JdbcClient jdbc, Parameters parameters, Clock clock) {
        this.jdbc = jdbc;
        this.parameters = parameters;
        this.clock = clock;
    }

    /**
     * What came of asking for one more request.
     *
     * @param policy against which limit
     * @param allowed whether it may be made
     * @param count the limit
     * @param period in which it counts
     * @param left how many more this instance knows to be left; others may have taken some of them
     * @param endsIn how long until counting begins anew
     */
    public record Allowance(Policy policy, boolean allowed, long count, Duration period, long left, Duration endsIn) {}

    private record Counted(ClientId client, Policy policy) {}

    /** What an instance holds of a period. */
    private static final class Share {
        private long began = -1;
        private long inHand;
        private long takenByAll;
    }

    /** Takes one request of a program, when there is one left. */
    public Allowance take(Client client, Policy policy) {
        var scopes = new Scope[] {Scope.body(client.body().value()), Scope.nation()};
        long count = parameters.integer(policy.count(), scopes);
        var length = parameters.duration(policy.period(), scopes);
        var now = clock.millis();
        var began = now - now % length.toMillis();
        var endsIn = Duration.ofMillis(began + length.toMillis() - now);
        var share = shares.computeIfAbsent(new Counted(client.id(), policy), counted -> new Share());
        synchronized (share) {
            if (share.began != began) {
                share.began = began;
                share.inHand = 0;
                share.takenByAll = 0;
            }
            if (share.inHand == 0 && share.takenByAll < count) {
                takeBlock(client.id(), policy, share, count, length);
            }
            var allowed = share.inHand > 0;
            if (allowed) {
                share.inHand--;
            }
            return new Allowance(
                    policy, allowed, count, length, share.inHand + Math.max(0, count - share.takenByAll), endsIn);
        }
    }

    private void takeBlock(ClientId client, Policy policy, Share share, long count, Duration length) {
        var block = Math.clamp(count / BLOCKS, 1, LARGEST_BLOCK);
        // An instance whose clock is a little behind takes from the period the others are in. A period further ahead
        // began before the clock was set back, and would stay used up until then.
        var taken = jdbc.sql("""
                INSERT INTO integration.allowance (client_id, policy, began, taken)
                VALUES (:client, :policy, :began, :block)
                ON CONFLICT (client_id, policy) DO UPDATE SET
                    taken = CASE WHEN allowance.began BETWEEN excluded.began AND excluded.began + :ahead
                        THEN allowance.taken + excluded.taken ELSE excluded.taken END,
                    began = CASE WHEN allowance.began BETWEEN excluded.began AND excluded.began + :ahead
                        THEN allowance.began ELSE excluded.began END
                RETURNING taken
                """)
                .param("client", client.value())
                .param("policy", policy.code())
                .param("began", share.began)
                .param("block", block)
                .param("ahead", Math.max(length.toMillis(), LITTLE_BEHIND.toMillis()))
                .query(Long.class)
                .single();
        share.takenByAll = taken;
        share.inHand = Math.max(0, block - Math.max(0, taken - count));
    }
}
