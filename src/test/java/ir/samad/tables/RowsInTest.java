package ir.samad.tables;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.house.Office;
import ir.samad.tables.TakenRows.Column;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Long tables as offices send them, made by another library. */
class RowsInTest {

    @TempDir
    Path folder;

    private TakenRows read(Consumer<XSSFWorkbook> making) throws IOException {
        return read(Office.workbook(making));
    }

    private TakenRows read(byte[] content) throws IOException {
        return TakenRows.of(Files.write(folder.resolve("file"), content));
    }

    @Test
    void theHeadingStandsBelowATitleAndIsCalledByOtherWords() throws IOException {
        var taken = read(book -> Office.fill(
                book,
                "ملاقات",
                List.of(
                        List.of("", "استانداری فارس"),
                        List.of("گزارش نام‌ها و کدها"),
                        List.of(),
                        List.of("ردیف", "نام و نام خانوادگي *", "شناسه", "ناشناس"),
                        List.of("1", "علی", "0012", "هیچ"),
                        List.of(),
                        List.of("2", "رضا", "0013"))));
        var heading = taken.heading();
        assertThat(heading.sheet()).isEqualTo("ملاقات");
        assertThat(heading.line().number()).isEqualTo(4);
        assertThat(heading.columns())
                .containsOnly(java.util.Map.entry(Column.NAME, 1), java.util.Map.entry(Column.CODE, 2));
        assertThat(heading.faults()).isEmpty();
        assertThat(heading.guessed()).isFalse();
        assertThat(taken.rows()).extracting(SheetRow::number).containsExactly(5, 7);
        assertThat(heading.cell(taken.rows().getLast(), Column.CODE).text()).isEqualTo("0013");
        assertThat(heading.cell(taken.rows().getLast(), Column.DAY).isEmpty()).isTrue();
        assertThat(heading.cellName(7, Column.CODE)).isEqualTo("C7");
    }

    @Test
    void eachCellTellsWhatItIs() throws IOException {
        var taken = read(book -> {
            Office.fill(book, "برگه", List.of(List.of("کد", "نام", "روز", "توضیح")));
            var sheet = book.getSheetAt(0);
            var day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("[$-fa-IR,16]yyyy/mm/dd;@"));
            var money = book.createCellStyle();
            money.setDataFormat(book.createDataFormat().getFormat("#,##0"));
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue(991234561d);
            row.createCell(1).setCellValue("كتاب ي");
            row.createCell(2).setCellValue(LocalDate.of(2025, 9, 23));
            row.getCell(2).setCellStyle(day);
            row.createCell(3).setCellValue(1250000.5);
            row.getCell(3).setCellStyle(money);
            var worked = sheet.createRow(2);
            worked.createCell(0).setCellFormula("40+2");
            worked.createCell(1).setCellFormula("1/0");
            worked.createCell(2).setCellErrorValue((byte) 42);
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            worked.createCell(3).setCellFormula("A2+1");
            var others = sheet.createRow(3);
            others.createCell(0).setCellValue(true);
            others.createCell(1).setCellValue("  \u200c ");
            others.createCell(2).setCellValue(-0.5);
            var pieces = new org.apache.poi.xssf.usermodel.XSSFRichTextString("پر");
            pieces.append("رنگ", book.createFont());
            others.createCell(3).setCellValue(pieces);
        });
        assertThat(taken.cells(0))
                .containsExactly("NUMBER 991234561", "TEXT كتاب ي", "DATE 1404/07/01", "NUMBER 1250000.5");
        assertThat(taken.cells(1)).containsExactly("FORMULA 42", "ERROR #DIV/0!", "ERROR #N/A", "FORMULA");
        assertThat(taken.cells(2)).containsExactly("TEXT true", "EMPTY", "NUMBER -0.5", "TEXT پررنگ");
    }

    @Test
    void numbersAreWrittenOutAsTheyStandInTheFile() {
        var taken =
                TakenRows.of(Packed.good().with(Packed.SHEET, Packed.sheet("""
                        <row><c><v>9.91234561E8</v></c><c t="str"><f>A1</f><v>ب</v></c><c><f>1+1</f></c><c/></row>
                        <row r="7"><c r="B7" t="d"><v>2025-09-23T00:00:00</v></c><c t="e"><v>#REF!</v></c><c><v>one</v></c>
                        <c t="inlineStr"><is><r><t>آ</t></r><r><t>ب</t></r><rPh><t>x</t></rPh></is></c></row>
                        <row r="9"><c><v>1E999999999</v></c><c><v>0.1</v></c></row>""")).write(folder.resolve("file")));
        assertThat(taken.cells(0)).containsExactly("NUMBER 991234561", "FORMULA ب", "FORMULA");
        assertThat(taken.cells(1)).containsExactly("EMPTY", "DATE 1404/07/01", "ERROR #REF!", "ERROR one", "TEXT آب");
        assertThat(taken.cells(2)).containsExactly("NUMBER 1E+999999999", "NUMBER 0.1");
        assertThat(taken.rows()).extracting(SheetRow::number).containsExactly(2, 7, 9);
    }

    @Test
    void daysMayCountFrom1904() throws IOException {
        var taken = read(book -> {
            book.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            Office.fill(book, "برگه", List.of(List.of("کد", "نام"), List.of("1")));
            var day = book.createCellStyle();
            day.setDataFormat((short) 14);
            var cell = book.getSheetAt(0).getRow(1).createCell(1);
            cell.setCellValue(44_461d);
            cell.setCellStyle(day);
        });
        assertThat(taken.cells(0)).containsExactly("TEXT 1", "DATE 1404/07/01");
    }

    @Test
    void whatIsHiddenIsHandedOverAsHidden() throws IOException {
        var taken = read(book -> {
            Office.fill(
                    book, "برگه", List.of(List.of("کد", "نام"), List.of("1", "الف"), List.of("2", "ب"), List.of("3")));
            var sheet = book.getSheetAt(0);
            sheet.getRow(2).setZeroHeight(true);
            sheet.setColumnHidden(1, true);
        });
        assertThat(taken.rows()).extracting(SheetRow::hidden).containsExactly(false, true, false);
        assertThat(taken.rows())
                .extracting(row -> List.of(row.cell(0).hidden(), row.cell(1).hidden()))
                .containsExactly(List.of(false, true), List.of(true, true), List.of(false, false));
    }

    @Test
    void cellsThatAreCoveredByAMergeAreTold() throws IOException {
        var taken = read(book -> {
            Office.fill(
                    book,
                    "برگه",
                    List.of(
                            List.of("گزارش", "", ""),
                            List.of("کد", "نام", "توضیح"),
                            List.of("زیر", "زیر", ""),
                            List.of("1", "الف", "پ"),
                            List.of("2", "ب", "ت"),
                            List.of("3", "ج", "ث"),
                            List.of("4", "", "")));
            var sheet = book.getSheetAt(0);
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 2, 2));
            sheet.addMergedRegion(new CellRangeAddress(3, 4, 1, 2));
            sheet.addMergedRegion(new CellRangeAddress(6, 6, 0, 2));
        });
        assertThat(taken.heading().line().number()).isEqualTo(2);
        assertThat(taken.cells(0)).containsExactly("TEXT زیر", "TEXT زیر");
        assertThat(taken.cells(1)).containsExactly("TEXT 1", "TEXT الف", "MERGED");
        assertThat(taken.cells(2)).containsExactly("TEXT 2", "MERGED", "MERGED");
        assertThat(taken.cells(3)).containsExactly("TEXT 3", "TEXT ج", "TEXT ث");
        assertThat(taken.cells(4)).containsExactly("TEXT 4", "MERGED", "MERGED");
    }

    @Test
    void theFirstVisibleSheetWithTheHeadingIsRead() throws IOException {
        var table = List.of(List.of("کد", "نام"), List.of("1", "الف"));
        var taken = read(book -> {
            Office.fill(book, "پنهان", table);
            Office.fill(book, "جلد", List.of(List.of("نام"), List.of("استانداری")));
            Office.fill(book, "خالی", List.of());
            Office.fill(book, "داده", table);
            Office.fill(book, "بازهم", table);
            book.setSheetHidden(0, true);
            book.setActiveSheet(3);
        });
        assertThat(taken.heading().sheet()).isEqualTo("داده");
        assertThat(taken.rows()).hasSize(1);
    }

    @Test
    void columnsThatAreMissingOrThereTwiceAreToldAndNoRowIsHandedOver() throws IOException {
        var taken = read(Office.workbook(List.of(List.of("نام", "روز", "تاریخ ملاقات"), List.of("الف", "1", "2"))));
        assertThat(taken.heading().faults())
                .extracting(fault -> fault.column() + " " + fault.refusal().messageKey())
                .containsExactly("CODE tables.refused.column-missing", "DAY tables.refused.column-twice");
        assertThat(taken.begun()).isFalse();
        assertThat(taken.rows()).isEmpty();
    }

    @Test
    void aFileWithoutTheHeadingIsRefusedWithTheNamesOfTheColumns() throws IOException {
        var taken = read(Office.workbook(List.of(List.of("یک"), List.of("دو"))));
        assertThat(taken.refusal()).isEqualTo("tables.refused.no-heading");
        assertThat(taken.arguments()).contains("کد، نام");
        assertThat(read(book -> book.createSheet("خالی")).refusal()).isEqualTo("tables.refused.empty");
        assertThat(read(Office.workbook(List.of(List.of("کد", "نام")))).refusal())
                .isEqualTo("tables.refused.no-rows");
    }

    @Test
    void aFileIsAsLongAsItMayBe() throws IOException {
        var file = Files.write(
                folder.resolve("file"),
                Office.workbook(List.of(List.of("کد", "نام"), List.of("1"), List.of(""), List.of("2"))));
        assertThat(TakenRows.of(file, new RowBounds(1, 10, 2)).rows()).hasSize(2);
        var refused = TakenRows.of(file, new RowBounds(1, 10, 1));
        assertThat(refused.refusal()).isEqualTo("tables.refused.long");
        Files.write(file, new byte[1024 * 1024 + 1]);
        assertThat(TakenRows.of(file, new RowBounds(1, 10, 1)).refusal()).isEqualTo("tables.refused.large");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UTF-8|,",
                "UTF-8|;",
                "UTF-8|\\t",
                "UTF-8|،",
                "UTF-16LE|\\t",
                "UTF-16BE|,",
                "windows-1256|,",
                "windows-1256|;"
            })
    void aTableOfTextIsReadInAnyLettersAndWithAnySeparator(String charset, String typed) throws IOException {
        var separator = typed.equals("\\t") ? "\t" : typed;
        var mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
        var text = mark + "گزارش\r\n\r\n" + String.join(separator, "کد", "نام و نام خانوادگی", "توضیح") + "\r\n"
                + String.join(separator, "0012", "علي", "\"خط یک" + separator + "\r\nخط \"\"دو\"\"\"") + "\r\n"
                + separator + separator + "\r\n" + String.join(separator, "13", "رضا") + "\r\n";
        var taken =
                read(text.replace("ی", charset.startsWith("win") ? "ي" : "ی").getBytes(Charset.forName(charset)));
        assertThat(taken.heading().line().number()).isEqualTo(3);
        assertThat(taken.heading().guessed()).isEqualTo(charset.startsWith("win"));
        assertThat(taken.rows()).extracting(SheetRow::number).containsExactly(4, 6);
        assertThat(taken.rows().getFirst().cells())
                .extracting(RowCell::text)
                .containsExactly(
                        "0012",
                        "علي",
                        ("خط یک" + separator + "\r\nخط \"دو\"").replace("ی", charset.startsWith("win") ? "ي" : "ی"));
        assertThat(taken.rows().getFirst().cell(0).kind()).isEqualTo(RowCell.Kind.TEXT);
    }

    @Test
    void aTableOfTextMaySayItsSeparatorAndBearAMark() throws IOException {
        var taken = read("\uFEFFsep=;\nکد;نام\n1;الف,ب\n".getBytes(StandardCharsets.UTF_8));
        assertThat(taken.heading().encoding()).isEqualTo("UTF-8");
        assertThat(taken.texts()).containsExactly(List.of("1", "الف,ب"));
        assertThat(read("کد,نام\n1,\"الف".getBytes(StandardCharsets.UTF_8)).refusal())
                .isEqualTo("tables.refused.quotes");
        assertThat(read(new byte[] {'a', 0, 'b', '\n'}).refusal()).isEqualTo("tables.refused.no-text");
        assertThat(read(new byte[0]).refusal()).isEqualTo("tables.refused.empty");
    }
}
