package ir.samad.directory;

/** The offices that answer for good execution of the Regulation (N-10-1). */
public enum ResponsibleOffice {
    /** In ministries. */
    MINISTER,
    /** In institutes, organisations and every other body. */
    HIGHEST_OFFICIAL,
    /** In state companies. */
    MANAGING_DIRECTOR,
    /** In provinces. */
    PROVINCIAL_GOVERNOR,
    /** In counties. */
    COUNTY_GOVERNOR
}
