package ir.samad.directory;

/** The branch of power a body belongs to. */
public enum BranchOfPower {
    EXECUTIVE,
    LEGISLATIVE,
    JUDICIARY,
    /** Bodies outside the three branches. */
    OTHER
}
