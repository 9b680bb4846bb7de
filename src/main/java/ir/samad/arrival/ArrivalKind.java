package ir.samad.arrival;

/** What a file brings. */
public enum ArrivalKind {
    ACCOUNTS,
    CASES,
    TOPICS
}
