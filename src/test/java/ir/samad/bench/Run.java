package ir.samad.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/**
 * What a run of clients brought.
 *
 * @param nanos how long each successful call took, sorted
 * @param failures calls that were not answered as they should be
 * @param took how long the run lasted
 */
record Run(long[] nanos, int failures, Duration took) {

    static Run of(long[] nanos, int failures, Duration took) {
        Arrays.sort(nanos);
        return new Run(nanos, failures, took);
    }

    int calls() {
        return nanos.length;
    }

    double perSecond() {
        return nanos.length / (took.toNanos() / 1e9);
    }

    /** The time that so many of a hundred calls stayed below, in milliseconds. */
    double percentile(int percent) {
        return nanos.length == 0 ? Double.NaN : nanos[Math.min(nanos.length - 1, nanos.length * percent / 100)] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,.0f/s, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, %d failures",
                perSecond(),
                percentile(50),
                percentile(95),
                percentile(99),
                failures);
    }
}
