package ir.samad.routing;

/** Of what kind an official is, as far as it decides who handles complaints and reports about him. */
enum OfficialKind {
    /** Head of a county office, county desk, and everybody else of a county but its governor. */
    COUNTY_OFFICIAL,
    COUNTY_GOVERNOR,
    /** Manager of a provincial body, an office of the province, and everybody else there but the governor. */
    PROVINCIAL_OFFICIAL,
    PROVINCIAL_GOVERNOR,
    /** Deputy, manager or office of a ministry or organisation. */
    BODY_OFFICIAL,
    /** Minister, or head of a national body. */
    HEAD_OF_BODY,
    /** Somebody of a vice-presidency or another office of the Presidency. */
    PRESIDENCY_OFFICIAL,
    /** Somebody of the Centre. */
    CENTRE_OFFICIAL
}
