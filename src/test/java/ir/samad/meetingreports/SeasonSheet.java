package ir.samad.meetingreports;

import ir.samad.meetingreports.FortyBodies.Met;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Sheets as four kinds of bodies keep them: other headings, letters and digits, other ways to write a day or a name. */
final class SeasonSheet {

    /** What stands in the columns, in the order in which each kind of sheet has them. */
    private static final List<Map<String, String>> HEADINGS = List.of(
            ordered(
                    "number",
                    "ردیف",
                    "day",
                    "تاریخ ملاقات",
                    "mode",
                    "حضوری/تلفنی",
                    "first",
                    "نام",
                    "last",
                    "نام خانوادگی",
                    "identity",
                    "کد ملی متقاضی",
                    "phone",
                    "شماره تلفن",
                    "subject",
                    "موضوع ملاقات",
                    "state",
                    "نتیجه",
                    "action",
                    "شرح اقدام",
                    "due",
                    "موعد"),
            ordered(
                    "day",
                    "تاريخ ديدار",
                    "mode",
                    "نوع ملاقات",
                    "first",
                    "نام متقاضي",
                    "last",
                    "فاميلي",
                    "phone",
                    "تلفن همراه",
                    "identity",
                    "كد ملي",
                    "subject",
                    "شرح درخواست",
                    "state",
                    "وضعيت نتيجه",
                    "action",
                    "اقدام انجام شده",
                    "due",
                    "مهلت"),
            ordered(
                    "number",
                    "#",
                    "first",
                    "نام",
                    "last",
                    "نام خانوادگی",
                    "identity",
                    "شماره ملی",
                    "phone",
                    "موبایل",
                    "day",
                    "روز ملاقات",
                    "mode",
                    "نحوه",
                    "subject",
                    "خواسته",
                    "state",
                    "وضعیت اقدام",
                    "action",
                    "توضیحات اقدام",
                    "due",
                    "تاریخ پیگیری"),
            ordered(
                    "day",
                    "تاریخ",
                    "mode",
                    "شیوه ملاقات",
                    "full",
                    "نام و نام خانوادگی",
                    "identity",
                    "کدملی",
                    "phone",
                    "شماره تماس",
                    "subject",
                    "موضوع",
                    "state",
                    "نتایج اقدام",
                    "action",
                    "شرح نتیجه"));

    private static final Map<String, String> RESULTS = Map.of(
            "SOLVED", "حل شد",
            "REFERRED", "ارجاع داده شد",
            "NOT_POSSIBLE", "مقدور نیست",
            "GUIDED", "راهنمایی شد",
            "IN_PROGRESS", "در حال پیگیری");

    static final int KINDS = HEADINGS.size();
    private static final int HEADING = 3;

    private SeasonSheet() {}

    private static Map<String, String> ordered(String... pairs) {
        var map = new java.util.LinkedHashMap<String, String>();
        for (var one = 0; one < pairs.length; one += 2) {
            map.put(pairs[one], pairs[one + 1]);
        }
        return map;
    }

    /** The name of a cell as a spreadsheet shows it. */
    static String cell(int kind, String column, int person) {
        var place = List.copyOf(HEADINGS.get(kind).keySet()).indexOf(column);
        return (char) ('A' + place) + Integer.toString(HEADING + 1 + person);
    }

    /** The place of a column in this kind of sheet, from 0. */
    static int column(int kind, String column) {
        return List.copyOf(HEADINGS.get(kind).keySet()).indexOf(column);
    }

    /** The index of the row of the n-th person; the first is 1. */
    static int row(int person) {
        return HEADING + person;
    }

    static byte[] write(int kind, List<Met> people, Consumer<XSSFSheet> touch) {
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("ملاقات");
            sheet.createRow(0).createCell(0).setCellValue("بسمه تعالی");
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 8));
            var headings = HEADINGS.get(kind);
            var heading = sheet.createRow(HEADING);
            headings.values()
                    .forEach(text -> heading.createCell(Math.max(heading.getLastCellNum(), 0))
                            .setCellValue(text));
            var day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("yyyy/mm/dd"));
            for (var one = 0; one < people.size(); one++) {
                var row = sheet.createRow(HEADING + 1 + one);
                var place = 0;
                for (var column : headings.keySet()) {
                    fill(row, place++, column, kind, people.get(one), one + 1, day);
                }
            }
            touch.accept(sheet);
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void fill(Row row, int place, String column, int kind, Met one, int number, CellStyle dayStyle) {
        var cell = row.createCell(place);
        var day = FortyBodies.DAYS.get(one.day());
        switch (column) {
            case "number" -> cell.setCellValue(number);
            case "first" -> cell.setCellValue(letters(kind, one.first()));
            case "last" -> cell.setCellValue(letters(kind, one.last()));
            case "full" -> cell.setCellValue(one.first() + " " + one.last());
            case "mode" -> cell.setCellValue(letters(kind, one.phone() ? "تلفنی" : "حضوری"));
            case "subject" -> cell.setCellValue(letters(kind, one.subject()));
            case "action" -> cell.setCellValue(letters(kind, one.action()));
            case "due" -> cell.setCellValue(digits(kind, one.due()));
            case "state" ->
                cell.setCellValue(letters(kind, RESULTS.get(one.state()))
                        + (kind == 3 && !one.due().isEmpty() ? " تا " + one.due() : ""));
            case "day" -> {
                if (kind == 2) {
                    // A serial number with the look of a day, as a spreadsheet keeps what it took for one.
                    cell.setCellValue(FortyBodies.date(day));
                    cell.setCellStyle(dayStyle);
                } else {
                    cell.setCellValue(digits(kind, kind == 1 ? day.replace('/', '-') : day));
                }
            }
            case "identity" -> {
                if (kind == 2) {
                    cell.setCellValue(Long.parseLong(one.identity()));
                } else {
                    cell.setCellValue(digits(kind, one.identity()));
                }
            }
            case "phone" ->
                cell.setCellValue(
                        kind == 3
                                ? "+98 " + one.number().substring(1, 4) + " "
                                        + one.number().substring(4)
                                : digits(kind, one.number()));
            default -> throw new IllegalArgumentException(column);
        }
    }

    /** Arabic ya and kaf, as old keyboards write them. */
    private static String letters(int kind, String text) {
        return kind == 1 ? text.replace('ی', 'ي').replace('ک', 'ك') : text;
    }

    /** Persian digits in the first kind, Arabic ones in the second. */
    private static String digits(int kind, String text) {
        var zero = kind == 0 ? '۰' : kind == 1 ? '٠' : '0';
        var out = new StringBuilder();
        text.chars().forEach(one -> out.append(one >= '0' && one <= '9' ? (char) (one - '0' + zero) : (char) one));
        return out.toString();
    }
}
