package ir.samad.routing;

/** The rules of routing, each with the clause it rests on; the texts are {@code routing.rule.<NAME>}. */
public enum RoutingRule {
    /** Iranians abroad write to the Centre. */
    ABROAD_TO_CENTRE("N-9-2"),
    /** Heartfelt messages are acknowledged by the Centre and not routed as work. */
    EXPRESSION_TO_CENTRE("N-1-7"),
    /** Complaints of a county are for the desk in the county governorate. */
    COMPLAINT_TO_COUNTY_DESK("N-10-2"),
    /** Complaints of province and body are for the performance office. */
    COMPLAINT_TO_OFFICE("N-10-2"),
    /** The competent body's unit at the lowest level that handles the topic. */
    LOWEST_COMPETENT_LEVEL("N-2-6"),
    /** Reports, plans and ideas go to the specialised unit of the topic. */
    SPECIALISED_UNIT("N-10-2"),
    /** Heads of county offices and county desks: the county governor himself. */
    ABOUT_COUNTY_OFFICIAL("N-10-3-a"),
    /** Managers of provincial bodies, county governors and offices: the provincial governor himself. */
    ABOUT_PROVINCIAL_OFFICIAL("N-10-3-b"),
    /** Deputies, managers and offices of ministries and organisations: the minister or head himself. */
    ABOUT_BODY_OFFICIAL("N-10-3-c"),
    /** Provincial governors, ministers and heads of national bodies, of whom the texts name nobody: decision 10. */
    ABOUT_HEAD("N-10-3"),
    /** The Centre, of which the texts name nobody: decision 10. */
    ABOUT_CENTRE("N-10-3"),
    /** Vice-presidencies and offices of the Presidency: the Centre. */
    ABOUT_PRESIDENCY_OFFICE("N-4-24"),
    /** Reports on the performance of officials. */
    REPORT_ON_OFFICIAL("N-10-4"),
    /** Whoever should handle it is missing or complained of himself: the next above him. */
    NEXT_ABOVE("N-10-3"),
    /** Nothing more special is known: the desk of the county governorate. */
    COUNTY_DESK("N-4-1"),
    /** There is no desk in the county; the province takes it. */
    PROVINCIAL_DESK("N-2-6"),
    /** Nobody nearer has a desk; the Centre takes it. */
    CENTRE("N-2-6");

    private final String clause;

    RoutingRule(String clause) {
        this.clause = clause;
    }

    /** The clause it rests on. */
    public String clause() {
        return clause;
    }
}
