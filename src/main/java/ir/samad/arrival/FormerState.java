package ir.samad.arrival;

/** How far an open case had come in the other system. */
public enum FormerState {
    /** Nobody had taken it up yet. */
    RECEIVED,
    /** Somebody was working on it. */
    IN_HAND
}
