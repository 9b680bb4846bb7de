package ir.samad.worklist;

/** A line arrived on a worklist and shows amber or red at once; told in the transaction in which it arrives. */
public record LineArrived(DatedLine line) {}
