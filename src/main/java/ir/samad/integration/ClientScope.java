package ir.samad.integration;

import java.util.Arrays;
import java.util.Optional;

/** What a program's keys are for. A scope narrows what its position may do and gives nothing. */
public enum ClientScope {
    /** File cases. */
    CASES_REGISTER("cases:register"),
    /** Read the worklist and the cases the position may see. */
    CASES_READ("cases:read"),
    /** Refer, ask, contribute, note, return, answer. */
    CASES_WORK("cases:work"),
    /** Ask for a case by tracking code and a second thing the citizen knows. */
    INQUIRY("inquiry");

    private final String code;

    ClientScope(String code) {
        this.code = code;
    }

    /** Its name in requests, answers and the database. */
    public String code() {
        return code;
    }

    /** The scope of this code. */
    public static Optional<ClientScope> find(String code) {
        return Arrays.stream(values()).filter(scope -> scope.code.equals(code)).findFirst();
    }
}
