package ir.samad.cases;

/** Where a case stands. Which event leads from where to where is said by {@code CaseTransitions} alone. */
public enum CaseState {
    /** Registered and on the worklist of the desk that routing found. */
    REGISTERED,
    /** Referred to a position that has not opened it yet. */
    REFERRED,
    /** Opened by its lead and being worked on (در حال بررسی). */
    IN_REVIEW,
    /** The applicant was asked for something and has not replied yet. */
    WAITING_FOR_APPLICANT,
    /** Answered with an outcome; open to objection for a while. */
    ANSWERED,
    /** Taken back by the applicant before it was answered; neither answered nor unsolved. */
    WITHDRAWN,
    /** With another branch or another three-digit system; neither answered, nor open, nor unsolved (N-3-1-2, N-6-3). */
    HANDED_OVER,
    /** Closed (مختومه). */
    CLOSED;

    /** Whether somebody still has to act on it. */
    public boolean isOpen() {
        return this != ANSWERED && this != CLOSED && this != WITHDRAWN && this != HANDED_OVER;
    }
}
