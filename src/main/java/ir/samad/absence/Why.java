package ir.samad.absence;

/** Why nobody opens a worklist; the texts are {@code absence.why.<NAME>}. */
public enum Why {
    /** Nobody holds the position. */
    NO_HOLDER,
    /** Whoever holds it has no open account. */
    NO_ACCOUNT,
    /** Something has waited unopened longer than the rule of the body allows, and nothing was opened meanwhile. */
    NOT_OPENED
}
