package ir.samad.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ir.samad.documents.Sheet.Line;
import ir.samad.documents.Writing.Section;
import ir.samad.documents.Writing.Table;
import ir.samad.house.Paper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A writing as PDF and as a file of a word processor, opened again by others. */
class WritingsTest {

    private static final Sheets SHEETS = new Sheets();
    private static final Locale PERSIAN = Locale.of("fa", "IR");

    @TempDir
    Path folder;

    private static Writing writing(Locale language, String word, int rows) {
        return new Writing(
                language,
                "سامانه الکترونیکی ارتباط مردم و دولت",
                "صورت‌جلسهٔ ستاد",
                List.of(Line.of("محل", "سالن اجتماعات")),
                List.of(
                        new Section("دستور جلسه", List.of(word), null),
                        new Section(
                                "مصوبات",
                                List.of(),
                                new Table(
                                        List.of("ردیف", "متن", "مهلت"),
                                        List.of(10, 70, 20),
                                        IntStream.rangeClosed(1, rows)
                                                .mapToObj(i -> List.of("" + i, word, "۱۴۰۴/۰۹/۲۰"))
                                                .toList()))),
                "نسخهٔ ۱",
                "صفحهٔ");
    }

    @Test
    void bothHoldAllWordsAndLongTablesGoOnOnTheNextPage() throws IOException {
        var writing = writing(PERSIAN, "گچ‌کاری می‌شود، پیگیری نمی‌کنند", 80);
        try (var paper = Paper.open(SHEETS.pdf(writing))) {
            assertThat(paper.pages()).isGreaterThan(1);
            assertThat(paper.text()).contains(Paper.plain("گچ‌کاری می‌شود، پیگیری نمی‌کنند"));
            var picture = paper.picture("writing-fa");
            // The narrow column of numbers stands at the right.
            assertThat(Paper.ink(picture, 60, 12, 91, 30)).isGreaterThan(Paper.ink(picture, 9, 12, 40, 30));
        }
        try (var document = new XWPFDocument(new ByteArrayInputStream(SHEETS.docx(writing)))) {
            assertThat(document.getTables().getLast().getRows()).hasSize(81);
            assertThat(document.getTables().getLast().getRow(80).getCell(1).getText())
                    .isEqualTo("گچ‌کاری می‌شود، پیگیری نمی‌کنند");
            assertThat(document.getTables().getLast().getRow(0).isRepeatHeader())
                    .isTrue();
        }
    }

    @Test
    void whatSomebodyWroteIsNeverMarkup() throws IOException {
        var hostile = "<w:p/> & ]]> \u0001 \ud800 &#65; <fo:block>";
        var writing = writing(Locale.ENGLISH, hostile, 1);
        try (var paper = Paper.open(SHEETS.pdf(writing))) {
            assertThat(paper.text()).contains("<w:p/>", "&#65;", "<fo:block>");
        }
        try (var document = new XWPFDocument(new ByteArrayInputStream(SHEETS.docx(writing)))) {
            assertThat(document.getTables().getLast().getRow(1).getCell(1).getText())
                    .contains("<w:p/>", "&#65;", "<fo:block>");
            assertThat(document.getTables().getLast().getCTTbl().getTblPr().isSetBidiVisual())
                    .isFalse();
        }
    }

    @Test
    void theSameWordsGiveTheSameBytes() {
        assertThat(SHEETS.docx(writing(PERSIAN, "آب", 3))).isEqualTo(SHEETS.docx(writing(PERSIAN, "آب", 3)));
    }

    @Test
    void linesThatSomebodyBrokeStayBroken() throws IOException {
        try (var document =
                new XWPFDocument(new ByteArrayInputStream(SHEETS.docx(writing(PERSIAN, "یک\nدو\r\nسه", 1))))) {
            assertThat(document.getTables().getLast().getRow(1).getCell(1).getText())
                    .isEqualTo("یک\nدو\nسه");
        }
    }

    @Test
    void anOfficeProgramOpensAndPrintsIt() throws Exception {
        var office = Arrays.stream(System.getenv("PATH").split(":"))
                .map(place -> Path.of(place, "soffice"))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(office.isPresent(), "No office program on this machine");
        assumeTrue(
                Files.exists(office.get().toRealPath().resolveSibling("libswlo.so")),
                "No word processor on this machine");
        var file =
                Files.write(folder.resolve("minutes.docx"), SHEETS.docx(writing(PERSIAN, "پیگیری روستای بالادست", 60)));
        var process = new ProcessBuilder(
                        office.get().toString(),
                        "-env:UserInstallation=" + folder.resolve("office").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        try (var paper = Paper.open(Files.readAllBytes(folder.resolve("minutes.pdf")))) {
            assertThat(paper.pages()).isGreaterThan(1);
            var picture = paper.picture("writing-docx");
            assertThat(Paper.ink(picture, 50, 5, 91, 16)).isGreaterThan(2 * Paper.ink(picture, 9, 5, 30, 16));
        }
    }
}
