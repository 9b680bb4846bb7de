package ir.samad.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of a sheet before its rows are read, though it stands before and behind them.
 *
 * @param hidden columns that are hidden, from 0
 * @param merges in the order of their first rows
 */
record SheetShape(BitSet hidden, List<Merge> merges) {

    static final int MOST_COLUMNS = 200;
    static final int MOST_MERGES = 50_000;

    SheetShape {
        merges = merges.stream().sorted(Comparator.comparingInt(Merge::top)).toList();
    }

    /** Cells that were made one; rows from 1, columns from 0. */
    record Merge(int top, int left, int bottom, int right) {}

    /** Reads a sheet to its end. */
    static SheetShape read(PartXml xml) throws IOException {
        var hidden = new BitSet();
        var merges = new ArrayList<Merge>();
        while (xml.nextElement()) {
            switch (xml.name()) {
                case "col" -> {
                    if (xml.isSet("hidden")) {
                        var first = Math.max(1, xml.number("min", 1));
                        var last = Math.min(MOST_COLUMNS, xml.number("max", first));
                        hidden.set(
                                Math.min(first - 1, MOST_COLUMNS), Math.max(Math.min(first - 1, MOST_COLUMNS), last));
                    }
                }
                case "mergeCell" -> {
                    if (merges.size() == MOST_MERGES) {
                        throw new Unreadable("too-many-merged", MOST_MERGES);
                    }
                    merges.add(merge(xml.attribute("ref")));
                }
                default -> {}
            }
        }
        return new SheetShape(hidden, merges);
    }

    private static Merge merge(@Nullable String reference) throws Unreadable {
        var ends = (reference == null ? "" : reference).split(":", 2);
        var first = CellPlace.of(ends[0]);
        var last = CellPlace.of(ends[ends.length - 1]);
        return new Merge(
                Math.min(first.row(), last.row()),
                Math.min(first.column(), last.column()),
                Math.max(first.row(), last.row()),
                Math.max(first.column(), last.column()));
    }
}
