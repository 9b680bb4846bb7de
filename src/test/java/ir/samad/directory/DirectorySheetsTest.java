package ir.samad.directory;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The directory as sheets: as offices save them, and as offices break them. */
@SamadTest
class DirectorySheetsTest {

    @Autowired
    Directory directory;

    @Autowired
    DirectoryEntries entries;

    @Autowired
    DirectorySheets sheets;

    private Country country;

    @BeforeEach
    void build() {
        country = new Country(directory, entries);
    }

    private static SheetFile file(String text) {
        return new SheetFile("file.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private ImportPreview preview(String text) {
        return sheets.preview(List.of(file(text)), Keeper.PROGRAM);
    }

    @Test
    void everyEncodingAndSeparatorOfOfficeProgramsIsRead() {
        var code = Country.unique("enc");
        var text = "کد;نام;نوع دستگاه\r\n" + code + ";سازمان پژوهش؛ گچ و چاپ;سازمان\r\n";
        for (var one : List.of(text, text.replace(';', '\t'), text.replace(';', ','), "sep=;\r\n" + text)) {
            var plain = sheets.preview(List.of(file(one)), Keeper.PROGRAM);
            assertThat(plain.isClean()).as(one).isTrue();
            assertThat(plain.isGuessed()).isFalse();
            assertThat(plain.report().fresh()).isEqualTo(1);
            assertThat(preview("\uFEFF" + one).isClean()).isTrue();
        }
        var utf16 = sheets.preview(
                List.of(new SheetFile("a.txt", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))), Keeper.PROGRAM);
        assertThat(utf16.isClean()).isTrue();
        var arabic = text.replace('ی', 'ي');
        var windows = sheets.preview(
                List.of(new SheetFile("a.csv", arabic.getBytes(Charset.forName("windows-1256")))), Keeper.PROGRAM);
        assertThat(windows.isClean()).isTrue();
        assertThat(windows.isGuessed()).isTrue();
        assertThat(windows.files().getFirst().sample().getLast()).contains("سازمان پژوهش؛ گچ و چاپ");
    }

    @Test
    void headingsAreRecognisedHoweverTheyAreTyped() {
        var code = Country.unique("head");
        assertThat(preview(" كد ,نـام (کامل),نوع‌دستگاه\n" + code + ",سازمان,وزارت‌خانه\n")
                        .isClean())
                .isTrue();
        assertThat(preview("Code,NAME,Type of body,Branch\n" + code + ",سازمان,MINISTRY,judiciary\n")
                        .isClean())
                .isTrue();
    }

    @Test
    void brokenFilesAreRefusedWithASentence() {
        assertThat(refusal(new byte[0])).isEqualTo("tables.refused.empty");
        assertThat(refusal("\n\n ,, \n".getBytes(StandardCharsets.UTF_8))).isEqualTo("tables.refused.empty");
        assertThat(refusal(new byte[] {'P', 'K', 3, 4})).isEqualTo("tables.refused.broken");
        assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                .isEqualTo("tables.refused.old-workbook");
        assertThat(refusal(new byte[] {'a', 0, 1, 2})).isEqualTo("tables.refused.no-text");
        assertThat(refusal(new byte[8 * 1024 * 1024 + 1])).isEqualTo("tables.refused.large");
        assertThat(refusal("سلام دنیا\nاین نامه است\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("directory.refused.file.unknown-sheet");
        assertThat(refusal("کد,نام,نوع دستگاه\n\"a,b,c\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("tables.refused.quotes");
        var two = sheets.preview(
                List.of(file("کد,نام,نوع دستگاه\na1,b,بانک\n"), file("کد,نام,نوع دستگاه\na2,b,بانک\n")),
                Keeper.PROGRAM);
        assertThat(two.isClean()).isFalse();
    }

    private String refusal(byte[] content) {
        var refusal = sheets.preview(List.of(new SheetFile("x", content)), Keeper.PROGRAM)
                .files()
                .getFirst()
                .refusal();
        return refusal == null ? "" : refusal.messageKey();
    }

    @Test
    @Rule({"N-0-1", "N-4-0"})
    void everyErrorNamesItsRowItsColumnAndItsClause() {
        var body = country.body(BodyType.MINISTRY).code();
        var preview = preview("""
                کد,کد دستگاه,نام,گونه واحد,سطح,استان,شهرستان
                ,%1$s,اداره,ستاد,دستگاه,,
                bad code!,%1$s,اداره,ستاد,دستگاه,,
                u-3,%1$s,,ستاد,دستگاه,,
                u-4,%1$s,اداره,خیمه,دستگاه,,

                u-6,%1$s,اداره,ستاد,,,
                u-7,%1$s,اداره,ستاد,کهکشان,,
                u-8,%1$s,اداره,ادارهٔ شهرستانی,شهرستان,اصفهان,ناکجا
                u-9,nobody,اداره,ستاد,دستگاه,,
                u-10,%1$s,اداره,ستاد,دستگاه,,,اضافه
                """.formatted(body));
        assertThat(preview.report().errors().stream()
                        .map(error -> error.row() + " " + error.column() + " "
                                + error.refusal().messageKey() + " "
                                + error.refusal().clause()))
                .containsExactlyInAnyOrder(
                        "2 CODE shell.form.required null",
                        "3 CODE directory.refused.code.shape null",
                        "4 NAME shell.form.required null",
                        "5 KIND tables.refused.not-in-list null",
                        "7 LEVEL shell.form.required N-4-0",
                        "8 LEVEL tables.refused.not-in-list N-4-0",
                        "9 COUNTY directory.refused.county.unknown-name null",
                        "10 BODY directory.refused.code.unknown null",
                        "11 null tables.refused.too-many-cells null");
        var types = preview("کد,نام,نوع دستگاه\nb-1,هیئت,هیئت\nb-2,بی‌نوع,\n");
        assertThat(types.report().errors()).hasSize(2).allSatisfy(error -> {
            assertThat(error.column()).isEqualTo(Column.TYPE);
            assertThat(error.refusal().clause()).isEqualTo("N-0-1");
        });
        assertThat(preview("کد,نام\nb-1,هیئت\n").report().errors())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.column()).isEqualTo(Column.TYPE);
                    assertThat(error.refusal().messageKey()).isEqualTo("tables.refused.column-missing");
                });
        assertThat(preview("کد,نام,نوع دستگاه,نام\nb-1,هیئت,بانک,دوباره\n").isClean())
                .isFalse();
    }

    @Test
    void holdersComeWithJalaliDaysInAnyDigitsAndTheirNumbersAreChecked() {
        var position = country.position(country.headquarters(country.body(BodyType.BANK)), PositionKind.HEAD);
        var number = Country.unique("H").replace("-", "");
        var heading = "کد سمت,نام و نام خانوادگی,از تاریخ,شماره ملی,شماره پرسنلی,آخرین روز\n";
        assertThat(preview(heading + position.code() + ",علی رضایی,۱۴۰۴/۰۷/۰۱,,%s,\n".formatted(number))
                        .isClean())
                .isTrue();
        assertThat(columns(heading + position.code() + ",علی رضایی,1404/13/01,,%s,\n".formatted(number)))
                .containsExactly(Column.FROM);
        assertThat(columns(heading + position.code() + ",علی رضایی,1404/07/01,123456789,,\n"))
                .containsExactly(Column.NATIONAL_ID);
        assertThat(columns(heading + position.code() + ",علی رضایی,1404/07/10,,%s,1404/07/09\n".formatted(number)))
                .containsExactly(Column.LAST_DAY);
        assertThat(preview(heading + position.code() + ",علی رضایی,1404/07/10,,%s,1404/07/10\n".formatted(number))
                        .isClean())
                .isTrue();
    }

    private List<Column> columns(String text) {
        return preview(text).report().errors().stream().map(RowError::column).toList();
    }

    @Test
    void whatIsExportedComesInAgainWithoutADifferenceAndNoCellIsAFormula() {
        var body = country.body(BodyType.ORGANIZATION);
        var unit = entries.createUnit(
                        new UnitEntry(
                                "=cmd".substring(1) + Country.unique("f"),
                                body.id(),
                                null,
                                "=HYPERLINK(\"x\") اداره",
                                UnitKind.HEADQUARTERS,
                                Level.BODY,
                                null,
                                null,
                                new Premises("+98 خیابان، \"پلاک\" ۲", "@اتاق", "۸ تا ۱۴", "-"),
                                List.of("نام کهنه")),
                        Keeper.PROGRAM)
                .orThrow();
        country.hold(country.position(unit, PositionKind.HEAD), country.person("علی رضایی"));
        var files = java.util.Arrays.stream(Sheet.values())
                .map(sheet -> new SheetFile(sheet.name(), sheets.export(sheet, Keeper.PROGRAM)))
                .toList();
        var text = new String(files.get(1).content(), StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\uFEFFکد,")
                .contains("'=HYPERLINK")
                .contains("'@اتاق")
                .contains("'+98");
        assertThat(text.lines()).noneMatch(line -> line.contains(",=") || line.contains(",@") || line.contains(",+"));
        var again = sheets.preview(files, Keeper.PROGRAM);
        assertThat(again.report().errors()).isEmpty();
        assertThat(again.report().fresh()).isZero();
        for (var sheet : Sheet.values()) {
            assertThat(new String(sheets.template(sheet), StandardCharsets.UTF_8).lines())
                    .hasSize(1);
        }
    }

    @Test
    void anUploadWaitsForItsOwnerAndIsSavedOnce() {
        var headquarters = country.headquarters(country.body(BodyType.MINISTRY));
        var staff = keeper(headquarters);
        var code = Country.unique("wait");
        var id = sheets.keep(
                List.of(file(
                        "کد,کد واحد,عنوان سمت,گونه سمت\n%s,%s,کارشناس,کارشناس\n".formatted(code, headquarters.code()))),
                staff);
        assertThat(sheets.previewKept(id, staff).isClean()).isTrue();
        org.junit.jupiter.api.Assertions.assertThrows(
                ir.samad.shell.NotFound.class, () -> sheets.previewKept(id, keeper(headquarters)));
        assertThat(directory.findPosition(code)).isEmpty();
        sheets.save(id, staff).orThrow();
        assertThat(directory.findPosition(code)).isPresent();
        org.junit.jupiter.api.Assertions.assertThrows(ir.samad.shell.NotFound.class, () -> sheets.save(id, staff));
    }

    private static Staff keeper(Unit unit) {
        return new Staff(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "مدیر",
                UUID.randomUUID(),
                "مدیر سامانه",
                unit.id().value(),
                unit.name(),
                Set.of(Right.KEEP_DIRECTORY));
    }
}
