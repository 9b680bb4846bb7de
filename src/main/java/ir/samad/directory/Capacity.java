package ir.samad.directory;

/** How a person holds a position. */
public enum Capacity {
    HOLDER,
    /** Put in charge of a position that has no holder. */
    ACTING,
    /** Stands in beside the holder, as during leave. */
    SUBSTITUTE
}
