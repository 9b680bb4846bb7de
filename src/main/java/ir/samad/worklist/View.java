package ir.samad.worklist;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a worklist is asked for, and in what order.
 *
 * @param box one box; null for all open ones
 * @param overdue only what is late (red)
 * @param soon only what is due soon (amber)
 * @param unread only what was never opened here
 * @param urgency only this grade; null for all
 * @param category only this kind (message key); empty for all
 * @param words only lines whose code, title, person or place contain these words; empty for all
 * @param order the order
 * @param page first page is 1
 */
public record View(
        @Nullable Box box,
        boolean overdue,
        boolean soon,
        boolean unread,
        @Nullable Urgency urgency,
        String category,
        String words,
        Order order,
        int page) {

    /** Lines on one page. */
    public static final int PAGE_SIZE = 50;

    /** Orders of a worklist. */
    public enum Order {
        /** The highest grade first, then the nearest due date: what decides the next action. */
        DUE,
        /** Last arrived first. */
        NEWEST,
        /** First arrived first. */
        OLDEST
    }

    /** Everything open, nearest due date first. */
    public static View open() {
        return new View(null, false, false, false, null, "", "", Order.DUE, 1);
    }

    /** The same view from its first line. */
    public View firstPage() {
        return new View(box, overdue, soon, unread, urgency, category, words, order, 1);
    }

    public static View of(Box box) {
        return new View(box, false, false, false, null, "", "", Order.DUE, 1);
    }
}
