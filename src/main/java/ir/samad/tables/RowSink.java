package ir.samad.tables;

/**
 * Takes the rows of a file one by one. What it took counts only when the reading ends without a refusal: a file may turn
 * out to be too long after many rows.
 */
public interface RowSink<C extends NamedColumn> {

    /** The heading was found, with all that is required; rows follow. */
    default void begin(RowHeading<C> heading) {}

    /** A row in which something stands. */
    void take(SheetRow row);
}
