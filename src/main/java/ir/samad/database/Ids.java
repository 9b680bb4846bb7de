package ir.samad.database;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/**
 * Makes identifiers: UUID version 7 (RFC 9562), ordered by time so that indexes grow at one end, with 74 random bits so
 * that nobody can guess a neighbour. Made here and not in SQL, because PostgreSQL has them only from version 18.
 */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new identifier whose time part is {@code clock}'s present millisecond. */
    public static UUID next(Clock clock) {
        var random = new byte[10];
        RANDOM.nextBytes(random);
        var randomA = ((random[0] & 0x0FL) << 8) | (random[1] & 0xFFL);
        var most = (clock.millis() << 16) | 0x7000L | randomA;
        var least = 0L;
        for (var i = 2; i < 10; i++) {
            least = (least << 8) | (random[i] & 0xFFL);
        }
        least = (least & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(most, least);
    }
}
