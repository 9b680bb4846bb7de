package ir.samad.worklist;

/** A line that shows amber or red has no longer to be worked on here; told in the transaction in which it leaves. */
public record LineLeft(DatedLine line) {}
