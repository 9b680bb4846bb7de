package ir.samad.cases;

/** How an answer ends a case: accountability for what was done and what was not (N-1-2). */
public enum AnswerOutcome {
    DONE,
    PARTLY_DONE,
    /** Needs a reason that the applicant reads. */
    NOT_DONE;

    /** Whether the applicant must be told why not, or why not all. */
    public boolean needsReason() {
        return this != DONE;
    }
}
