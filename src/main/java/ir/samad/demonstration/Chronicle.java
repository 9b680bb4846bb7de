package ir.samad.demonstration;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Plays what is planned in the order of time, with the clock standing at each moment, up to the present. */
final class Chronicle {

    private record Planned(Instant at, int number, Runnable deed) {}

    private final PriorityQueue<Planned> planned =
            new PriorityQueue<>(Comparator.comparing(Planned::at).thenComparingInt(Planned::number));
    private final DemonstrationClock clock;
    private final Instant present;
    private int count;

    Chronicle(DemonstrationClock clock, Instant present) {
        this.clock = clock;
        this.present = present;
    }

    Instant present() {
        return present;
    }

    /** Plans a deed; what would lie in the future never happens. */
    void plan(Instant at, Runnable deed) {
        if (at.isBefore(present)) {
            planned.add(new Planned(at, count++, deed));
        }
    }

    void play() {
        while (!planned.isEmpty()) {
            var next = planned.remove();
            clock.at(next.at(), () -> {
                next.deed().run();
                return true;
            });
        }
    }
}
