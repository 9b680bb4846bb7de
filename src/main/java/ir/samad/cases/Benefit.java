package ir.samad.cases;

/** What an idea, suggestion or plan would bring (N-1-8). */
public enum Benefit {
    CHANGE,
    TIME,
    SPEED,
    COST
}
