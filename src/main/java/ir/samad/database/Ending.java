package ir.samad.database;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What is done when the process ends: by itself, or, once the program says so, after it has finished its last requests.
 * The embedded database must not go before whoever works on it.
 */
final class Ending {

    private static final List<Runnable> DEEDS = new CopyOnWriteArrayList<>();
    private static final Thread BY_ITSELF = new Thread(Ending::come, "ending");

    static {
        Runtime.getRuntime().addShutdownHook(BY_ITSELF);
    }

    private Ending() {}

    static void add(Runnable deed) {
        DEEDS.add(deed);
    }

    /**
     * Nothing is done by itself any more.
     *
     * @return what has to be run at the very end
     */
    static Runnable handOver() {
        try {
            Runtime.getRuntime().removeShutdownHook(BY_ITSELF);
        } catch (IllegalStateException endingAlready) {
            return () -> {};
        }
        return Ending::come;
    }

    private static void come() {
        for (var deed : DEEDS) {
            DEEDS.remove(deed);
            deed.run();
        }
    }
}
