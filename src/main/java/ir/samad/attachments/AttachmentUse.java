package ir.samad.attachments;

/** What files come with; each has a policy of its own. */
public enum AttachmentUse {
    /** Documents and photographs with filing, asking and answering. */
    DOCUMENTS,
    /** A work of art as an expression of feelings: also recordings and films (N-1-7). */
    EXPRESSION
}
