package ir.samad.cases;

/** On what ground a complaint stands (N-1-3). */
public enum ComplaintGround {
    /** Breach of laws and rules. */
    BREACH,
    /** A rule that should apply is not applied. */
    NON_APPLICATION,
    /** Service below public service standards, in quality or quantity. */
    SERVICE_QUALITY
}
