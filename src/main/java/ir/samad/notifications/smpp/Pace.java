package ir.samad.notifications.smpp;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** How fast messages are submitted: within the agreed rate, and slower when the centre asks for it. */
final class Pace {

    private static final long FIRST_REST = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long LONGEST_REST = TimeUnit.SECONDS.toNanos(30);

    private final long interval;
    private long nextTurn = System.nanoTime();
    private long restUntil = System.nanoTime();
    private long lastRest;

    /** @param perSecond most submissions in a second; 0 for no limit */
    Pace(int perSecond) {
        interval = perSecond == 0 ? 0 : TimeUnit.SECONDS.toNanos(1) / perSecond;
    }

    /** Waits for a turn within the rate. */
    void awaitTurn() {
        if (interval == 0) {
            return;
        }
        long wait;
        synchronized (this) {
            var now = System.nanoTime();
            nextTurn = Math.max(nextTurn, now);
            wait = nextTurn - now;
            nextTurn += interval;
        }
        sleep(Duration.ofNanos(wait));
    }

    /** How long nothing should be submitted; zero when it may. */
    synchronized Duration resting() {
        return Duration.ofNanos(Math.max(0, restUntil - System.nanoTime()));
    }

    /** The centre asked for patience: the rest is twice the last one, once for all that were under way together. */
    synchronized Duration throttled() {
        var now = System.nanoTime();
        if (restUntil <= now) {
            lastRest = lastRest == 0 ? FIRST_REST : Math.min(2 * lastRest, LONGEST_REST);
            restUntil = now + lastRest;
        }
        return Duration.ofNanos(restUntil - now);
    }

    /** A message was taken: when that happens after a rest, the next rest begins short again. */
    synchronized void taken() {
        if (lastRest != 0 && restUntil + lastRest < System.nanoTime()) {
            lastRest = 0;
        }
    }

    static void sleep(Duration pause) {
        var until = System.nanoTime() + pause.toNanos();
        for (var left = pause.toNanos(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }
}
