package ir.samad.directory;

/**
 * The closed list of bodies bound by the Regulation: the ten types of N-0-1 (and N-1-11) and the two of D-4-1. Nothing
 * else can be registered.
 */
public enum BodyType {
    MINISTRY(ResponsibleOffice.MINISTER),
    ORGANIZATION(ResponsibleOffice.HIGHEST_OFFICIAL),
    INSTITUTE(ResponsibleOffice.HIGHEST_OFFICIAL),
    STATE_COMPANY(ResponsibleOffice.MANAGING_DIRECTOR),
    MUNICIPALITY(ResponsibleOffice.HIGHEST_OFFICIAL),
    BANK(ResponsibleOffice.HIGHEST_OFFICIAL),
    INSURANCE_COMPANY(ResponsibleOffice.HIGHEST_OFFICIAL),
    /** A company to which a law applies only when it names it. */
    NAMED_BY_LAW(ResponsibleOffice.HIGHEST_OFFICIAL),
    REVOLUTIONARY_BODY(ResponsibleOffice.HIGHEST_OFFICIAL),
    /** Any other body that uses the general budget. */
    PUBLIC_BUDGET_BODY(ResponsibleOffice.HIGHEST_OFFICIAL),
    NON_GOVERNMENTAL_PUBLIC(ResponsibleOffice.HIGHEST_OFFICIAL),
    GOVERNORATE(ResponsibleOffice.PROVINCIAL_GOVERNOR);

    private final ResponsibleOffice responsibleOffice;

    BodyType(ResponsibleOffice responsibleOffice) {
        this.responsibleOffice = responsibleOffice;
    }

    /** The office whose holder answers for the body (N-10-1). */
    public ResponsibleOffice responsibleOffice() {
        return responsibleOffice;
    }
}
