package ir.samad.shell;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why nothing can be done at the moment although nobody made a mistake: what is underneath is away, or full. */
enum Outage {
    /** The database cannot be reached, is just starting or stopping, or takes nobody more. */
    AWAY,
    /** There is no room on a disk. */
    FULL;

    private static final int DEEPEST = 20;

    /** Too many connections, out of memory; shut down, crashed, starting; only for reading, as a standby. */
    private static final Set<String> AWAY_STATES =
            Set.of("53200", "53300", "53400", "57P01", "57P02", "57P03", "57P05", "25006", "58030");

    /** Of a connection that broke while a transaction was under way, when that is to be taken back. */
    private static final String POOL_SAYS_CLOSED = "Connection is closed";

    private static final String DISK_FULL = "53100";

    /** Reads it from what was thrown; null when that is something else. */
    static @Nullable Outage of(Throwable thrown) {
        @Nullable Throwable cause = thrown;
        for (var depth = 0; cause != null && depth < DEEPEST; depth++) {
            var outage = ofThis(cause);
            if (outage != null) {
                return outage;
            }
            cause = cause.getCause();
        }
        return null;
    }

    private static @Nullable Outage ofThis(Throwable cause) {
        return switch (cause) {
            case SQLTransientConnectionException noConnection -> AWAY;
            case SQLException sql when POOL_SAYS_CLOSED.equals(sql.getMessage()) -> AWAY;
            case SQLException sql -> ofState(sql.getSQLState());
            case IOException file when isFull(file.getMessage()) -> FULL;
            default -> null;
        };
    }

    private static @Nullable Outage ofState(@Nullable String state) {
        if (state == null) {
            return null;
        }
        if (state.equals(DISK_FULL)) {
            return FULL;
        }
        return state.startsWith("08") || AWAY_STATES.contains(state) ? AWAY : null;
    }

    /** As the operating system says it; Java has no other way to tell. */
    private static boolean isFull(@Nullable String message) {
        return message != null
                && (message.contains("No space left on device") || message.contains("Disk quota exceeded"));
    }
}
