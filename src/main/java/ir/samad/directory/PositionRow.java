package ir.samad.directory;

import ir.samad.vocabulary.PersianText;

/**
 * A position to be brought in.
 *
 * @param row number of the row in its sheet, for errors
 * @param unitCode code of its unit, in the directory or among the units brought in with it
 */
public record PositionRow(int row, String code, String unitCode, String title, PositionKind kind, boolean shared) {

    public PositionRow {
        title = PersianText.normalise(title);
    }
}
