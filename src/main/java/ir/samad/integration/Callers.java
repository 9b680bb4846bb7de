package ir.samad.integration;

import ir.samad.access.ActingStaff;
import ir.samad.access.Place;
import ir.samad.directory.Directory;
import ir.samad.shell.Staff;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who calls: the program behind a key with the positions it holds. What was read is believed for half a second, so that a
 * busy program costs two looks a second and not four queries a request; a revoked key and a lost position (N-6-1) are
 * noticed within that time on every instance.
 */
@Component
public class Callers {

    private static final long BELIEVED_NANOS = Duration.ofMillis(500).toNanos();
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final ClientStore store;
    private final Directory directory;
    private final ActingStaff actingStaff;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    Callers(ClientStore store, Directory directory, ActingStaff actingStaff, Clock clock) {
        this.store = store;
        this.directory = directory;
        this.actingStaff = actingStaff;
        this.clock = clock;
    }

    /**
     * A program at the door.
     *
     * @param client the program
     * @param positions it as the other rooms know it, once for each position it holds now
     */
    public record Caller(Client client, List<Staff> positions) {
        public Caller {
            positions = List.copyOf(positions);
        }
    }

    private record Known(ClientKey key, byte[] digest, Caller caller, long readAt) {

        boolean isFresh(long now) {
            return now - readAt < BELIEVED_NANOS;
        }
    }

    /** Whose key this is; empty when it is unknown, over, or of a closed program. */
    public Optional<Caller> find(KeyText shown) {
        var found = known.compute(
                shown.id(),
                (id, earlier) -> earlier != null && earlier.isFresh(System.nanoTime()) ? earlier : read(id));
        return found != null
                        && MessageDigest.isEqual(found.digest, shown.digest())
                        && found.key.isValid(clock.instant())
                ? Optional.of(found.caller)
                : Optional.empty();
    }

    /** Reads a key anew at its next use. */
    void forget(String keyId) {
        known.remove(keyId);
    }

    private @Nullable Known read(String keyId) {
        var kept = store.findKey(keyId).orElse(null);
        if (kept == null) {
            return null;
        }
        var client = kept.client();
        var now = clock.instant();
        var places = directory.listPositionsHeldBy(client.person(), now).stream()
                .map(Place::of)
                .toList();
        var positions = places.stream()
                .map(place -> actingStaff.in(
                        place, places, client.id().value(), client.person().value(), client.name()))
                .toList();
        var lastUsed = kept.key().lastUsedAt();
        if (kept.key().isValid(now)
                && (lastUsed == null || lastUsed.plus(USE_NOTED_EVERY).isBefore(now))) {
            store.used(keyId, now);
        }
        return new Known(kept.key(), kept.digest(), new Caller(client, positions), System.nanoTime());
    }
}
