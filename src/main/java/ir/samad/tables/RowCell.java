package ir.samad.tables;

/**
 * A cell as it stands in a file.
 *
 * @param kind what it is
 * @param text what a person reads in it: of a number all its digits, of a day its Jalali date, of a formula what it came to
 *     when the file was saved
 * @param hidden whether its row or its column is hidden, so that who sent the file may not know of it
 */
public record RowCell(Kind kind, String text, boolean hidden) {

    /** A cell in which nothing stands. */
    public static final RowCell NOTHING = new RowCell(Kind.EMPTY, "", false);

    /** What a cell can be. */
    public enum Kind {
        /** Nothing that can be seen. */
        EMPTY,
        TEXT,
        /** Written by the spreadsheet program as a number and shown as one. */
        NUMBER,
        /** Written as a number and shown as a day. */
        DATE,
        /** Worked out, with what it came to; the text is empty when nobody has worked it out. */
        FORMULA,
        /** It ended in an error, which is its text, or what stands in it is none of these. */
        ERROR,
        /** Covered by the cell it was merged with, so that nothing can stand in it. */
        MERGED
    }

    /** Whether nothing stands in it. */
    public boolean isEmpty() {
        return kind == Kind.EMPTY;
    }
}
