package ir.samad.cases;

import ir.samad.directory.PositionId;
import ir.samad.shell.Staff;
import ir.samad.worklist.View;
import ir.samad.worklist.Worklists;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which lines of his worklist a member of staff is not shown: cases that are about himself, or about somebody above him
 * since the directory changed (N-10-3). There are none as long as nobody moves.
 */
@Component
public class GuardedLines {

    private final Worklists worklists;
    private final CaseSearch search;

    GuardedLines(Worklists worklists, CaseSearch search) {
        this.worklists = worklists;
        this.search = search;
    }

    /** The line of a case on his worklist. */
    public Optional<ir.samad.worklist.Entry> find(CaseId id, Staff staff) {
        return worklists.find(new PositionId(staff.positionId()), id.value());
    }

    /** The case that follows this one on his worklist, in the order of a view. */
    @Transactional(readOnly = true)
    public Optional<UUID> findNext(View view, CaseId after, Staff staff) {
        return worklists.findNext(new PositionId(staff.positionId()), view, after.value(), withheldFrom(staff));
    }

    /** The lines of the worklist of his position that he may not see. */
    @Transactional(readOnly = true)
    public Set<UUID> withheldFrom(Staff staff) {
        var guarded = worklists.listGuarded(new PositionId(staff.positionId()));
        if (guarded.isEmpty()) {
            return Set.of();
        }
        var withheld = new HashSet<>(guarded);
        withheld.removeAll(search.listVisible(guarded, staff));
        return withheld;
    }
}
