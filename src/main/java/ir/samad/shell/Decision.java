package ir.samad.shell;

import java.util.Arrays;
import java.util.List;

/**
 * The kinds of decision upon a case. Whoever holds a position or stands in for its holder has all of them; an official
 * delegates some one by one (N-6-1).
 */
public enum Decision {
    /** Give a case to others, ask them, hand it over or send it above. */
    REFER,
    /** Answer the applicant, ask him for what is missing, or give the opinion that was asked for. */
    ANSWER,
    /** Let a colleague's answer leave, or give it back. */
    RELEASE,
    /** Decide upon an objection. */
    DECIDE_OBJECTIONS,
    /** Grant or refuse a permit or funds that a unit below asks for (N-4-10). */
    GRANT,
    /** Tell a late holder what to do, or take a case over from him. */
    INSTRUCT,
    /** Give another urgency or classification. */
    GRADE,
    /** Everything else; it stays with the position and is never delegated. */
    ALL_ELSE;

    /** Those that can be delegated. */
    public static List<Decision> delegable() {
        return Arrays.stream(values()).filter(decision -> decision != ALL_ELSE).toList();
    }
}
