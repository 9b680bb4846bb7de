package ir.samad.meetingreports;

import ir.samad.house.WebClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A report as another library reads it: a title, the headings, one row for each person, and the totals. */
final class Sheet {

    private static final int HEADING = 1;
    private static final String TOTAL = "جمع";

    private final XSSFSheet sheet;

    private Sheet(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    static Sheet of(WebClient web, String address) {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(web.download(address)))) {
            return new Sheet(book.getSheetAt(0));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What stands in a column, row by row. */
    List<String> column(String heading) {
        var headings = cells(sheet.getRow(HEADING));
        var index = headings.indexOf(heading);
        if (index < 0) {
            throw new AssertionError(heading + " is not among " + headings);
        }
        return people().stream().map(row -> cells(row).get(index)).toList();
    }

    private List<Row> people() {
        var rows = new ArrayList<Row>();
        for (var number = HEADING + 1; number <= sheet.getLastRowNum(); number++) {
            var row = sheet.getRow(number);
            if (row != null
                    && !cells(row).getFirst().isEmpty()
                    && !cells(row).getFirst().equals(TOTAL)) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** The kinds of all cells of people. */
    Set<String> kinds() {
        var kinds = new TreeSet<String>();
        people().forEach(row -> row.forEach(cell -> kinds.add(cell.getCellType().name())));
        return kinds;
    }

    List<String> totals() {
        for (var row : sheet) {
            if (cells(row).getFirst().equals(TOTAL)) {
                return cells(row);
            }
        }
        throw new AssertionError("There are no totals");
    }

    boolean isRightToLeft() {
        return sheet.isRightToLeft();
    }

    boolean hasFrozenHeading() {
        return sheet.getPaneInformation() != null
                && sheet.getPaneInformation().getHorizontalSplitPosition() == HEADING + 1;
    }

    private List<String> cells(Row row) {
        var width = sheet.getRow(HEADING).getLastCellNum();
        var cells = new ArrayList<String>();
        for (var index = 0; index < width; index++) {
            var cell = row.getCell(index);
            cells.add(cell == null ? "" : cell.getStringCellValue());
        }
        return cells;
    }
}
