package ir.samad.worklist;

/** In what part a position has a subject on its worklist. */
public enum Part {
    /** It leads: it answers. */
    LEAD,
    /** It contributes to the lead's answer. */
    CONTRIBUTE,
    /** It was sent a copy, to know. */
    COPY
}
