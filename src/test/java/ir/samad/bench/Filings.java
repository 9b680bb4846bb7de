package ir.samad.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Programs of bodies that file cases through the API whatever happens: a request that got no answer is sent again under
 * the same key until it has one. Every request bears a mobile number of its own, by which it is found again, and counted.
 */
final class Filings {

    /** Of all these numbers; nobody else in the house has one. */
    static final String MOBILES = "0990";

    private static final long LONGEST_WAIT = TimeUnit.MINUTES.toNanos(10);
    private static final int ONE_IN_SENT_AGAIN = 7;

    private final String key;
    private final String county;
    private final List<UUID> topics;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<String, String> codes = new ConcurrentHashMap<>();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicInteger answeredLater = new AtomicInteger();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Web web;
    private volatile boolean goOn = true;

    /** Files at a desk, with a key of its program. */
    Filings(String key, Place desk, List<UUID> topics) {
        this.key = key;
        this.county = desk.county();
        this.topics = List.copyOf(topics);
    }

    void begin(int clients, int port) {
        at(port);
        for (var client = 0; client < clients; client++) {
            threads.add(Thread.ofPlatform().daemon().start(this::file));
        }
    }

    /** From now on the program answers here. */
    void at(int port) {
        web = new Web(port);
    }

    /** Acknowledged tracking codes, by the mobile number. */
    Map<String, String> codes() {
        return Map.copyOf(codes);
    }

    /** Requests that were sent and got no answer, or none but that it is not possible now. */
    int unanswered() {
        return unanswered.get();
    }

    /** Requests that got their answer at a repetition. */
    int answeredLater() {
        return answeredLater.get();
    }

    /** Answers that should never come. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** Waits until so many more are acknowledged than now. */
    void awaitMore(int more) {
        var wanted = codes.size() + more;
        var until = System.nanoTime() + LONGEST_WAIT;
        while (codes.size() < wanted) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("Nothing is acknowledged any more; " + wrong);
            }
            pause(20);
        }
    }

    /** Begins nothing new and waits until everything that was begun is acknowledged. */
    void finish() throws InterruptedException {
        goOn = false;
        for (var thread : threads) {
            thread.join(TimeUnit.NANOSECONDS.toMillis(LONGEST_WAIT));
            if (thread.isAlive()) {
                throw new IllegalStateException("A request is never answered; " + wrong);
            }
        }
    }

    private void file() {
        while (goOn) {
            var number = numbers.incrementAndGet();
            var mobile = MOBILES + "%07d".formatted(number);
            var request = request(number, mobile);
            var idempotencyKey = UUID.randomUUID().toString();
            var code = untilAnswered(request, idempotencyKey);
            if (code != null) {
                codes.put(mobile, code);
                if (number % ONE_IN_SENT_AGAIN == 0 && !code.equals(untilAnswered(request, idempotencyKey))) {
                    wrong.add("Another code for the same key");
                }
            }
        }
    }

    /** The code; null when it was refused, which it never should be. */
    private @Nullable String untilAnswered(String request, String idempotencyKey) {
        for (var attempt = 1; ; attempt++) {
            var answer = send(request, idempotencyKey);
            if (answer != null && answer.status() < 500) {
                if (answer.status() != 201) {
                    wrong.add(answer.status() + " " + answer.body());
                    pause(500);
                    return null;
                }
                if (attempt > 1) {
                    answeredLater.incrementAndGet();
                }
                return answer.text("trackingCode");
            }
            if (answer != null && answer.status() != 503) {
                wrong.add(answer.status() + " " + answer.body());
            }
            unanswered.incrementAndGet();
            pause(100);
        }
    }

    private Web.@Nullable Answer send(String request, String idempotencyKey) {
        var now = web;
        try {
            return now == null ? null : now.post("/api/v1/cases", key, request, "Idempotency-Key", idempotencyKey);
        } catch (IOException noAnswer) {
            return null;
        }
    }

    private String request(int number, String mobile) {
        return """
                {"type": "REQUEST", "text": "دو روز است که آب کوچهٔ ما قطع است. شمارهٔ %d",
                 "topic": "%s", "county": "%s", "place": "خیابان ولی‌عصر، کوچهٔ سوم", "identityKind": "NATIONAL_ID",
                 "identity": "%s", "firstName": "مریم", "lastName": "احمدی", "mobile": "%s"}
                """.formatted(number, topics.get(number % topics.size()), county, ApiLoad.nationalId(), mobile);
    }

    static void pause(long millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
