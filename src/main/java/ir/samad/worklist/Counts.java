package ir.samad.worklist;

/** How much stands in each part of a worklist. */
public record Counts(int received, int inHand, int waiting, int sent, int overdue, int soon, int unread) {

    /** What still has to be done here. */
    public int open() {
        return received + inHand + waiting;
    }
}
