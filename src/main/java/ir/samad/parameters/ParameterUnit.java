package ir.samad.parameters;

/** What a number counts. */
public enum ParameterUnit {
    HOURS,
    WORKING_DAYS,
    DAYS,
    WEEKS,
    YEARS,
    PERCENT,
    TIMES,
    CASES,
    SESSIONS,
    RATINGS,
    STEPS,
    FILES,
    ROWS,
    MEGABYTES,
    CHARACTERS,
    DIGITS
}
