package ir.samad.directory;

import ir.samad.vocabulary.PersianText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body to be brought in.
 *
 * @param row number of the row in its sheet, for errors
 * @param parentCode code of the body above, in the directory or in the same sheet
 */
public record BodyRow(
        int row,
        String code,
        String name,
        BodyType type,
        BranchOfPower branch,
        @Nullable String parentCode,
        List<String> formerNames) {

    public BodyRow {
        name = PersianText.normalise(name);
        formerNames = List.copyOf(formerNames);
    }
}
