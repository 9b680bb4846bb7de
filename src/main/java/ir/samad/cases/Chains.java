package ir.samad.cases;

import ir.samad.cases.store.ChainRows;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks whether the history can be trusted: every chain link by link, and every seal against the heads it covers. */
@Component
public class Chains {

    private final ChainRows rows;

    Chains(ChainRows rows) {
        this.rows = rows;
    }

    /**
     * The first place at which a history does not hold.
     *
     * @param caseId the case
     * @param entry number of the entry
     * @param what what is wrong, for the log of an auditor
     */
    public record Break(UUID caseId, int entry, String what) {}

    /** Verifies one case: entries in order without gaps, digests, contents that were not erased, head and seals. */
    @Transactional(readOnly = true)
    public Optional<Break> verify(CaseId id) {
        return rows.verify(id.value());
    }

    /** Verifies all seals: each over the heads it lists, each chained to the one before. */
    @Transactional(readOnly = true)
    public Optional<Break> verifySeals() {
        return rows.verifySeals();
    }
}
