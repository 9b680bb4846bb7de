package ir.samad.arrival;

/** Where an upload stands. */
public enum ArrivalState {
    /** Nobody has said yes yet. */
    WAITING,
    /** It is being brought in. */
    RUNNING,
    /** All of it was brought in. */
    DONE,
    /** Something stood against it, and nothing was brought in. */
    FAILED
}
