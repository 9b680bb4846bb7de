package ir.samad.routing;

/** Who handles a type of case at a level: the entries of the assignment table (N-10-2). */
enum Handler {
    /** The communication desk of the county governorate. */
    GOVERNORATE_DESK,
    /** The performance office of the competent body at this level. */
    OFFICE,
    /** The desk of the competent body's unit at this level. */
    COMPETENT_UNIT,
    /** The specialised unit of the competent body at this level. */
    SPECIALISED_UNIT,
    /** The Centre. */
    CENTRE
}
