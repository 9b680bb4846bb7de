package ir.samad.cases;

import ir.samad.audit.AccessRecords;
import ir.samad.shell.Staff;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to a confidential case for those who have no part in it but stand over the unit that leads: they say why, and
 * that is recorded before anything is shown.
 */
@Component
public class ConfidentialCases {

    /** Shortest reason for which such a case is opened. */
    public static final int SHORTEST_REASON = 10;
    /** Longest reason. */
    public static final int LONGEST_REASON = 300;

    private final Cases cases;
    private final AccessRecords accessRecords;

    ConfidentialCases(Cases cases, AccessRecords accessRecords) {
        this.cases = cases;
        this.accessRecords = accessRecords;
    }

    /** The case that this member of staff may open when he says why; empty when he sees it anyway, or never. */
    @Transactional(readOnly = true)
    public Optional<CaseFile> find(CaseId id, Staff staff) {
        return cases.findToOpenWithReason(id, staff);
    }

    /** Records why he opens it. */
    @Transactional
    public void open(CaseFile file, Staff staff, String reason) {
        accessRecords.record(staff, file.id().value(), "cases.access.confidential", reason);
    }
}
