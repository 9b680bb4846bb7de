package ir.samad.cases;

/** The closed list of why something was not done, or not all of it (N-1-2, N-4-10). */
public enum WhyNotDone {
    /** A permit of the parent ministry or organisation is needed; only after it was asked (N-4-10). */
    NEEDS_PERMIT,
    /** Funds of the parent ministry or organisation are needed; only after it was asked (N-4-10). */
    NEEDS_FUNDS,
    /** The law does not allow it. */
    NOT_BY_LAW,
    /** It cannot be done in fact. */
    IMPOSSIBLE,
    /** Closes nothing: what is not within the duties is handed over. */
    NOT_OUR_DUTY,
    /** Another reason, told in the text. */
    OTHER;

    /** Whether the parent ministry or organisation decides it. */
    public boolean isForTheParent() {
        return this == NEEDS_PERMIT || this == NEEDS_FUNDS;
    }
}
