package ir.samad.cases;

import ir.samad.cases.store.CaseStore;
import ir.samad.cases.store.CaseVisibility;
import ir.samad.cases.store.ForeignReferences;
import ir.samad.database.Condition;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for what another system handed over to us (N-6-3): it keeps its number there, is found by it, and comes in once.
 */
@Component
public class ForeignOrigins {

    private final ForeignReferences references;
    private final CaseStore store;

    ForeignOrigins(ForeignReferences references, CaseStore store) {
        this.references = references;
        this.store = store;
    }

    /** The case that came with this number before, when this member of staff may see it. */
    @Transactional(readOnly = true)
    public Optional<CaseFile> findFirst(ForeignOrigin origin, Staff staff) {
        return references
                .findOrigin(origin)
                .flatMap(id -> store.find(
                        Condition.where("c.id = :id", Map.of("id", id.value())).and(CaseVisibility.visibleTo(staff))));
    }

    /** The cases that have this number outside; opening one takes the right to see it. */
    @Transactional(readOnly = true)
    public List<CaseId> find(String number) {
        return references.find(number);
    }

    /** Refuses a number that came before; whoever files it at the same moment waits. In the caller's transaction. */
    Optional<FieldRefusal> against(@Nullable ForeignOrigin origin) {
        if (origin == null) {
            return Optional.empty();
        }
        references.claim(origin);
        return references
                .findOrigin(origin)
                .map(id -> new FieldRefusal(
                        "foreignReference",
                        Refusal.by("N-6-3", "cases.origin.known", origin.name(), origin.reference())));
    }

    /** What the first entry of the history says of it. */
    Map<String, String> said(@Nullable ForeignOrigin origin) {
        return origin == null
                ? Map.of()
                : Map.of(Content.FOREIGN_SYSTEM, origin.name(), Content.FOREIGN_REFERENCE, origin.reference());
    }

    void keep(CaseId id, @Nullable ForeignOrigin origin) {
        if (origin != null) {
            references.insertOrigin(id, origin);
        }
    }
}
