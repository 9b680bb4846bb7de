package ir.samad.cases;

/** By which way a case reached the government (N-1-1, N-8-2, N-5-1); a closed list. */
public enum Channel {
    WEB(false),
    PHONE_111(false),
    DESK(true),
    POST(false),
    SMS(false),
    EMAIL(false),
    FAX(false),
    PROVINCIAL_TRIP(true),
    /** In a public meeting of an official (M-2-1). */
    PUBLIC_MEETING(true),
    /** On the direct line of such a meeting (M-7). */
    MEETING_LINE(false);

    private final boolean inPerson;

    Channel(boolean inPerson) {
        this.inPerson = inPerson;
    }

    /** In person or remote (N-1-1). */
    public boolean inPerson() {
        return inPerson;
    }

    /** Whether it came in a meeting, which enters it itself. */
    public boolean isOfMeeting() {
        return this == PUBLIC_MEETING || this == MEETING_LINE;
    }

    /** Whether the case began on paper or elsewhere before it was entered, so that an original date belongs to it. */
    public boolean hasOriginalDate() {
        return this == POST || this == FAX || this == EMAIL || this == PROVINCIAL_TRIP || this == DESK;
    }
}
