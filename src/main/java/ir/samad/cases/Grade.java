package ir.samad.cases;

import ir.samad.worklist.Urgency;

/**
 * How urgent a case is, and who may see it.
 *
 * @param urgency what goes before the others, and its time
 * @param classification who may see it
 */
public record Grade(Urgency urgency, Classification classification) {

    /** Neither urgent nor confidential. */
    public static final Grade ORDINARY = new Grade(Urgency.ORDINARY, Classification.ORDINARY);

    public boolean confidential() {
        return classification == Classification.CONFIDENTIAL;
    }
}
