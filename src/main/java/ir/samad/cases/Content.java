package ir.samad.cases;

/** Names of the parts of a history entry's content. */
public final class Content {

    /** What the applicant wrote, or what is told to him. */
    public static final String TEXT = "text";
    /** A remark between staff; never leaves the house. */
    public static final String REMARK = "remark";
    /** Position and unit that acted, as they were called then. */
    public static final String BY = "by";
    /** Unit that receives, as it was called then. */
    public static final String TO_UNIT = "toUnit";
    /** Position that receives, as it was called then. */
    public static final String TO_POSITION = "toPosition";
    /** LEAD, CONTRIBUTE or COPY. */
    public static final String PART = "part";
    /** A date given with it, ISO. */
    public static final String DUE = "due";
    /** Outcome of an answer. */
    public static final String OUTCOME = "outcome";
    /** Why not, or why not all (N-1-2). */
    public static final String REASON = "reason";
    /** Rule of routing that decided. */
    public static final String RULE = "rule";
    /** Clause of that rule. */
    public static final String CLAUSE = "clause";
    /** Number of documents that came with it. */
    public static final String DOCUMENTS = "documents";
    /** Name of the person who raised it, as he gave it. */
    public static final String NAME = "name";
    /** Marks of a rating, 1 to 5. */
    public static final String MARK = "mark";

    private Content() {}
}
