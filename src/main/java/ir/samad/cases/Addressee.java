package ir.samad.cases;

/** To whom feelings are expressed (N-1-7). */
public enum Addressee {
    LEADER,
    PRESIDENT
}
