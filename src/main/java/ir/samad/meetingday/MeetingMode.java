package ir.samad.meetingday;

/** How somebody was met; each person in exactly one way (M-7). */
public enum MeetingMode {
    IN_PERSON,
    /** On the direct line of the session. */
    PHONE
}
