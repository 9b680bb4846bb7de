package ir.samad.shell;

/**
 * The kinds of decision upon a case that whoever holds a position can delegate one by one (N-6-1); whoever holds it or
 * stands in for its holder has all of them.
 */
public enum Decision {
    /** Give a case to others, ask them, hand it over or send it above. */
    REFER,
    /** Answer the applicant, or ask him for what is missing. */
    ANSWER,
    /** Let a colleague's answer leave, or give it back. */
    RELEASE,
    /** Decide upon an objection. */
    DECIDE_OBJECTIONS,
    /** Tell a late holder what to do, or take a case over from him. */
    INSTRUCT,
    /** Give another urgency or classification. */
    GRADE
}
