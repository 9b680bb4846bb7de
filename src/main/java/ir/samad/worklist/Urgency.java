package ir.samad.worklist;

/** How urgent a matter is, a closed list (R-0-1); the higher grade goes before the lower on every worklist. */
public enum Urgency {
    /** عادی. */
    ORDINARY,
    /** فوری. */
    URGENT,
    /** خیلی فوری. */
    VERY_URGENT,
    /** خطر جانی: hours by the clock, never working days. */
    DANGER_TO_LIFE;

    /** Whether its time is counted by the clock, to the minute. */
    public boolean isByTheClock() {
        return this == DANGER_TO_LIFE;
    }

    /** Its place among the grades as worklists keep it, 0 for the lowest. */
    int rank() {
        return ordinal();
    }

    static Urgency ofRank(int rank) {
        return values()[rank];
    }
}
