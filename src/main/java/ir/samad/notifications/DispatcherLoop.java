package ir.samad.notifications;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the lanes going, and the matching of reports: at once when the bell rings, and every second for what became due or
 * came from elsewhere. A channel in trouble does not hold up the other.
 */
@Component
@ConditionalOnProperty(name = "samad.notifications.dispatch", havingValue = "true", matchIfMissing = true)
class DispatcherLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DispatcherLoop.class);
    private static final Duration ROUND = Duration.ofSeconds(1);

    /** From one look to the next: under load what is written in between goes together, and one notice waits no longer. */
    private static final Duration BREATH = Duration.ofMillis(100);

    private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofSeconds(5);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    private final Dispatcher dispatcher;
    private final ReceiptMatcher receipts;
    private final WakeUp wakeUp;
    private volatile List<Thread> threads = List.of();
    private volatile boolean going;

    DispatcherLoop(Dispatcher dispatcher, ReceiptMatcher receipts, WakeUp wakeUp) {
        this.dispatcher = dispatcher;
        this.receipts = receipts;
        this.wakeUp = wakeUp;
    }

    @Override
    public void start() {
        going = true;
        var started = new ArrayList<Thread>();
        for (var lane : dispatcher.lanes()) {
            started.add(start("notices-" + lane.sender().channel(), () -> lane.drain(() -> going)));
        }
        started.add(start("notices-receipts", receipts::matchOnce));
        threads = List.copyOf(started);
    }

    private Thread start(String name, IntSupplier round) {
        return Thread.ofVirtual().name(name).start(() -> run(round));
    }

    private void run(IntSupplier round) {
        try {
            while (going) {
                var heard = wakeUp.heard();
                var begun = System.nanoTime();
                try {
                    if (round.getAsInt() == 0) {
                        wakeUp.await(heard, ROUND);
                    }
                    breathe(begun);
                } catch (RuntimeException trouble) {
                    LOG.warn("Notices wait: {}", trouble.toString());
                    Thread.sleep(PAUSE_AFTER_TROUBLE);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void breathe(long begun) throws InterruptedException {
        var left = BREATH.toNanos() - (System.nanoTime() - begun);
        if (left > 0) {
            Thread.sleep(Duration.ofNanos(left));
        }
    }

    @Override
    public void stop() {
        going = false;
        wakeUp.ring();
        try {
            for (var thread : threads) {
                thread.join(LONGEST_STOP);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return going;
    }
}
