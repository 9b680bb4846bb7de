package ir.samad.directory;

/** What a position is for; {@code access} gives it its rights. */
public enum PositionKind {
    /** Minister, head, managing director, governor, manager: the first person of the unit; one for each unit. */
    HEAD,
    DEPUTY,
    /** Head of the office that acts for the head. */
    OFFICE_HEAD,
    DESK_OFFICER,
    EXPERT,
    OPERATOR_111,
    OBSERVER,
    /** Keeps directory, accounts and parameters. */
    ADMINISTRATOR;

    /** Whether cases can be given to it: those who only observe or keep the system have no worklist. */
    public boolean handlesCases() {
        return this != OBSERVER && this != ADMINISTRATOR;
    }
}
