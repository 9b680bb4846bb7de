package ir.samad.recipients;

/** What a recipient is. */
public enum RecipientKind {
    /** A body of a branch. */
    BODY,
    /** A system with a three-digit number, as 137 (N-6-3). */
    THREE_DIGIT
}
