package ir.samad.recipients;

/** The branch of the state, or other public body, to which a recipient belongs (N-3-1-2). */
public enum Branch {
    /** The judiciary (قوه قضاییه). */
    JUDICIARY,
    /** The legislature (قوه مقننه). */
    LEGISLATURE,
    /** Of the executive, but outside SAMAD. */
    EXECUTIVE,
    /** Supervises the others. */
    SUPERVISORY,
    /** A municipality or another public body. */
    PUBLIC_BODY
}
