package ir.samad.meetings;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import ir.samad.directory.UnitId;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for whether a unit holds public meetings at all (N-8-3). Every page of its staff asks it for its menu, so the
 * answer is remembered: here until the next programme is published, by other instances for a minute.
 */
@Component
public class MeetingHolders {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 100_000;

    private final HolderStore store;
    private final Cache<UnitId, Boolean> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    MeetingHolders(HolderStore store) {
        this.store = store;
    }

    /** Whether any programme ever gave this unit a session. */
    @Transactional(readOnly = true)
    public boolean hold(UnitId unit) {
        return known.get(unit, store::hasSessions);
    }

    /** Those to whom a programme gives sessions. */
    List<UnitId> list(Programme programme) {
        return store.list(programme);
    }

    /** Others have sessions from now on. */
    void forget() {
        known.invalidateAll();
    }
}
