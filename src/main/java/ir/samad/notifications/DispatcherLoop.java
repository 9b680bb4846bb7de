package ir.samad.notifications;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the dispatcher going: at once when the bell rings, and every second for what became due or came from elsewhere. */
@Component
@ConditionalOnProperty(name = "samad.notifications.dispatch", havingValue = "true", matchIfMissing = true)
class DispatcherLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DispatcherLoop.class);
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofSeconds(5);

    private final Dispatcher dispatcher;
    private final WakeUp wakeUp;
    private volatile @Nullable Thread thread;

    DispatcherLoop(Dispatcher dispatcher, WakeUp wakeUp) {
        this.dispatcher = dispatcher;
        this.wakeUp = wakeUp;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("notices").start(this::run);
    }

    private void run() {
        try {
            while (isRunning()) {
                try {
                    if (dispatcher.runOnce() == 0) {
                        wakeUp.await(ROUND);
                    }
                } catch (RuntimeException trouble) {
                    LOG.warn("Notices wait: {}", trouble.toString());
                    Thread.sleep(PAUSE_AFTER_TROUBLE);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            wakeUp.ring();
            try {
                running.join(Duration.ofSeconds(20));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
