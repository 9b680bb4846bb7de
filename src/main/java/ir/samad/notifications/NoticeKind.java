package ir.samad.notifications;

/** What sort of thing a notice is: whether it may wait for the morning, and whether its text is a secret. */
public enum NoticeKind {
    /** A code somebody is waiting for on a page: never waits, soon worthless, erased once it is sent. */
    ONE_TIME_CODE(false, true),
    /** Answers what the person has done this minute, such as the tracking code after filing. */
    RECEIPT(false, false),
    /** Something happened in his case (N-4-5); waits for the end of the quiet hours. */
    CASE_EVENT(true, false),
    /** A link that works once, such as the one for rating an answer; waits, and is erased once it is sent. */
    SINGLE_USE_LINK(true, true),
    /** A link to what the person has done this minute; sent at once, and erased once it is sent. */
    LINK_RECEIPT(false, true),
    /** What a member of staff should know, gathered for a period. */
    DIGEST(true, false),
    /** Something about an account that its holder must know now. */
    SECURITY(false, false),
    /** A life is in danger: whoever has to act is told at any hour. */
    DANGER(false, false);

    private final boolean waitsForMorning;
    private final boolean secret;

    NoticeKind(boolean waitsForMorning, boolean secret) {
        this.waitsForMorning = waitsForMorning;
        this.secret = secret;
    }

    /** Whether it is held back during quiet hours. */
    public boolean waitsForMorning() {
        return waitsForMorning;
    }

    /** Whether its text is never shown to staff and erased once it is sent. */
    public boolean isSecret() {
        return secret;
    }
}
