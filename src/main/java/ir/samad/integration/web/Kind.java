package ir.samad.integration.web;

/** What a field of a request may be in JSON. */
enum Kind {
    /** A string. */
    TEXT,
    /** A whole number. */
    NUMBER,
    /** {@code true} or {@code false}. */
    FLAG,
    /** A string with an ISO date, such as {@code 2025-11-26}. */
    DAY
}
