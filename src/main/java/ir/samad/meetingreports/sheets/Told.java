package ir.samad.meetingreports.sheets;

import ir.samad.tables.CellError;
import java.util.ArrayList;
import java.util.List;

/**
 * Remarks about cells that somebody has to confirm.
 *
 * @param all how many there are
 * @param first those that are kept with their cells
 */
public record Told(int all, List<CellError> first) {

    static final Told NOTHING = new Told(0, List.of());

    public Told {
        first = List.copyOf(first);
    }

    public boolean isEmpty() {
        return all == 0;
    }

    /** Counts remarks, and keeps the first of them. */
    static final class Count {

        private final List<CellError> first = new ArrayList<>();
        private int all;

        /** Whether one more is kept. */
        boolean takes() {
            return all++ < CheckedSheet.MOST_SHOWN;
        }

        void add(CellError remark) {
            first.add(remark);
        }

        Told told() {
            return new Told(all, first);
        }
    }
}
