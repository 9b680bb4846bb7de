package ir.samad.cases;

/** How an answer ends a case: accountability for what was done and what was not (N-1-2). */
public enum AnswerOutcome {
    DONE,
    PARTLY_DONE,
    /** Needs a reason that the applicant reads. */
    NOT_DONE,
    /** A request at the national level, shown the way to the competent source (N-4-18). */
    GUIDED;

    /** Whether the applicant must be told why not, or why not all. */
    public boolean needsReason() {
        return this == PARTLY_DONE || this == NOT_DONE;
    }
}
