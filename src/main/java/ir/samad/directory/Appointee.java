package ir.samad.directory;

/** Who is to hold a position: somebody known, or somebody who is entered together with it. */
public sealed interface Appointee {

    /** Somebody the directory knows. */
    record Known(PersonId id) implements Appointee {}

    /** Somebody it does not know yet. */
    record New(PersonEntry entry) implements Appointee {}
}
