package ir.samad.tables;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.house.Office;
import ir.samad.shell.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that were made to do harm: each is refused with a sentence, before a row is handed over. */
class HostileRowsTest {

    private static final int MANY = 1_200_000;
    private static final String ENTITY = "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>";

    @TempDir
    Path folder;

    private TakenRows read(Packed packed) {
        return TakenRows.of(packed.write(folder.resolve("file")));
    }

    private void assertRefused(String why, Packed packed) {
        var taken = read(packed);
        assertThat(taken.refusal()).isEqualTo("tables.refused." + why);
        assertThat(taken.rows()).isEmpty();
        var sentence = TakenRows.words().sentence(taken.outcome().findRefusal().orElseThrow(), Texts.PERSIAN);
        assertThat(sentence).matches("[^a-z]*(xlsx[^a-z]*)?").contains("پرونده").doesNotContain("{");
    }

    private static Packed sheet(String begin, int times, String repeated, String end) {
        return Packed.good().with(Packed.SHEET, begin, times, repeated, end);
    }

    @Test
    void aGoodFileIsRead() {
        assertThat(read(Packed.good()).texts()).containsExactly(List.of("1"));
        assertThat(read(Packed.good().with("docProps/core.xml", "\uFEFF<?xml version=\"1.0\"?><a/>"))
                        .rows())
                .hasSize(1);
    }

    @Test
    void aBombIsNotUnpacked() {
        assertRefused(
                "unpacks-too-large", sheet(Packed.begin(), 101_000, "<!--" + " ".repeat(1040) + "-->", Packed.end("")));
        assertRefused(
                "unpacks-too-large", Packed.good().with("xl/media/image1.png", "", 110_000, " ".repeat(1024), ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Packed.SHEET,
                Packed.TEXTS,
                "xl/workbook.xml",
                "_rels/.rels",
                "xl/_rels/workbook.xml.rels",
                "[Content_Types].xml",
                "docProps/core.xml",
                "xl/worksheets/_rels/sheet1.xml.rels"
            })
    void aDocumentTypeIsRefusedInEveryPart(String part) {
        assertRefused("entities", Packed.good().with(part, ENTITY + "<x>&f;</x>"));
        assertRefused("entities", Packed.good().with(part, "<!DOCTYPE x><x/>"));
    }

    @Test
    void macrosAndLinksAreRefused() {
        assertRefused("macros", Packed.good().with("xl/vbaProject.bin", "x"));
        assertRefused("macros", Packed.good().with("xl/macrosheets/sheet1.xml", "<x/>"));
        assertRefused(
                "macros",
                Packed.good()
                        .with(
                                "[Content_Types].xml",
                                "<Types><Override PartName=\"/xl/workbook.xml\""
                                        + " ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>"));
        assertRefused("linked", Packed.good().with("xl/externalLinks/externalLink1.xml", "<x/>"));
        assertRefused("linked", Packed.good().with("xl/connections.xml", "<x/>"));
    }

    @Test
    void otherFilesAreRefused() throws IOException {
        var file = folder.resolve("file");
        Files.write(file, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2});
        assertThat(TakenRows.of(file).refusal()).isEqualTo("tables.refused.old-workbook");
        Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13});
        assertThat(TakenRows.of(file).refusal()).isEqualTo("tables.refused.no-text");
        assertRefused("no-workbook", new Packed().with("readme.txt", "x"));
        assertRefused("no-workbook", Packed.good().with("xl/workbook.xml", "<html/>"));
        assertRefused("broken", Packed.good().with(Packed.SHEET, "no xml"));
        assertRefused("broken", Packed.good().with(Packed.SHEET, "<a><b></a>"));
    }

    @Test
    void rowsWithNothingInThemAreJumpedOver() {
        var rows = new StringBuilder();
        var taken = read(Packed.good().with(Packed.SHEET, out -> {
            out.write(Packed.begin().getBytes(StandardCharsets.UTF_8));
            for (var row = 2; row <= 1_048_576; row++) {
                rows.append("<row r=\"").append(row).append("\"/>");
                if (rows.length() > 8000 || row == 1_048_576) {
                    out.write(rows.toString().getBytes(StandardCharsets.UTF_8));
                    rows.setLength(0);
                }
            }
            out.write(Packed.end("").getBytes(StandardCharsets.UTF_8));
        }));
        assertThat(taken.refusal()).isEqualTo("tables.refused.no-rows");
        assertRefused("broken", sheet(Packed.begin(), 1_050_000, "<row/>", Packed.end("")));
    }

    @Test
    void aPieceThatNeverEndsIsRefused() {
        var attribute = "<row r=\"2\" x=\"";
        assertRefused("broken", sheet(Packed.begin() + attribute, MANY, "x", "\"/>" + Packed.end("")));
        assertRefused("broken", sheet(Packed.begin() + "<!--", MANY, "<a>", "-->" + Packed.end("")));
        assertRefused("broken", sheet(Packed.begin() + "<?a ", MANY, "<a>", "?>" + Packed.end("")));
        assertRefused(
                "broken",
                sheet(
                        Packed.begin() + "<row><c t=\"str\"><v><![CDATA[",
                        MANY,
                        "<a>",
                        "]]></v></c></row>" + Packed.end("")));
        assertRefused(
                "broken",
                sheet(Packed.begin() + "<row><c t=\"str\"><v>", 100_000, "x<b/>", "</v></c></row>" + Packed.end("")));
        assertRefused("broken", sheet(Packed.begin(), MANY, "<a>", Packed.end("")));
        assertRefused("broken", Packed.good().with(Packed.SHEET, out -> {
            out.write(Packed.begin().getBytes(StandardCharsets.UTF_8));
            for (var name = 0; name < 100_000; name++) {
                out.write(("<a" + name + " b" + name + "=\"\"/>").getBytes(StandardCharsets.UTF_8));
            }
            out.write(Packed.end("").getBytes(StandardCharsets.UTF_8));
        }));
    }

    @Test
    void sharedTextsAreBounded() {
        assertRefused("too-many-texts", Packed.good().with(Packed.TEXTS, "<sst>", 3_001_000, "<si/>", "</sst>"));
        assertRefused("broken", Packed.good().with(Packed.TEXTS, "<sst><si><t>", MANY, "x", "</t></si></sst>"));
        assertRefused(
                "broken",
                Packed.good()
                        .with(Packed.TEXTS, "<sst/>")
                        .with(Packed.SHEET, Packed.sheet("<row><c t=\"s\"><v>99</v></c></row>")));
    }

    @Test
    void mergesAreBounded() {
        assertRefused(
                "too-many-merged",
                sheet(
                        Packed.begin() + "</sheetData><mergeCells>",
                        51_000,
                        "<mergeCell ref=\"A1:B1\"/>",
                        "</mergeCells></worksheet>"));
        var overlapping = read(sheet(
                Packed.begin() + "<row r=\"2\"/><row r=\"3\"/><row r=\"1048576\"/></sheetData><mergeCells>",
                50_000,
                "<mergeCell ref=\"A2:XFD1048576\"/>",
                "</mergeCells></worksheet>"));
        assertThat(overlapping.rows()).hasSize(3);
        assertThat(overlapping.rows().getLast().cells())
                .hasSize(200)
                .allMatch(cell -> cell.kind() == RowCell.Kind.MERGED);
        for (var reference : List.of("", "A", "1", "A1:", "ZZZZZZZZ1:A1", "A1:A99999999999", "A0:A1", "a1:b2")) {
            assertRefused(
                    "broken",
                    Packed.good()
                            .with(Packed.SHEET, Packed.begin() + Packed.end("<mergeCell ref=\"" + reference + "\"/>")));
        }
    }

    @Test
    void cellsAndRowsStandWhereTheyCanStand() {
        for (var rows : List.of(
                "<row r=\"1048577\"/>",
                "<row r=\"99999999999\"/>",
                "<row r=\"1\"/>",
                "<row r=\"-1\"/>",
                "<row><c r=\"FXSHRXW1\"><v>1</v></c></row>",
                "<row><c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>1</v></c></row>",
                "<row><c r=\"1\"><v>1</v></c></row>",
                "<row><c t=\"s\"><v>x</v></c></row>",
                "<row><c t=\"s\"><v>-1</v></c></row>",
                "<row><c s=\"x\"><v>1</v></c></row>")) {
            var taken = read(Packed.good().with(Packed.SHEET, Packed.sheet(rows)));
            assertThat(taken.refusal()).as(rows).isEqualTo("tables.refused.broken");
        }
        var far = read(Packed.good().with(Packed.SHEET, Packed.sheet("""
                <row><c><v>1</v></c><c r="XFD2"><v>2</v></c></row>
                <row><c s="2147483647"><v>1</v></c><c><v>%s</v></c></row>""".formatted("9".repeat(30_000)))));
        assertThat(far.cells(0)).containsExactly("NUMBER 1");
        assertThat(far.cells(1)).hasSize(2).last().asString().startsWith("ERROR 999");
    }

    @Test
    void anArchiveOfVeryManyPartsIsNotOpened() {
        var packed = Packed.good();
        for (var part = 0; part < 2001; part++) {
            packed.with("xl/media/" + part, "");
        }
        assertRefused("too-many-parts", packed);
    }

    /** Cut off or with bytes changed, a file is read or refused, and never ends in an exception. */
    @Test
    void aDamagedFileIsReadOrRefused() throws IOException {
        var good = Office.workbook(List.of(List.of("کد", "نام"), List.of("1", "الف"), List.of("2", "ب")));
        var chance = new Random(1404);
        for (var round = 0; round < 300; round++) {
            var damaged = round % 3 == 0 ? Arrays.copyOf(good, chance.nextInt(good.length)) : good.clone();
            for (var change = 0; damaged.length > 0 && round % 3 > 0 && change < 1 + round % 7; change++) {
                damaged[chance.nextInt(damaged.length)] = (byte) chance.nextInt();
            }
            var taken = TakenRows.of(Files.write(folder.resolve("file"), damaged));
            assertThat(taken.outcome()).isNotNull();
        }
        assertThat(TakenRows.of(Files.write(folder.resolve("file"), Arrays.copyOf(good, good.length / 2)))
                        .refusal())
                .isEqualTo("tables.refused.broken");
    }
}
