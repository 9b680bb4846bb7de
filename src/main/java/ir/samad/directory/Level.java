package ir.samad.directory;

/** The four levels of communication (N-4-0), from the nearest to the people upwards. */
public enum Level {
    /** County, with its villages, districts and cities. */
    COUNTY,
    PROVINCE,
    BODY,
    NATIONAL;

    /** Whether this level stands above the other. */
    public boolean isAbove(Level other) {
        return ordinal() > other.ordinal();
    }
}
