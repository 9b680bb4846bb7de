package ir.samad.meetings;

/** Why the people met in a session stand in no figure and no report (M-2-6). */
public enum NotCounted {
    /** Nobody said on its day that it was held (M-5-1). */
    NOT_HELD,
    /** It was held, and not announced before (M-2-5). */
    WITHOUT_NOTICE,
    /** The body added it to its timetable itself (decision 14). */
    BESIDE_TIMETABLE
}
