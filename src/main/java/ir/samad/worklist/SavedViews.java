package ir.samad.worklist;

import ir.samad.database.Ids;
import ir.samad.directory.PositionId;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door of the views a position saved. They belong to the position: whoever holds it next finds them there. */
@Component
public class SavedViews {

    /** A position saves no more than this. */
    public static final int MOST = 20;

    /** Characters of a name. */
    public static final int LONGEST_NAME = 40;

    private final SavedViewStore store;
    private final Clock clock;

    SavedViews(SavedViewStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The views of a position, by name. */
    @Transactional(readOnly = true)
    public List<SavedView> list(PositionId position) {
        return store.list(position);
    }

    /** Saves a view under a name; one that bears this name already is replaced. */
    @Transactional
    public Outcome<SavedView> save(PositionId position, String name, View view) {
        store.lock(position);
        var known = store.list(position);
        var isNew = known.stream().noneMatch(saved -> saved.name().equals(name));
        if (isNew && known.size() >= MOST) {
            return Outcome.refused(Refusal.of("worklist.views.too-many", MOST));
        }
        var saved = new SavedView(Ids.next(clock), name, view.firstPage());
        store.put(position, saved, clock.instant());
        return Outcome.done(saved);
    }

    /** Forgets a view; false when this position has none with this identity. */
    @Transactional
    public boolean delete(PositionId position, UUID id) {
        return store.delete(position, id);
    }
}
