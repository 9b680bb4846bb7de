package ir.samad.worklist;

/** In what part a position has a subject on its worklist. */
public enum Part {
    /** It leads: it answers. */
    LEAD,
    /** It contributes to the lead's answer. */
    CONTRIBUTE,
    /** It was sent a copy, to know. */
    COPY,
    /** The position that has it is late; it watches as its superior, and has no date of its own. */
    ESCALATED,
    /** It decides upon an objection to the answer. */
    OBJECTION;

    /** Whether one position may give it to another; the others come about by rules. */
    public boolean isGiven() {
        return this == LEAD || this == CONTRIBUTE || this == COPY;
    }

    /** Whether a date has to be kept in this part. */
    public boolean hasDate() {
        return this != COPY && this != ESCALATED;
    }
}
