package ir.samad.directory;

import ir.samad.vocabulary.PersianText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written about a body.
 *
 * @param code null or empty to have one made
 * @param formerNames names it is known to have borne (N-1-10); names it loses later are kept by themselves
 */
public record BodyEntry(
        @Nullable String code,
        String name,
        BodyType type,
        BranchOfPower branch,
        @Nullable BodyId parentId,
        List<String> formerNames) {

    public BodyEntry {
        name = PersianText.normalise(name);
        formerNames = formerNames.stream().map(PersianText::normalise).toList();
    }

    /** A body of the executive branch without a parent. */
    public static BodyEntry of(@Nullable String code, String name, BodyType type) {
        return new BodyEntry(code, name, type, BranchOfPower.EXECUTIVE, null, List.of());
    }
}
