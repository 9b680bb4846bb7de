package ir.samad.notifications;

/** What is known about a notice, and no more than that. */
public enum NoticeState {
    /** Waits to be sent: for its time, for a next attempt, or for a gateway to exist. */
    QUEUED,
    /** Taken back before it was sent, because what it tells of was undone. */
    WITHDRAWN,
    /** The provider or mail server has accepted it; whether it arrived is not reported. */
    HANDED_OVER,
    /** Reported as arrived. */
    DELIVERED,
    /** Will not arrive: refused, or too old after all attempts. */
    FAILED,
    /** It may have arrived: the last attempt broke off before an answer came. */
    UNKNOWN
}
