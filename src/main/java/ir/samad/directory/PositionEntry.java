package ir.samad.directory;

import ir.samad.vocabulary.PersianText;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written about a position.
 *
 * @param code null or empty to have one made
 * @param shared whether several people hold it at once
 */
public record PositionEntry(@Nullable String code, UnitId unitId, String title, PositionKind kind, boolean shared) {

    public PositionEntry {
        title = PersianText.normalise(title);
    }

    /** A position for one person. */
    public static PositionEntry of(@Nullable String code, UnitId unitId, String title, PositionKind kind) {
        return new PositionEntry(code, unitId, title, kind, false);
    }
}
