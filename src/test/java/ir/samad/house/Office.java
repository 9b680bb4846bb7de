package ir.samad.house;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A spreadsheet program, which is not the library of the program: makes workbooks as offices send them, and opens ours. */
public final class Office {

    private Office() {}

    /** A workbook with one sheet of texts. */
    public static byte[] workbook(List<List<String>> rows) {
        return workbook(book -> fill(book, "Sheet1", rows));
    }

    /** A workbook of any kind. */
    public static byte[] workbook(Consumer<XSSFWorkbook> making) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            making.accept(book);
            book.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Adds a sheet of texts. */
    public static void fill(Workbook book, String name, List<List<String>> rows) {
        var sheet = book.createSheet(name);
        for (var row = 0; row < rows.size(); row++) {
            var cells = sheet.createRow(row);
            for (var column = 0; column < rows.get(row).size(); column++) {
                cells.createCell(column).setCellValue(rows.get(row).get(column));
            }
        }
    }

    /** Opens a file that the program gave out. */
    public static XSSFWorkbook open(byte[] content) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(content));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
