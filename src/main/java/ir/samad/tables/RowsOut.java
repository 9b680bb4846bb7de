package ir.samad.tables;

import ir.samad.shell.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/**
 * Writes long tables as workbooks, row by row, in memory that does not grow with them. They look as those of
 * {@link Workbooks} do, and are made ready for paper: A4 across, as wide as the page, the heading on each page.
 */
@Component
public class RowsOut {

    /** Rows that are held before they are written out. */
    private static final int HELD = 200;
    /** A spreadsheet program refuses a file with a cell that is longer. */
    private static final int LONGEST_TEXT = 32_767;

    private static final int COMPRESSION = 3;
    /** Numbers of telephones and persons stand below their headings, as words do. */
    private static final String RIGHT = "right";

    private static final int PREPARED_ROWS = 500;

    private final TableWords words;

    RowsOut(TableWords words) {
        this.words = words;
    }

    /**
     * Writes a table; the stream is left open.
     *
     * @param rows cells in the order of the columns
     * @param totals asked when the last row is written: what stands below it; an empty list for nothing
     */
    public void write(
            RowLayout layout, Iterator<? extends List<String>> rows, Supplier<List<String>> totals, OutputStream out)
            throws IOException {
        write(layout, rows, totals, out, CellPlace.LAST_ROW);
    }

    /** Writes sheets of at most so many rows. */
    void write(
            RowLayout layout,
            Iterator<? extends List<String>> rows,
            Supplier<List<String>> totals,
            OutputStream out,
            int most)
            throws IOException {
        var book = new Workbook(out, Workbooks.MAKER, Workbooks.VERSION);
        book.setCompressionLevel(COMPRESSION);
        var number = 0;
        do {
            var sheet = new Leaflet(book, layout, ++number);
            while (rows.hasNext() && sheet.next < most - 1) {
                sheet.add(rows.next());
            }
            sheet.finish(rows.hasNext() ? List.of() : totals.get());
        } while (rows.hasNext());
        Workbooks.writeLists(
                book,
                layout.columns().stream()
                        .map(RowLayout.Column::choices)
                        .filter(choices -> !choices.isEmpty())
                        .toList());
        book.finish();
    }

    /** One sheet while it is written. */
    private final class Leaflet {

        private final RowLayout layout;
        private final Worksheet sheet;
        private final int heading;
        private int next;
        private int begun;

        Leaflet(Workbook book, RowLayout layout, int number) {
            this.layout = layout;
            sheet = Workbooks.sheet(book, layout.sheet(), number);
            heading = layout.title().isEmpty() ? 0 : 1;
            if (heading > 0) {
                sheet.inlineString(0, 0, cut(layout.title()));
                sheet.style(0, 0).bold().fontSize(14).set();
            }
            for (var column = 0; column < layout.columns().size(); column++) {
                sheet.inlineString(
                        heading, column, cut(layout.columns().get(column).heading()));
                sheet.width(column, layout.columns().get(column).width());
            }
            styleRow(heading);
            sheet.freezePane(0, heading + 1);
            sheet.setFitToPage(true);
            next = heading + 1;
            begun = next;
        }

        void add(List<String> cells) throws IOException {
            put(cells);
            if (next - begun == HELD) {
                writeOut();
            }
        }

        void finish(List<String> totals) throws IOException {
            writeOut();
            var last = next - 1;
            if (!totals.isEmpty()) {
                put(totals);
                styleRow(last + 1);
            }
            sheet.setAutoFilter(heading, 0, Math.max(heading, last), width() - 1);
            addChoices(Math.min(CellPlace.LAST_ROW - 1, totals.isEmpty() ? last + PREPARED_ROWS : last));
            sheet.pageOrientation("landscape");
            sheet.paperSize(PaperSize.A4_PAPER);
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
            sheet.repeatRows(heading);
            sheet.footer(words.text("tables.out.page", Texts.PERSIAN), Position.CENTER);
            sheet.finish();
        }

        private int width() {
            return layout.columns().size();
        }

        private void put(List<String> cells) {
            for (var column = 0; column < Math.min(width(), cells.size()); column++) {
                sheet.inlineString(next, column, cut(cells.get(column)));
            }
            next++;
        }

        private void styleRow(int row) {
            sheet.range(row, 0, row, width() - 1)
                    .style()
                    .bold()
                    .fillColor(Workbooks.HEADING)
                    .wrapText(true)
                    .horizontalAlignment(RIGHT)
                    .verticalAlignment("center")
                    .format(Workbooks.TEXT)
                    .set();
        }

        private void writeOut() throws IOException {
            if (next > begun) {
                sheet.range(begun, 0, next - 1, width() - 1)
                        .style()
                        .horizontalAlignment(RIGHT)
                        .format(Workbooks.TEXT)
                        .set();
                sheet.flush();
                begun = next;
            }
        }

        private void addChoices(int bottom) {
            var list = 0;
            for (var column = 0; column < width(); column++) {
                var choices = layout.columns().get(column).choices();
                if (!choices.isEmpty() && bottom > heading) {
                    sheet.range(heading + 1, column, bottom, column)
                            .validateWithListByFormula(Workbooks.reference(list, choices.size()))
                            .showErrorMessage(true)
                            .errorTitle(layout.columns().get(column).heading())
                            .error(words.text("tables.template.choose", Texts.PERSIAN));
                }
                list += choices.isEmpty() ? 0 : 1;
            }
        }
    }

    private static String cut(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT - 1) + "…" : text;
    }
}
