package ir.samad.cases;

import ir.samad.directory.PositionId;
import ir.samad.shell.Staff;
import ir.samad.worklist.Worklists;
import java.util.HashSet;
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

    /** The lines of the worklist of his position that he may not see. */
    @Transactional(readOnly = true)
    public Set<UUID> withheldFrom(Staff staff) {
        var guarded = worklists.listGuarded(new PositionId(staff.positionId()));
        if (guarded.isEmpty()) {
            return Set.of();
        }
        var withheld = new HashSet<>(guarded);
        withheld.removeAll(search.lastEntries(guarded, staff).keySet());
        return withheld;
    }
}
