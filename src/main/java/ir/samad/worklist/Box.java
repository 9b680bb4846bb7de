package ir.samad.worklist;

/** The boxes of a worklist. OVERDUE is not one of them: it is a view over the open boxes. */
public enum Box {
    /** Arrived, not yet opened. */
    RECEIVED,
    /** Opened, being worked on. */
    IN_HAND,
    /** Waiting for somebody else: the applicant, or the part of a colleague. */
    WAITING,
    /** Referred on or answered: no longer to be worked on here, still to be seen. */
    SENT;

    /** Whether the time of what is in this box runs: it does not while others are waited for. */
    public boolean isTimed() {
        return this == RECEIVED || this == IN_HAND;
    }

    /** Whether something in this box still has to be done here. */
    public boolean isOpen() {
        return this != SENT;
    }
}
