package ir.samad.meetingreports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet as an office keeps it, with a logo above and headings of its own; written by another library. */
final class OwnSheet {

    /** In the order in which they stand: C to L. */
    static final List<String> HEADINGS = List.of(
            "تاریخ ملاقات",
            "حضوری/تلفنی",
            "نام و نام خانوادگی",
            "كد ملي",
            "شماره تماس",
            "موضوع ملاقات",
            "نتیجه",
            "شرح اقدام",
            "موعد");

    private static final int HEADING = 2;

    private final List<Map<String, Object>> rows = new ArrayList<>();
    private final List<Consumer<XSSFSheet>> touches = new ArrayList<>();

    /** Adds somebody; the values are texts, or numbers as a spreadsheet keeps them. */
    OwnSheet row(Map<String, Object> cells) {
        rows.add(new LinkedHashMap<>(cells));
        return this;
    }

    /** Changes the sheet before it is written. */
    OwnSheet touch(Consumer<XSSFSheet> touch) {
        touches.add(touch);
        return this;
    }

    /** The number of the n-th person's row, as a spreadsheet shows it; the first is 1. */
    static int rowNumber(int person) {
        return HEADING + 1 + person;
    }

    byte[] write() {
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("مرداد");
            sheet.createRow(0).createCell(0).setCellValue("ادارهٔ کل آب و فاضلاب استان");
            var heading = sheet.createRow(HEADING);
            for (var column = 0; column < HEADINGS.size(); column++) {
                heading.createCell(column).setCellValue(HEADINGS.get(column));
            }
            for (var number = 0; number < rows.size(); number++) {
                var row = sheet.createRow(HEADING + 1 + number);
                for (var column = 0; column < HEADINGS.size(); column++) {
                    var value = rows.get(number).get(HEADINGS.get(column));
                    if (value instanceof Number amount) {
                        row.createCell(column).setCellValue(amount.doubleValue());
                    } else if (value instanceof String text && text.startsWith("=")) {
                        row.createCell(column).setCellFormula(text.substring(1));
                    } else if (value != null) {
                        row.createCell(column).setCellValue(value.toString());
                    }
                }
            }
            touches.forEach(touch -> touch.accept(sheet));
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
