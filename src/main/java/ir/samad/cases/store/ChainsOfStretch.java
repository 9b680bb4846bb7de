package ir.samad.cases.store;

import ir.samad.cases.Chains.Break;
import ir.samad.cases.store.ChainWalk.FileHead;
import ir.samad.cases.store.ChainWalk.SealedHead;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Follows the chains of one stretch of cases while their entries come by, in order of case and number. */
final class ChainsOfStretch {

    private final Map<UUID, FileHead> files;
    private final Map<UUID, List<SealedHead>> heads;

    private @Nullable UUID current;
    private byte @Nullable [] previous;
    private int last;
    private int entries;
    private int erased;
    private @Nullable Break broken;

    /** Files and seals of the stretch; what is found in the entries is taken out of both. */
    ChainsOfStretch(Map<UUID, FileHead> files, Map<UUID, List<SealedHead>> heads) {
        this.files = new HashMap<>(files);
        this.heads = heads;
    }

    int entries() {
        return entries;
    }

    int erased() {
        return erased;
    }

    void add(AuditedLink link) {
        if (broken != null) {
            return;
        }
        entries++;
        if (link.erased()) {
            erased++;
        }
        if (!link.caseId().equals(current)) {
            finishChain();
            current = link.caseId();
            previous = null;
            last = 0;
        }
        if (broken == null) {
            follow(link);
        }
    }

    private void follow(AuditedLink link) {
        last++;
        var wrong = link.wrong(last, previous);
        if (wrong == null && sealedOtherwise(link)) {
            wrong = ChainWalk.NOT_SEALED;
        }
        if (wrong != null) {
            broken = new Break(link.caseId(), last, wrong);
        }
        previous = link.digest();
    }

    private boolean sealedOtherwise(AuditedLink link) {
        return heads.getOrDefault(link.caseId(), List.of()).stream()
                .anyMatch(head -> head.entry() == link.number() && !Arrays.equals(head.digest(), link.digest()));
    }

    /** Compares the chain that has just ended with what its file and its seals say. */
    private void finishChain() {
        var id = current;
        if (id == null || broken != null) {
            return;
        }
        var file = files.remove(id);
        var sealed = heads.getOrDefault(id, List.of()).stream()
                .mapToInt(SealedHead::entry)
                .max()
                .orElse(0);
        heads.remove(id);
        if (file == null) {
            broken = new Break(id, 0, ChainWalk.MISSING_FILE);
        } else if (file.lastEntry() != last || !Arrays.equals(file.lastDigest(), previous)) {
            broken = new Break(id, last, ChainWalk.NOT_LAST);
        } else if (sealed > last) {
            broken = new Break(id, sealed, ChainWalk.NOT_SEALED);
        } else if (!file.unsealed() && sealed != last) {
            broken = new Break(id, last, "no seal has the entry up to which the case counts as sealed");
        }
    }

    /** The first break of the stretch, also of files without entries and seals without a case; null when all holds. */
    @Nullable
    Break finish() {
        finishChain();
        if (broken == null) {
            files.keySet().stream().findFirst().ifPresent(id -> broken = new Break(id, 0, "the case has no history"));
        }
        if (broken == null) {
            heads.keySet().stream()
                    .findFirst()
                    .ifPresent(id -> broken = new Break(id, 0, "was sealed and is gone, with its history"));
        }
        return broken;
    }
}
