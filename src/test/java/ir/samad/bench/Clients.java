package ir.samad.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** So many clients, each of which asks again as soon as it has its answer. */
final class Clients {

    private Clients() {}

    /** What one client does, once. */
    interface Call {
        /**
         * Does it.
         *
         * @return whether it was answered as it should be
         */
        boolean run() throws Exception;
    }

    /** Makes the call of one client, with whatever it keeps for itself, as a connection. */
    interface Factory {
        Call client(int number) throws Exception;
    }

    /** Lets them ask three times for so long, after a time that is not counted; gives the run in the middle. */
    static Run thrice(int clients, Duration warmUp, Duration counted, Factory factory) throws Exception {
        var runs = new ArrayList<Run>();
        for (var number = 0; number < 3; number++) {
            runs.add(run(clients, number == 0 ? warmUp : Duration.ofSeconds(1), counted, factory));
        }
        System.out.println("  three times: " + runs);
        runs.sort(Comparator.comparingDouble(Run::perSecond));
        var middle = runs.get(1);
        return new Run(middle.nanos(), runs.stream().mapToInt(Run::failures).sum(), middle.took());
    }

    /** Lets them ask for so long, after a time that is not counted. */
    static Run run(int clients, Duration warmUp, Duration counted, Factory factory) throws Exception {
        var failures = new AtomicInteger();
        var times = new ArrayList<LongList>();
        var calls = new ArrayList<Call>();
        for (var number = 0; number < clients; number++) {
            calls.add(factory.client(number));
            times.add(new LongList());
        }
        var begin = System.nanoTime() + warmUp.toNanos();
        var end = begin + counted.toNanos();
        var threads = new ArrayList<Thread>();
        for (var number = 0; number < clients; number++) {
            var call = calls.get(number);
            var own = times.get(number);
            threads.add(Thread.ofPlatform().start(() -> ask(call, own, failures, begin, end)));
        }
        for (var thread : threads) {
            thread.join();
        }
        return Run.of(LongList.join(times), failures.get(), counted);
    }

    private static void ask(Call call, LongList times, AtomicInteger failures, long begin, long end) {
        for (var from = System.nanoTime(); from < end; from = System.nanoTime()) {
            boolean right;
            try {
                right = call.run();
            } catch (Exception failed) {
                right = false;
                if (failures.get() == 0) {
                    System.err.println("  the first failure: " + failed);
                }
            }
            var until = System.nanoTime();
            if (!right) {
                failures.incrementAndGet();
            } else if (from >= begin && until <= end) {
                times.add(until - from);
            }
        }
        if (call instanceof AutoCloseable closeable) {
            close(closeable);
        }
    }

    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception ignored) {
            // the run is over
        }
    }

    /** Longs without boxes. */
    private static final class LongList {

        private long[] values = new long[1024];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = java.util.Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        static long[] join(List<LongList> lists) {
            var all = new long[lists.stream().mapToInt(list -> list.size).sum()];
            var at = 0;
            for (var list : lists) {
                System.arraycopy(list.values, 0, all, at, list.size);
                at += list.size;
            }
            return all;
        }
    }
}
