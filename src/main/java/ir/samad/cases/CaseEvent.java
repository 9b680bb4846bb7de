package ir.samad.cases;

/**
 * Everything that can happen to a case, and for each whether the applicant is told (N-4-5), whether the notice waits for
 * the end of quiet hours, and how much of it the applicant sees in his history. This is the one table of notices; the texts are
 * {@code cases.notice.<EVENT>} for SMS and e-mail, {@code cases.event.<EVENT>} for the history.
 */
public enum CaseEvent {
    /** Filed and numbered; the applicant gets his tracking code at once. */
    REGISTERED(Told.AT_ONCE, Shown.WITH_ALL_IT_SAYS),
    /** Routing put it on the first worklist; told as part of REGISTERED. */
    ROUTED(Told.NOT, Shown.THAT_IT_HAPPENED),
    /** Opened for the first time by the position that leads (N-4-16); seen by the applicant on his page. */
    RECEIVED(Told.NOT, Shown.THAT_IT_HAPPENED),
    /** Another position leads from now on. */
    REFERRED(Told.AFTER_QUIET_HOURS, Shown.THAT_IT_HAPPENED),
    /** Beyond the powers of the unit: the parent ministry or organisation leads from now on (N-4-10). */
    REFERRED_UP(Told.AFTER_QUIET_HOURS, Shown.THAT_IT_HAPPENED),
    /** Handed back to the position that had referred it. */
    RETURNED(Told.AFTER_QUIET_HOURS, Shown.THAT_IT_HAPPENED),
    /** Another position was asked to contribute, or was sent a copy; the lead stays. */
    INVOLVED(Told.NOT, Shown.NOT),
    /** A position gave its part to the lead. */
    CONTRIBUTED(Told.NOT, Shown.NOT),
    /** Another urgency or classification, and the time that belongs to it; why stays between staff. */
    GRADED(Told.AFTER_QUIET_HOURS, Shown.THAT_IT_HAPPENED),
    /** An internal remark; never shown or sent outside. */
    NOTED(Told.NOT, Shown.NOT),
    /** Referred beside its way to the offences board or another legal authority (N-10-3-t); the case stays where it is. */
    BOARD_REFERRED(Told.AFTER_QUIET_HOURS, Shown.THAT_IT_HAPPENED),
    /** The result of such an authority was noted; the case stays as it is. */
    BOARD_RESULT_NOTED(Told.NOT, Shown.NOT),
    /** Something is missing; the applicant is asked, with a date. */
    APPLICANT_ASKED(Told.AFTER_QUIET_HOURS, Shown.WITH_ALL_IT_SAYS),
    /** The applicant sent what was asked for. */
    APPLICANT_REPLIED(Told.NOT, Shown.WITH_ALL_IT_SAYS),
    /** The applicant added words or documents that nobody had asked for (D-5-3). */
    APPLICANT_ADDED(Told.NOT, Shown.WITH_ALL_IT_SAYS),
    /** The applicant proved another mobile or e-mail; notices go there from now on. */
    CONTACT_CORRECTED(Told.AFTER_QUIET_HOURS, Shown.THAT_IT_HAPPENED),
    /** The applicant took his case back before it was answered. */
    WITHDRAWN(Told.AFTER_QUIET_HOURS, Shown.WITH_ALL_IT_SAYS),
    /** An answer waits for a superior to release it; the applicant is told when it leaves. */
    ANSWER_PROPOSED(Told.NOT, Shown.NOT),
    /** A superior gave an answer back to its author with his remarks. */
    ANSWER_RETURNED(Told.NOT, Shown.NOT),
    /** The applicant was reminded of what he was asked, before the date passes. */
    APPLICANT_REMINDED(Told.AFTER_QUIET_HOURS, Shown.THAT_IT_HAPPENED),
    /** Closed because the applicant did not follow it; his reply opens it again. */
    NOT_FOLLOWED(Told.AFTER_QUIET_HOURS, Shown.WITH_ALL_IT_SAYS),
    /** A holder was late, and his superior has the case in his list; the lead stays. The applicant reads of it below. */
    ESCALATED(Told.NOT, Shown.NOT),
    /** The applicant was told that it is late and who watches it now; once for each level. */
    DELAY_TOLD(Told.AFTER_QUIET_HOURS, Shown.THAT_IT_HAPPENED),
    /** The superior of a late holder told him what to do; never shown or sent outside. */
    INSTRUCTED(Told.NOT, Shown.NOT),
    /** The superior of a late holder leads from now on. */
    TAKEN_OVER(Told.AFTER_QUIET_HOURS, Shown.THAT_IT_HAPPENED),
    /** Answered with an outcome (N-1-2). */
    ANSWERED(Told.AFTER_QUIET_HOURS, Shown.WITH_ALL_IT_SAYS),
    /** The applicant rated the answer (N-2-2). */
    RATED(Told.NOT, Shown.THAT_IT_HAPPENED),
    /** The applicant objected to the answer; one level above it is decided. */
    OBJECTED(Told.AFTER_QUIET_HOURS, Shown.WITH_ALL_IT_SAYS),
    /** His objection was rejected with a reason; the answer stands. */
    OBJECTION_REJECTED(Told.AFTER_QUIET_HOURS, Shown.WITH_ALL_IT_SAYS),
    /** His objection was upheld, and the case is open again. */
    REOPENED(Told.AFTER_QUIET_HOURS, Shown.WITH_ALL_IT_SAYS),
    /** Handed over to another branch or another three-digit system, outside SAMAD (N-3-1-2, N-6-3). */
    HANDED_OVER(Told.AFTER_QUIET_HOURS, Shown.WITH_ALL_IT_SAYS),
    /** Its number there became known. */
    FOREIGN_REFERENCE_NOTED(Told.AFTER_QUIET_HOURS, Shown.WITH_ALL_IT_SAYS),
    /** The recipient outside gave it back, and it is open here again. */
    HANDED_BACK(Told.AFTER_QUIET_HOURS, Shown.WITH_ALL_IT_SAYS),
    /** Closed. */
    CLOSED(Told.AFTER_QUIET_HOURS, Shown.THAT_IT_HAPPENED),
    /** A step was taken back before it was told; the applicant sees neither. */
    UNDONE(Told.NOT, Shown.NOT);

    private enum Told {
        NOT,
        AT_ONCE,
        AFTER_QUIET_HOURS
    }

    private enum Shown {
        NOT,
        THAT_IT_HAPPENED,
        WITH_ALL_IT_SAYS
    }

    private final Told told;
    private final Shown shown;

    CaseEvent(Told told, Shown shown) {
        this.told = told;
        this.shown = shown;
    }

    /** Whether the applicant gets a notice, exactly one for each event. */
    public boolean tellsApplicant() {
        return told != Told.NOT;
    }

    /** Whether that notice waits until quiet hours are over. */
    public boolean waitsForQuietHours() {
        return told == Told.AFTER_QUIET_HOURS;
    }

    /** Whether the applicant sees the event in the history of his case. */
    public boolean visibleToApplicant() {
        return shown != Shown.NOT;
    }

    /** Whether it speaks to him or he to us, so that documents that came with it are his to open. */
    public boolean documentsForApplicant() {
        return shown == Shown.WITH_ALL_IT_SAYS;
    }
}
