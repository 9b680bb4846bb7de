package ir.samad.notifications;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** The bell between writing and sending: rung after a commit, so that a code leaves at once and not at the next round. */
@Component
class WakeUp {

    private final Semaphore bell = new Semaphore(0);

    void ring() {
        bell.release();
    }

    /** Waits until the bell was rung since the last wait, or until the time is up. */
    void await(Duration longest) throws InterruptedException {
        if (bell.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }
}
