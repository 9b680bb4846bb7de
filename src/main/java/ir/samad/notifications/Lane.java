package ir.samad.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of one channel's notices out of the house: claimed in batches, as many under way at once as the sender's window
 * allows, the answers noted in batches as they come. Channels do not wait for each other.
 */
final class Lane {

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final int BATCH = 256;
    private static final Duration LEASE = Duration.ofSeconds(3L * Sender.LONGEST_SECONDS);

    /** A message is handed over only while its lease surely outlasts the answer and its note. */
    private static final Duration RESERVE = Duration.ofSeconds(Sender.LONGEST_SECONDS + 20L);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    private final Sender sender;
    private final Claims claims;
    private final Ends ends;
    private final Clock clock;
    private final int window;

    Lane(Sender sender, Claims claims, Ends ends, Clock clock) {
        this.sender = sender;
        this.claims = claims;
        this.ends = ends;
        this.clock = clock;
        this.window = Math.max(1, sender.window());
    }

    Sender sender() {
        return sender;
    }

    private record Answer(QueuedNotice notice, Handover handover) {}

    /**
     * Sends what is due, and what becomes due meanwhile, until nothing is or {@code goOn} says stop; returns when each has
     * its answer and the answers are noted.
     *
     * @return how many were taken up
     */
    int drain(BooleanSupplier goOn) {
        var answers = new LinkedBlockingQueue<Answer>();
        var places = new Semaphore(window);
        var underWay = 0;
        var taken = 0;
        var looking = true;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            while (true) {
                looking &= goOn.getAsBoolean() && sender.isReady();
                if (looking && underWay <= window) {
                    var most = Math.min(BATCH, 2 * window - underWay);
                    var claimed = claim(most, underWay > 0);
                    claimed.forEach(notice -> start(notice, threads, places, answers));
                    underWay += claimed.size();
                    taken += claimed.size();
                    looking = claimed.size() == most;
                }
                if (underWay == 0 && !looking) {
                    return taken;
                }
                if (underWay > 0) {
                    var come = await(answers);
                    note(come);
                    underWay -= come.size();
                    // Nothing came for a while: something may have become due.
                    looking |= come.isEmpty();
                }
            }
        }
    }

    private List<QueuedNotice> claim(int most, boolean othersUnderWay) {
        try {
            // As exact as the database keeps it, because it marks the claim.
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            return claims.claim(sender.channel(), now, now.plus(LEASE), most);
        } catch (RuntimeException trouble) {
            if (!othersUnderWay) {
                throw trouble;
            }
            // Their answers come first.
            LOG.warn("Notices wait: {}", trouble.toString());
            return List.of();
        }
    }

    private void start(QueuedNotice notice, Executor threads, Semaphore places, BlockingQueue<Answer> answers) {
        threads.execute(() -> {
            places.acquireUninterruptibly();
            try {
                answers.add(new Answer(notice, handOver(notice)));
            } finally {
                places.release();
            }
        });
    }

    private Handover handOver(QueuedNotice notice) {
        try {
            var now = clock.instant();
            var early = ends.beforeSending(notice, now);
            if (early != null) {
                return early;
            }
            if (now.isAfter(notice.leaseEnd().minus(RESERVE))) {
                return new Handover.Deferred("Waited too long for its turn", Duration.ofSeconds(1));
            }
            return sender.send(notice.message());
        } catch (RuntimeException failed) {
            // The words of a failure may repeat the address.
            LOG.warn(
                    "Sending notice {} broke off: {} at {}",
                    notice.id(),
                    NoticeOverviews.withoutContacts(failed.toString()),
                    failed.getStackTrace().length == 0 ? "an unknown place" : failed.getStackTrace()[0]);
            return new Handover.BrokenOff(String.valueOf(failed));
        }
    }

    private static List<Answer> await(BlockingQueue<Answer> answers) {
        var come = new ArrayList<Answer>();
        try {
            var first = answers.poll(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
            if (first != null) {
                come.add(first);
                answers.drainTo(come, BATCH - 1);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while answers were awaited", stopped);
        }
        return come;
    }

    /** Notes answers, patiently while the database is away: an answer that is lost would mean sending again. */
    private void note(List<Answer> answers) {
        if (answers.isEmpty()) {
            return;
        }
        var settlements = answers.stream()
                .map(answer -> ends.of(answer.notice(), answer.handover()))
                .toList();
        var until = answers.stream()
                .map(answer -> answer.notice().leaseEnd())
                .min(Instant::compareTo)
                .orElseThrow();
        for (var attempt = 1; ; attempt++) {
            try {
                ends.note(settlements);
                return;
            } catch (RuntimeException unnoted) {
                if (attempt >= Sender.LONGEST_SECONDS || !clock.instant().isBefore(until)) {
                    // The leases end by themselves and the notices are tried again.
                    LOG.error("The answers for {} notices could not be noted", answers.size(), unnoted);
                    return;
                }
                LOG.warn("The answers for {} notices wait to be noted: {}", answers.size(), unnoted.toString());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(500));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
