package ir.samad.meetingreports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Everything of a workbook that a person sees of it, line by line as text, as another library reads it: so that whoever
 * reviews a change reads what changes in the file.
 */
final class GoldenForm {

    private final List<String> lines = new ArrayList<>();

    private GoldenForm() {}

    static String of(byte[] file) {
        var form = new GoldenForm();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (var number = 0; number < book.getNumberOfSheets(); number++) {
                form.sheet(book.getSheetAt(number), book.getSheetVisibility(number));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return String.join("\n", form.lines) + "\n";
    }

    private void sheet(XSSFSheet sheet, SheetVisibility visibility) {
        add("sheet «%s» %s", sheet.getSheetName(), visibility.name().toLowerCase(Locale.ROOT));
        if (visibility == SheetVisibility.VISIBLE) {
            look(sheet);
            print(sheet);
            choices(sheet);
        }
        sheet.forEach(this::row);
        add("");
    }

    private void look(XSSFSheet sheet) {
        add("  direction: %s", sheet.isRightToLeft() ? "right to left" : "left to right");
        var pane = sheet.getPaneInformation();
        add("  frozen rows: %s", pane != null && pane.isFreezePane() ? pane.getHorizontalSplitPosition() : "none");
        var filter = sheet.getCTWorksheet().getAutoFilter();
        add("  filter: %s", filter == null ? "none" : filter.getRef());
        var widths = new ArrayList<String>();
        for (var column = 0; column < width(sheet); column++) {
            widths.add("%.0f".formatted(sheet.getColumnWidth(column) / 256.0));
        }
        add("  widths: %s", String.join(" ", widths));
    }

    private static int width(XSSFSheet sheet) {
        var width = 0;
        for (var row : sheet) {
            width = Math.max(width, row.getLastCellNum());
        }
        return width;
    }

    private void print(XSSFSheet sheet) {
        var setup = sheet.getPrintSetup();
        add(
                "  paper: %s %s, %d page wide, %s",
                setup.getPaperSize() == PrintSetup.A4_PAPERSIZE ? "A4" : Short.toString(setup.getPaperSize()),
                setup.getLandscape() ? "landscape" : "portrait",
                setup.getFitWidth(),
                setup.getFitHeight() == 0 ? "as many high as needed" : setup.getFitHeight() + " high");
        var repeated = sheet.getRepeatingRows();
        add("  on each page: %s", repeated == null ? "nothing" : rows(repeated));
        add("  footer: %s", sheet.getFooter().getCenter());
    }

    private static String rows(CellRangeAddress range) {
        return "rows %d to %d".formatted(range.getFirstRow() + 1, range.getLastRow() + 1);
    }

    private void choices(XSSFSheet sheet) {
        for (var rule : sheet.getDataValidations()) {
            add(
                    "  list in %s: %s, otherwise «%s: %s»",
                    java.util.Arrays.stream(rule.getRegions().getCellRangeAddresses())
                            .map(CellRangeAddress::formatAsString)
                            .collect(Collectors.joining(" ")),
                    rule.getValidationConstraint().getFormula1(),
                    rule.getErrorBoxTitle(),
                    rule.getErrorBoxText());
        }
    }

    private void row(Row row) {
        for (var cell : row) {
            if (!cell.toString().isEmpty()) {
                cell((XSSFCell) cell);
            }
        }
    }

    private void cell(XSSFCell cell) {
        var style = cell.getCellStyle();
        add(
                "  %s %s %s%s «%s»",
                cell.getReference(),
                cell.getCellType().name().toLowerCase(Locale.ROOT),
                style.getDataFormatString(),
                style.getFont().getBold() ? " bold" : "",
                cell.toString());
    }

    private void add(String line, Object... arguments) {
        lines.add(String.format(Locale.ROOT, line, arguments));
    }
}
