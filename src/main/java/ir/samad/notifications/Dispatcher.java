package ir.samad.notifications;

import ir.samad.database.Ids;
import ir.samad.shell.Texts;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes due notices out of the house. Several instances may do so at once: each claims rows that no other holds. A claim
 * is a lease; when the program is killed, the lease ends and the notice is tried again under the same reference. So the
 * provider is asked at least once, and can drop the repetition.
 */
@Component
public class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final int BATCH = 64;
    private static final int AT_ONCE = 16;

    /** Longer than any batch takes: each sender returns within its own limit. */
    private static final Duration LEASE = Duration.ofSeconds(Sender.LONGEST_SECONDS * (BATCH / AT_ONCE) + 60L);

    private final NoticeStore store;
    private final Map<Channel, Sender> senders;
    private final Patience patience;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Dispatcher(
            NoticeStore store, List<Sender> senders, Patience patience, TransactionTemplate transactions, Clock clock) {
        this.store = store;
        this.senders = senders.stream().collect(Collectors.toUnmodifiableMap(Sender::channel, Function.identity()));
        this.patience = patience;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether notices of this channel can leave the house. */
    public boolean hasSender(Channel channel) {
        return senders.containsKey(channel);
    }

    /**
     * Sends what is due now, one batch of it, and returns when each has its answer.
     *
     * @return how many were taken up; 0 when nothing is due
     */
    public int runOnce() {
        if (senders.isEmpty()) {
            return 0;
        }
        var now = clock.instant();
        var claimed = transactions.execute(status -> store.claim(senders.keySet(), now, now.plus(LEASE), BATCH));
        var notices = claimed == null ? List.<QueuedNotice>of() : claimed;
        var places = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var notice : notices) {
                threads.execute(() -> {
                    places.acquireUninterruptibly();
                    try {
                        send(notice);
                    } finally {
                        places.release();
                    }
                });
            }
        }
        return notices.size();
    }

    private void send(QueuedNotice notice) {
        try {
            var handover = patience.isTooOld(notice, clock.instant())
                    ? new Handover.Rejected("Too old to be of use")
                    : attempt(notice);
            switch (handover) {
                case Handover.Delivered(var reference) -> settle(notice, NoticeState.DELIVERED, null, reference);
                case Handover.Accepted(var reference) -> settle(notice, NoticeState.HANDED_OVER, null, reference);
                case Handover.Rejected(var error) -> giveUp(notice, error, notice.brokenOff());
                case Handover.NotNow(var error) -> retry(notice, error, notice.brokenOff());
                case Handover.BrokenOff(var error) -> retry(notice, error, true);
            }
        } catch (RuntimeException unnoted) {
            // The lease ends by itself and the notice is tried again.
            LOG.error("The answer for notice {} could not be noted", notice.id(), unnoted);
        }
    }

    private Handover attempt(QueuedNotice notice) {
        try {
            return Objects.requireNonNull(senders.get(notice.channel())).send(notice.message());
        } catch (RuntimeException failed) {
            LOG.warn("Sending notice {} broke off", notice.id(), failed);
            return new Handover.BrokenOff(String.valueOf(failed));
        }
    }

    private void retry(QueuedNotice notice, String error, boolean brokenOff) {
        if (patience.isExhausted(notice)) {
            giveUp(notice, error, brokenOff);
        } else {
            var next = clock.instant().plus(patience.pauseAfter(notice));
            store.postpone(notice, next, shortened(error), brokenOff);
        }
    }

    /** The other way is opened together with the end of this one, so that no crash can lose it or double it. */
    private void giveUp(QueuedNotice notice, String error, boolean mayHaveArrived) {
        var state = mayHaveArrived ? NoticeState.UNKNOWN : NoticeState.FAILED;
        transactions.executeWithoutResult(status -> {
            var fallback = notice.fallback();
            if (settle(notice, state, shortened(error), null) && fallback != null) {
                var now = clock.instant();
                var other = new Notice(
                        fallback.channel(),
                        fallback.to(),
                        "",
                        List.of(),
                        Texts.PERSIAN,
                        notice.kind(),
                        notice.subjectId(),
                        notice.eventKey(),
                        now);
                store.insert(Ids.next(clock), other, notice.subjectLine(), notice.body(), now, now, notice.id());
            }
        });
    }

    private boolean settle(QueuedNotice notice, NoticeState state, @Nullable String error, @Nullable String reference) {
        return store.settle(notice, state, clock.instant(), error, reference);
    }

    private static String shortened(String error) {
        return error.length() <= 500 ? error : error.substring(0, 500);
    }
}
