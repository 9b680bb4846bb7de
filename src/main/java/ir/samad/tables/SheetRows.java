package ir.samad.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of a workbook in which something stands, one after the other. */
final class SheetRows implements RowSource.Rows {

    private final PartXml xml;
    private final SheetShape shape;
    private final CellReading reading;
    private final int after;
    private final MergedCells merged;
    private int number;

    SheetRows(PartXml xml, SheetShape shape, CellReading reading, int after) {
        this.xml = xml;
        this.shape = shape;
        this.reading = reading;
        this.after = after;
        this.merged = new MergedCells(shape.merges(), after);
    }

    @Override
    public @Nullable SheetRow next() throws IOException {
        try {
            while (xml.nextElement()) {
                if (xml.name().equals("row")) {
                    var row = row();
                    if (row != null) {
                        return row;
                    }
                }
            }
            return null;
        } catch (RuntimeException broken) {
            // The parser throws many kinds of exceptions at parts that were tampered with.
            throw new Unreadable("broken");
        }
    }

    /** Reads the element of a row to its end; null when nothing stands in it. */
    private @Nullable SheetRow row() throws IOException {
        var before = number;
        number = xml.number("r", before + 1);
        if (number <= before || number > CellPlace.LAST_ROW) {
            throw new Unreadable("broken");
        }
        if (number <= after) {
            xml.skip();
            return null;
        }
        var hidden = xml.isSet("hidden");
        List<RowCell> cells = new ArrayList<>();
        for (var column = -1; xml.nextInside(); ) {
            if (!xml.name().equals("c")) {
                xml.skip();
                continue;
            }
            var name = xml.attribute("r");
            var place = name == null ? column + 1 : CellPlace.column(name);
            if (place <= column) {
                throw new Unreadable("broken");
            }
            column = place;
            if (column >= SheetShape.MOST_COLUMNS) {
                xml.skip();
                continue;
            }
            put(cells, column, reading.read(xml, hidden || shape.hidden().get(column)));
        }
        merged.goTo(number);
        for (var column = 0; column < merged.width(); column++) {
            if (merged.covers(column)) {
                put(
                        cells,
                        column,
                        new RowCell(
                                RowCell.Kind.MERGED,
                                "",
                                hidden || shape.hidden().get(column)));
            }
        }
        return cells.isEmpty() ? null : new SheetRow(number, hidden, cells);
    }

    private static void put(List<RowCell> cells, int column, RowCell cell) {
        if (column < cells.size()) {
            cells.set(column, cell);
        } else if (!cell.isEmpty()) {
            while (cells.size() < column) {
                cells.add(RowCell.NOTHING);
            }
            cells.add(cell);
        }
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
