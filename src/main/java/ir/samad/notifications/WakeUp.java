package ir.samad.notifications;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** The bell between writing and sending: rung after a commit, so that a code leaves at once and not at the next round. */
@Component
class WakeUp {

    private final Lock lock = new ReentrantLock();
    private final Condition rang = lock.newCondition();
    private long rung;

    void ring() {
        lock.lock();
        try {
            rung++;
            rang.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How often it has rung; taken before looking for work, so that no ring in between is missed. */
    long heard() {
        lock.lock();
        try {
            return rung;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the bell has rung since it was {@code heard}, or until the time is up. */
    void await(long heard, Duration longest) throws InterruptedException {
        var left = longest.toNanos();
        lock.lock();
        try {
            while (rung == heard && left > 0) {
                left = rang.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
