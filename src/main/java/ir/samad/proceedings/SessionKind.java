package ir.samad.proceedings;

import ir.samad.directory.UnitKind;

/** What kind of session it is; a closed list. Who convenes it and what it demands follows from it. */
public enum SessionKind {
    /** Monthly headquarters of people's communication in the capital of a province (N-3-2). */
    PROVINCIAL_HQ("N-3-2", UnitKind.CENTRE),
    /** The governor answers at the telephone 111 with the responsible officials of bodies (N-8-4). */
    PHONE_PRESENCE("N-8-4", UnitKind.PROVINCIAL_GOVERNORATE);

    private final String clause;
    private final UnitKind convenes;

    SessionKind(String clause, UnitKind convenes) {
        this.clause = clause;
        this.convenes = convenes;
    }

    /** The rule that asks for it. */
    public String clause() {
        return clause;
    }

    /** Whether units of this kind convene it. */
    public boolean isConvenedBy(UnitKind unit) {
        return convenes == unit;
    }

    /** Whether there is one for each province and month, with fully empowered representatives. */
    public boolean isMonthly() {
        return this == PROVINCIAL_HQ;
    }

    /** Whether calls are answered in it. */
    public boolean takesCalls() {
        return this == PHONE_PRESENCE;
    }
}
