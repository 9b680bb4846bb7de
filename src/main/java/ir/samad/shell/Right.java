package ir.samad.shell;

/**
 * What a position may do. The closed list that endpoints ask for with {@link Needs}; which position has which right is
 * said in one table of {@code access}, where and over whom is said by the position's unit.
 */
public enum Right {
    /** Register cases at a desk or on the phone, and find citizens. */
    REGISTER_CASES,
    /** Keep a worklist: receive, refer, answer. */
    HANDLE_CASES,
    /** See every case of the unit and the units below it. */
    OVERSEE_UNIT,
    /** See every case of the province or county, whatever body handles it. */
    OVERSEE_TERRITORY,
    /** See every case of the country. */
    OVERSEE_NATION,
    /** Keep the directory: bodies, units, positions, holders. */
    KEEP_DIRECTORY,
    /** Keep the calendar: closures, lunar month starts, weekends. */
    KEEP_CALENDAR,
    /** Keep the parameters of the rules. */
    KEEP_PARAMETERS,
    /** Keep staff accounts: open, close, unlock, end sessions. */
    KEEP_ACCOUNTS,
    /** Keep the texts that are ready for the answers of the body. */
    KEEP_TEMPLATES,
    /** Bring in open cases of another system. */
    BRING_IN_CASES,
    /** Plan the public meetings of the bodies of a province. */
    PLAN_MEETINGS,
    /** Approve and publish the timetable of these meetings. */
    APPROVE_MEETINGS,
    /** Keep the day of the unit's public meetings: who came, and what came of it. */
    RUN_MEETINGS,
    /** Convene sessions of officials, and keep what stands of them until their chair signs. */
    CONVENE_SESSIONS
}
