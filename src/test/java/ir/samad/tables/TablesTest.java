package ir.samad.tables;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.house.Office;
import ir.samad.house.SamadTest;
import ir.samad.vocabulary.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Workbooks as offices send them and as attackers do, and what we give out, opened by another library. */
@SamadTest
class TablesTest {

    @Autowired
    Tables tables;

    @Autowired
    Workbooks workbooks;

    @Autowired
    RowsIn rowsIn;

    @Autowired
    RowsOut rowsOut;

    /** A column whose heading has a message. */
    private enum Known implements NamedColumn {
        SHEET;

        @Override
        public String messageKey() {
            return "tables.errors.sheet";
        }

        @Override
        public List<String> otherWords() {
            return List.of();
        }
    }

    private Table only(byte[] content) {
        return tables.read(content).orThrow().tables().getFirst();
    }

    private String refusal(byte[] content) {
        return tables.read(content).findRefusal().orElseThrow().messageKey();
    }

    @Test
    void cellsAreReadAsPeopleSeeThem() {
        var file = Office.workbook(book -> {
            var sheet = book.createSheet("برگه");
            var day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("[$-fa-IR,16]yyyy/mm/dd;@"));
            var heading = sheet.createRow(1);
            List.of("روز", "شماره", "متن", "فرمول", "آری")
                    .forEach(name -> heading.createCell(Math.max(0, heading.getLastCellNum()))
                            .setCellValue(name));
            var row = sheet.createRow(4);
            var date = row.createCell(0);
            date.setCellValue(LocalDate.of(2025, 9, 23));
            date.setCellStyle(day);
            row.createCell(1).setCellValue(1234567890d);
            row.createCell(2).setCellValue("كتاب ي");
            row.createCell(3).setCellFormula("1+1");
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(3));
            row.createCell(4).setCellValue(true);
            var wrong = sheet.createRow(5);
            wrong.createCell(0).setCellErrorValue((byte) 42);
            wrong.createCell(1).setCellFormula("1/0");
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(wrong.getCell(1));
            book.createSheet("پنهان").createRow(0).createCell(0).setCellValue("هیچ");
            book.setSheetHidden(1, true);
        });
        var read = tables.read(file).orThrow();
        assertThat(read.tables()).hasSize(1);
        var table = read.tables().getFirst();
        assertThat(table.heading().number()).isEqualTo(2);
        assertThat(table.lines().getFirst().number()).isEqualTo(5);
        assertThat(table.lines().getFirst().cells()).containsExactly("1404/07/01", "1234567890", "كتاب ي", "2", "true");
        assertThat(table.flaws())
                .extracting(flaw -> CellName.of(flaw.row(), flaw.column()) + " "
                        + flaw.refusal().messageKey())
                .containsExactly("A6 tables.refused.error-in-cell", "B6 tables.refused.error-in-cell");
    }

    @Test
    void mergedCellsAreRefusedByName() {
        var file = Office.workbook(book -> {
            Office.fill(book, "الف", List.of(List.of("کد", "نام"), List.of("1", "دو")));
            book.getSheetAt(0).addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
        });
        assertThat(tables.read(file).findRefusal().orElseThrow().arguments()).containsExactly("B2:B3");
    }

    @Test
    void foreignFilesAreRefusedWithASentence() throws IOException {
        assertThat(refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13}))
                .isEqualTo("tables.refused.no-text");
        assertThat(refusal(zip("readme.txt", new byte[] {'a'}))).isEqualTo("tables.refused.no-workbook");
        var good = Office.workbook(List.of(List.of("کد"), List.of("1")));
        assertThat(refusal(java.util.Arrays.copyOf(good, good.length / 2))).isEqualTo("tables.refused.broken");
        assertThat(only(good).lines()).hasSize(1);
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var much = new byte[1024 * 1024];
            for (var i = 0; i < 101; i++) {
                zip.write(much);
            }
        }
        assertThat(bytes.size()).isLessThan(1024 * 1024);
        assertThat(refusal(bytes.toByteArray())).isEqualTo("tables.refused.unpacks-too-large");
    }

    @Test
    void nothingIsFetchedAndNoEntityIsGrown() throws IOException {
        var good = Office.workbook(List.of(List.of("کد"), List.of("1")));
        var dangerous = replace(good, "xl/worksheets/sheet1.xml", """
                <?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]>
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                <row r="1"><c r="A1" t="inlineStr"><is><t>a&f;b</t></is></c></row></sheetData></worksheet>
                """);
        assertThat(tables.read(dangerous)
                        .find()
                        .map(file -> file.tables().getFirst().heading().cell(0))
                        .orElse(""))
                .doesNotContain(java.net.InetAddress.getLocalHost().getHostName());
        var huge = replace(good, "xl/worksheets/sheet1.xml", """
                <?xml version="1.0"?>
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                <row r="1"><c r="A1"><v>1E999999999</v></c></row></sheetData></worksheet>
                """);
        assertThat(only(huge).heading().cell(0)).hasSizeLessThan(50);
    }

    @Test
    void aCellStandsWhereOneCanStand() throws IOException {
        var good = Office.workbook(List.of(List.of("کد"), List.of("1")));
        for (var name : List.of("FXSHRXW1", "XFE1", "A1048577", "A0", "7")) {
            var sheet = """
                    <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                    <row r="1"><c r="%s"><v>1</v></c></row></sheetData></worksheet>
                    """.formatted(name);
            for (var letters : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)) {
                assertThat(refusal(replace(good, "xl/worksheets/sheet1.xml", sheet.getBytes(letters))))
                        .as("%s %s", name, letters)
                        .isEqualTo("tables.refused.broken");
            }
        }
    }

    @Test
    void aTemplateRunsFromRightToLeftWithNotesAndLists() throws IOException {
        var leaf = new Leaf(
                "واحدها",
                List.of(
                        new Leaf.Heading("کد", "حروف و رقم لاتین", true, List.of()),
                        new Leaf.Heading("گونه", "از فهرست", false, List.of("ستاد", "میز"))),
                List.of(List.of("=1+1", "ستاد")));
        try (var book = Office.open(workbooks.write(List.of(leaf)))) {
            var sheet = book.getSheet("واحدها");
            assertThat(sheet.getCTWorksheet()
                            .getSheetViews()
                            .getSheetViewArray(0)
                            .getRightToLeft())
                    .isTrue();
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("کد *");
            assertThat(sheet.getRow(0).getCell(0).getCellComment().getString().getString())
                    .contains("حروف و رقم لاتین");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("=1+1");
            assertThat(sheet.getRow(1).getCell(0).getCellStyle().getDataFormatString())
                    .isEqualTo("@");
            assertThat(sheet.getDataValidations()).singleElement().satisfies(rule -> {
                assertThat(rule.getValidationConstraint().getValidationType())
                        .isEqualTo(DataValidationConstraint.ValidationType.LIST);
                assertThat(rule.getRegions().getCellRangeAddress(0).getFirstColumn())
                        .isEqualTo(1);
            });
            assertThat(book.getSheet("lists").getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("میز");
            assertThat(book.isSheetHidden(1)).isTrue();
        }
        assertThat(tables.read(workbooks.write(List.of(leaf))))
                .isInstanceOf(Outcome.Done.class)
                .satisfies(read -> assertThat(read.orThrow().tables()).hasSize(1));
    }

    @Test
    void longTablesGoOutAndComeInWithinTheLimitsOfTables(@TempDir Path folder) throws IOException {
        assertThat(rowsIn.bounds()).isEqualTo(new RowBounds(8, 100, 60_000));
        var file = folder.resolve("file");
        var layout = new RowLayout(
                "برگه", "", List.of(RowLayout.Column.open("کاربرگ", 10), RowLayout.Column.open("نام", 20)));
        try (var out = Files.newOutputStream(file)) {
            rowsOut.write(layout, List.of(List.of("001", "الف")).iterator(), List::of, out);
        }
        var rows = new ArrayList<Line>();
        var columns = List.of(Known.values());
        var heading =
                rowsIn.read(file, columns, columns, row -> rows.add(row.line())).orThrow();
        assertThat(heading.sheet()).isEqualTo("برگه");
        assertThat(heading.columns()).containsOnlyKeys(Known.SHEET);
        assertThat(rows).containsExactly(new Line(2, List.of("001", "الف")));
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] replace(byte[] file, String part, String content) throws IOException {
        return replace(file, part, content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] replace(byte[] file, String part, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new java.io.ByteArrayInputStream(file));
                var to = new ZipOutputStream(bytes)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(entry.getName().equals(part) ? content : from.readAllBytes());
            }
        }
        return bytes.toByteArray();
    }
}
