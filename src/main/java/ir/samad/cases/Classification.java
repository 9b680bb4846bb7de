package ir.samad.cases;

/** Who may see a case, a closed list (R-0-1). */
public enum Classification {
    /** عادی. */
    ORDINARY,
    /** محرمانه: only who has a part in it; who stands over the unit that leads says why he opens it. */
    CONFIDENTIAL
}
