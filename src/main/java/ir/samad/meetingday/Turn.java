package ir.samad.meetingday;

/** Where somebody stands on the day of the meeting. */
public enum Turn {
    WAITING,
    /** Called in, and with the official now. */
    INSIDE,
    MET,
    /** Went before it was his turn; he was not met and counts nowhere. */
    LEFT;

    /** Whether he still keeps a place in the list of the day. */
    public boolean isOpen() {
        return this == WAITING || this == INSIDE;
    }
}
