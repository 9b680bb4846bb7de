package ir.samad.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ir.samad.house.Office;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Long tables that are given out, opened by another library and by an office program. */
class RowsOutTest {

    private static final RowLayout LAYOUT = new RowLayout(
            "ملاقات‌ها",
            "گزارش ملاقات‌های مردمی",
            List.of(
                    RowLayout.Column.open("کد", 14),
                    RowLayout.Column.open("نام", 30),
                    new RowLayout.Column("گونه", 12, List.of("حضوری", "تلفنی"))));

    @TempDir
    Path folder;

    private static List<String> row(int number) {
        return List.of("00" + number, "نام " + number, number % 2 == 0 ? "حضوری" : "تلفنی");
    }

    private static byte[] write(RowLayout layout, int rows, List<String> totals, int most) throws IOException {
        var out = new ByteArrayOutputStream();
        new RowsOut(TakenRows.words())
                .write(
                        layout,
                        IntStream.rangeClosed(1, rows)
                                .mapToObj(RowsOutTest::row)
                                .iterator(),
                        () -> totals,
                        out,
                        most);
        return out.toByteArray();
    }

    private static String text(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column).getStringCellValue();
    }

    @Test
    void aTableIsReadyForTheScreenAndForPaper() throws IOException {
        try (var book = Office.open(write(LAYOUT, 450, List.of("جمع", "450"), 10_000))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("ملاقات‌ها");
            var view = sheet.getCTWorksheet().getSheetViews().getSheetViewArray(0);
            assertThat(view.getRightToLeft()).isTrue();
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat((int) sheet.getPaneInformation().getHorizontalSplitPosition())
                    .isEqualTo(2);
            assertThat(text(sheet, 0, 0)).isEqualTo("گزارش ملاقات‌های مردمی");
            for (var column = 0; column < 3; column++) {
                var style = sheet.getRow(1).getCell(column).getCellStyle();
                assertThat(style.getFont().getBold()).isTrue();
                assertThat(style.getWrapText()).isTrue();
                assertThat(style.getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
                assertThat(style.getFillForegroundColorColor().getARGBHex()).endsWith("DDEFF0");
            }
            assertThat(text(sheet, 1, 1)).isEqualTo("نام");
            assertThat(text(sheet, 2, 0)).isEqualTo("001");
            assertThat(text(sheet, 451, 1)).isEqualTo("نام 450");
            assertThat(text(sheet, 452, 0)).isEqualTo("جمع");
            assertThat(sheet.getRow(452).getCell(0).getCellStyle().getFont().getBold())
                    .isTrue();
            for (var number : List.of(2, 201, 202, 451)) {
                assertThat(sheet.getRow(number).getCell(0).getCellStyle().getDataFormatString())
                        .isEqualTo("@");
            }
            assertThat(sheet.getColumnWidth(1)).isBetween(29 * 256, 31 * 256);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A2:C452");
        }
    }

    @Test
    void itIsPrintedAcrossWithItsHeadingOnEachPage() throws IOException {
        try (var book = Office.open(write(LAYOUT, 3, List.of(), 10_000))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 0);
            assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(1);
            assertThat(sheet.getRepeatingRows().getLastRow()).isEqualTo(1);
            assertThat(sheet.getFooter().getCenter()).contains("صفحهٔ", "&P", "&N");
            assertThat(sheet.getLastRowNum()).isEqualTo(4);
            var person = book.getProperties().getCoreProperties();
            assertThat(person.getCreator()).isEqualTo("SAMAD");
            assertThat(person.getLastModifiedByUser()).isNull();
        }
    }

    @Test
    void closedColumnsHaveListsToChooseFrom() throws IOException {
        try (var book = Office.open(write(LAYOUT, 3, List.of("جمع"), 10_000))) {
            assertThat(book.getSheetAt(0).getDataValidations()).singleElement().satisfies(rule -> {
                assertThat(rule.getValidationConstraint().getValidationType())
                        .isEqualTo(DataValidationConstraint.ValidationType.LIST);
                assertThat(rule.getRegions().getCellRangeAddress(0).formatAsString())
                        .isEqualTo("C3:C5");
            });
            assertThat(text(book.getSheet("lists"), 1, 0)).isEqualTo("تلفنی");
            assertThat(book.isSheetHidden(1)).isTrue();
        }
    }

    @Test
    void furtherSheetsFollowWhenOneDoesNotDo() throws IOException {
        try (var book = Office.open(write(LAYOUT, 12, List.of("جمع", "12"), 8))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(4);
            assertThat(book.getSheetName(2)).isEqualTo("ملاقات‌ها 3");
            var rows = 0;
            for (var number = 0; number < 3; number++) {
                var sheet = book.getSheetAt(number);
                assertThat(text(sheet, 1, 0)).isEqualTo("کد");
                assertThat(sheet.getLastRowNum()).isLessThan(8);
                rows += sheet.getLastRowNum() - 1;
            }
            assertThat(rows).isEqualTo(12 + 1);
            assertThat(text(book.getSheetAt(2), 4, 0)).isEqualTo("جمع");
            assertThat(text(book.getSheetAt(1), 2, 0)).isEqualTo("006");
        }
        try (var book = Office.open(write(LAYOUT, 5, List.of("جمع"), 8))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            assertThat(text(book.getSheetAt(0), 7, 0)).isEqualTo("جمع");
        }
    }

    @Test
    void aTableWithoutRowsHasItsHeading() throws IOException {
        try (var book = Office.open(write(LAYOUT, 0, List.of(), 10_000))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(1);
        }
    }

    @Test
    void textsThatAreNoneForASpreadsheetAreWrittenAllTheSame() throws IOException {
        var strange = List.of(
                List.of("=1+1", "<&>\"'", " دو\nخط "),
                List.of("\u0001\u0000الف\uD800ب", "x".repeat(40_000), "😀"),
                List.of("'1", "", "چهارم"));
        var out = new ByteArrayOutputStream();
        new RowsOut(TakenRows.words())
                .write(
                        new RowLayout("الف/ب:[ج]*?" + "د".repeat(40), "", LAYOUT.columns()),
                        strange.iterator(),
                        List::of,
                        out);
        try (var book = Office.open(out.toByteArray())) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getSheetName()).hasSize(31);
            assertThat(text(sheet, 0, 0)).isEqualTo("کد");
            assertThat(text(sheet, 1, 0)).isEqualTo("=1+1");
            assertThat(text(sheet, 1, 1)).isEqualTo("<&>\"'");
            assertThat(text(sheet, 1, 2)).isEqualTo(" دو\nخط ");
            assertThat(text(sheet, 2, 0)).contains("الف").contains("ب").doesNotContain("\u0001");
            assertThat(text(sheet, 2, 1)).hasSize(32_767).endsWith("x…");
            assertThat(text(sheet, 2, 2)).isEqualTo("😀");
            assertThat(text(sheet, 3, 0)).isEqualTo("'1");
        }
    }

    @Test
    void whatIsGivenOutCanBeBroughtInAgain() throws IOException {
        var file = Files.write(folder.resolve("file"), write(LAYOUT, 300, List.of(), 10_000));
        var taken = TakenRows.of(file);
        assertThat(taken.heading().line().number()).isEqualTo(2);
        assertThat(taken.rows()).hasSize(300);
        assertThat(taken.texts().getLast()).isEqualTo(row(300));
    }

    @Test
    void anOfficeProgramOpensItAndPrintsIt() throws Exception {
        var office = Arrays.stream(System.getenv("PATH").split(":"))
                .map(place -> Path.of(place, "soffice"))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(office.isPresent(), "No office program on this machine");
        var file = Files.write(folder.resolve("file.xlsx"), write(LAYOUT, 120, List.of("جمع", "120"), 10_000));
        convert(office.get(), file, "csv:Text - txt - csv (StarCalc):44,34,76");
        var lines = Files.readAllLines(folder.resolve("file.csv"));
        assertThat(lines).hasSize(2 + 120 + 1);
        assertThat(lines.get(1)).isEqualTo("کد,نام,گونه");
        assertThat(lines.get(2)).isEqualTo("001,نام 1,تلفنی");
        convert(office.get(), file, "pdf");
        try (var paper = Loader.loadPDF(folder.resolve("file.pdf").toFile())) {
            assertThat(paper.getNumberOfPages()).isGreaterThan(1);
            var page = paper.getPage(0).getMediaBox();
            assertThat(page.getWidth()).isGreaterThan(page.getHeight());
            for (var number = 1; number <= paper.getNumberOfPages(); number++) {
                var text = new PDFTextStripper();
                text.setStartPage(number);
                text.setEndPage(number);
                assertThat(text.getText(paper)).as("page %d", number).contains("00");
            }
        }
    }

    private void convert(Path office, Path file, String into) throws Exception {
        var process = new ProcessBuilder(
                        office.toString(),
                        "-env:UserInstallation=" + folder.resolve("office").toUri(),
                        "--headless",
                        "--convert-to",
                        into,
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES))
                    .as("the office program answers")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).isZero();
    }
}
