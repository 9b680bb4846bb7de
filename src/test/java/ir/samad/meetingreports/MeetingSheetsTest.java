package ir.samad.meetingreports;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.cases.CaseWorld;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient.Answer;
import ir.samad.meetingreports.sheets.MeetingSheets;
import ir.samad.meetings.MeetingBody;
import ir.samad.meetings.OfficeWork;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Sheets that a body keeps itself, through the page on which it sends them (M-2-3, M-2-6, M-7, M-9 to M-12-1). */
@SamadTest
class MeetingSheetsTest {

    private static final String SHEETS = "/staff/meetings/sheets";

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    TestClock clock;

    @Autowired
    MeetingSheets sheets;

    private MeetingBody body;
    private String session;

    @BeforeEach
    void aBodyThatHeldASession() {
        body = new MeetingBody(staff, clock, port, "20");
        session = body.held("1404/09/04", Map.of());
    }

    @AfterEach
    void theClockStandsAsBefore() {
        clock.set(TestClock.START);
    }

    @Test
    @Rule({"M-9", "M-10-4"})
    void aFaultlessSheetIsTakenInAsAWhole() {
        var sheet = send(new OwnSheet().row(person()).row(person()).row(person()));
        assertThat(sheet.text()).contains("۳ ردیف، ۰ ایراد", "سرستون در ردیف ۳ پیدا شد", "ایرادی نیست");
        assertThat(people()).isEmpty();
        assertThat(take(sheet, Map.of()).text()).contains("۳ ردیف ثبت شد");
        assertThat(people()).hasSize(3);
        // Nobody called them, so none has a number by which he was called.
        assertThat(body.web.get(session + "/people").page().select("td.number").eachText())
                .containsOnly("—");
        assertThat(body.web.get(session + "/report").text()).contains("ایرادی نیست");
        // Sent twice, it is taken in once.
        body.web.post(path(sheet), Map.of());
        assertThat(people()).hasSize(3);
    }

    @Test
    @Rule("M-10-4")
    void oneFaultyCellKeepsTheWholeSheetOutAndIsNamed() throws Exception {
        var sheet = send(
                new OwnSheet().row(person()).row(with("كد ملي", "1234567890")).row(person()));
        assertThat(fault(sheet, 2)).contains("D5", "M-10-1");
        assertThat(sheet.page().select("form[action=" + path(sheet) + "]")).isEmpty();
        assertThat(body.web.post(path(sheet), Map.of()).text()).contains("M-10-4");
        assertThat(people()).isEmpty();
        try (var marked = new XSSFWorkbook(new ByteArrayInputStream(body.web.download(path(sheet) + "/marked")))) {
            var cell = marked.getSheetAt(0).getRow(4).getCell(3);
            assertThat(cell.getStringCellValue()).isEqualTo("1234567890");
            assertThat(cell.getCellComment().getString().getString()).contains("M-10-1");
            assertThat(marked.getSheetAt(0).getRow(3).getCell(3).getCellComment())
                    .isNull();
        }
    }

    @Test
    @Rule({"M-2-3", "M-2-6", "M-4", "M-11"})
    void everyRowBearsADateOfASessionThatWasHeld() {
        var sheet = send(new OwnSheet()
                .row(with("تاریخ ملاقات", "1404/09/05"))
                .row(with("تاریخ ملاقات", "1404/09/11"))
                .row(with("تاریخ ملاقات", "1404/08/06"))
                .row(with("تاریخ ملاقات", ""))
                .row(with("تاریخ ملاقات", "//"))
                .row(with("تاریخ ملاقات", "-"))
                .row(with("تاریخ ملاقات", "\""))
                .row(with("تاریخ ملاقات", "ایضا"))
                .row(with("تاریخ ملاقات", "1404/09/31")));
        assertThat(fault(sheet, 1)).contains("A4", "روز دیدار مردمی نیست", "M-2-3");
        assertThat(fault(sheet, 2)).contains("A5", "M-5-1");
        assertThat(fault(sheet, 3)).contains("A6", "M-4");
        for (var row = 4; row <= 8; row++) {
            assertThat(fault(sheet, row)).as("row " + row).contains("A" + OwnSheet.rowNumber(row), "M-11");
        }
        assertThat(fault(sheet, 9)).contains("A12");
        assertThat(people()).isEmpty();
    }

    @Test
    @Rule({"M-2-3", "M-4"})
    void theDatesOfTheCircularOf1400AreKnown() {
        var programme = OfficeWork.begin(body.office, "1400/04/01", "1400/12/29");
        body.office.follow(body.office.post(programme + "/exclude", Map.of("day", "1400/04/29", "reason", "روز عرفه")));
        OfficeWork.publish(body.office, programme);
        var sheet = send(new OwnSheet()
                .row(with("تاریخ ملاقات", "1400/07/07"))
                .row(with("تاریخ ملاقات", "1400/04/29"))
                .row(with("تاریخ ملاقات", "1400/03/25"))
                .row(with("تاریخ ملاقات", "1400/05/26")));
        assertThat(fault(sheet, 1)).contains("A4", "M-2-3");
        assertThat(fault(sheet, 2)).contains("A5", "M-4");
        assertThat(fault(sheet, 3)).contains("A6", "M-4");
        // Listed, so the date is right; but nobody said that this session was held.
        assertThat(fault(sheet, 4)).contains("A7", "M-5-1");
    }

    @Test
    @Rule("M-11")
    void aMergedDateBelongsToNobodyElse() {
        var sheet = send(new OwnSheet()
                .row(person())
                .row(person())
                .row(person())
                .touch(of -> of.addMergedRegion(new CellRangeAddress(3, 5, 0, 0))));
        assertThat(fault(sheet, 2)).contains("A5", "ادغام", "M-11");
        assertThat(fault(sheet, 3)).contains("A6", "M-11");
        assertThat(people()).isEmpty();
    }

    @Test
    @Rule("M-10-3")
    void lostZerosAreOnlyProposed() {
        var phone = ThreadLocalRandom.current().nextInt(1_000_000, 10_000_000);
        var row = with("كد ملي", 991234561);
        row.put("شماره تماس", 9120000000L + phone);
        var sheet = send(new OwnSheet().row(row));
        assertThat(sheet.text()).contains("پیشنهاد: 0991234561", "پیشنهاد: 0912" + phone, "M-10-3");
        var refused = body.web.post(path(sheet), Map.of());
        assertThat(refused.page().select("#completed-error").text()).contains("M-10-3");
        assertThat(people()).isEmpty();
        take(sheet, Map.of("completed", "on"));
        assertThat(body.web.get(people().getFirst()).page().select("#identity").val())
                .isEqualTo("0991234561");

        // As text it is not completed by anybody, and seven digits have lost too much.
        var short_ = send(new OwnSheet().row(with("كد ملي", "991234561")).row(with("كد ملي", 1234567)));
        assertThat(fault(short_, 1)).contains("D4", "M-10-3");
        assertThat(fault(short_, 2)).contains("D5", "M-10-3");
    }

    @Test
    @Rule({"M-10-1", "M-10-2"})
    void whatIdentifiesSomebodyIsWrittenAndBelongsToHim() {
        var twice = person();
        var shared = with("شماره تماس", person().get("شماره تماس"));
        var again = with("شماره تماس", shared.get("شماره تماس"));
        var formula = send(new OwnSheet()
                .row(twice)
                .row(with("كد ملي", "=D4"))
                .row(with("كد ملي", twice.get("كد ملي")))
                .row(with("شماره تماس", "0912345")));
        assertThat(fault(formula, 2)).contains("D5", "فرمول", "M-10-1");
        assertThat(fault(formula, 3)).contains("D6", "ردیف‌های ۴ و ۶", "M-10-1");
        assertThat(fault(formula, 4)).contains("E7", "M-10-3");

        var sheet = send(new OwnSheet().row(shared).row(again));
        assertThat(sheet.text()).contains("برای متقاضی دیگری هم آمده است", "E5", "M-10-2");
        assertThat(body.web
                        .post(path(sheet), Map.of())
                        .page()
                        .select("#shared-error")
                        .text())
                .contains("M-10-2");
        assertThat(people()).isEmpty();
        take(sheet, Map.of("shared", "on"));
        assertThat(people()).hasSize(2);
        var entered = send(new OwnSheet().row(shared));
        assertThat(fault(entered, 1)).contains("D4", "ردیف ۱، ثبت شده است");
    }

    @Test
    @Rule("M-10-1")
    void aNameOfOneColumnIsDividedOnlyAsItsSenderSays() {
        var two = with("نام و نام خانوادگی", "زهرا موسوی");
        var three = with("نام و نام خانوادگی", "محمد رضا کریمی");
        var other = with("نام و نام خانوادگی", "علی موسوی زاده");
        var sheet = send(new OwnSheet().row(two).row(three).row(other));
        var rows = sheet.page().select("section[aria-labelledby=split-names] tbody tr");
        // What somebody has to look at stands first.
        assertThat(rows.eachText()).hasSize(3).first().asString().contains("C5", "محمد رضا کریمی");
        assertThat(rows.last().text()).contains("C4", "نام: زهرا، نام خانوادگی: موسوی");
        assertThat(rows.select("select[name=split-5] option").eachText())
                .containsExactly("نام: محمد، نام خانوادگی: رضا کریمی", "نام: محمد رضا، نام خانوادگی: کریمی");
        var refused = body.web.post(path(sheet), Map.of("split-5", "2"));
        assertThat(refused.page().select("#names-error").text()).contains("M-10-1");
        assertThat(refused.page()
                        .select("select[name=split-5] option[selected]")
                        .val())
                .isEqualTo("2");
        assertThat(people()).isEmpty();
        // No division leaves a family name without a word.
        assertThat(body.web
                        .post(path(sheet), Map.of("names", "on", "split-5", "3"))
                        .text())
                .contains("M-10-4");
        assertThat(people()).isEmpty();
        take(sheet, Map.of("split-5", "2"));
        var names = people().stream()
                .map(person -> body.web.get(person).page())
                .map(page -> page.select("#firstName").val() + "|"
                        + page.select("#lastName").val());
        assertThat(names).containsExactlyInAnyOrder("زهرا|موسوی", "محمد رضا|کریمی", "علی|موسوی زاده");
    }

    @Test
    @Rule("M-10-4")
    void everyFaultOfASheetIsCountedAndMarkedHoweverManyThereAre() throws Exception {
        var own = new OwnSheet();
        for (var row = 0; row < 260; row++) {
            own.row(with("كد ملي", "1234567890"));
        }
        var sheet = send(own);
        assertThat(sheet.text()).contains("۲۶۰ ردیف، ۲۶۰ ایراد", "۲۶۰ خطا", "نخستین ۲۰۰ خطا");
        assertThat(sheet.page().select("tbody tr")).hasSize(200);
        try (var marked = new XSSFWorkbook(new ByteArrayInputStream(body.web.download(path(sheet) + "/marked")))) {
            assertThat(marked.getSheetAt(0).getCellComments()).hasSize(260);
            assertThat(marked.getSheetAt(0)
                            .getRow(OwnSheet.rowNumber(260) - 1)
                            .getCell(3)
                            .getCellComment()
                            .getString()
                            .getString())
                    .contains("M-10-1");
        }
    }

    @Test
    @Rule("M-7")
    void everyRowHasOneModeAndThePhoneNeedsALine() {
        var sheet = send(new OwnSheet()
                .row(with("حضوری/تلفنی", "حضوری/تلفنی"))
                .row(with("حضوری/تلفنی", ""))
                .row(with("حضوری/تلفنی", "تلفنی")));
        assertThat(fault(sheet, 1)).contains("B4", "M-7");
        assertThat(fault(sheet, 2)).contains("B5", "M-7");
        assertThat(fault(sheet, 3)).contains("B6", "خط تلفن مستقیم", "M-7");
    }

    @Test
    @Rule("M-12-1")
    void everyRowHasAResult() {
        var progress = with("نتیجه", "در حال پیگیری تا 1404/10/04");
        var sheet = send(new OwnSheet()
                .row(with("نتیجه", ""))
                .row(with("نتیجه", "در حال پیگیری"))
                .row(with("شرح اقدام", "----"))
                .row(with("نتیجه", "خدا بزرگ است"))
                .row(with("نتیجه", "در حال پیگیری تا 1404/09/01")));
        assertThat(fault(sheet, 1)).contains("G4", "M-12-1");
        assertThat(fault(sheet, 2)).contains("G5", "موعد", "M-12-1");
        assertThat(fault(sheet, 3)).contains("H6", "M-12-1");
        assertThat(fault(sheet, 4)).contains("G7", "M-12-1");
        assertThat(fault(sheet, 5)).contains("G8", "M-12-1");
        take(send(new OwnSheet().row(progress)), Map.of());
        assertThat(body.web.get("/staff/meetings/day").text()).contains("۱۴۰۴/۱۰/۰۴");
    }

    @Test
    void whatIsHiddenIsNamed() {
        var sheet = send(new OwnSheet()
                .row(person())
                .row(person())
                .touch(of -> of.getRow(4).setZeroHeight(true)));
        assertThat(fault(sheet, 2)).contains("A5", "پنهان");
        var column = send(new OwnSheet().row(person()).touch(of -> of.setColumnHidden(4, true)));
        assertThat(fault(column, 1)).contains("E4", "پنهان");
    }

    @Test
    void lettersThatWereGuessedAreConfirmed() {
        var text = String.join(",", OwnSheet.HEADINGS) + "\n" + line(person()) + "\n";
        var sheet = send("list.csv", text.replace("ی", "ي").getBytes(Charset.forName("windows-1256")));
        assertThat(sheet.text()).contains("Windows-1256");
        assertThat(body.web
                        .post(path(sheet), Map.of())
                        .page()
                        .select("#letters-error")
                        .text())
                .isNotBlank();
        assertThat(people()).isEmpty();
        take(sheet, Map.of("letters", "on"));
        assertThat(people()).hasSize(1);
    }

    @Test
    void whatCannotBeReadIsSaidAtOnce() {
        assertThat(send("a.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0}).text()).contains("آسیب دیده");
        assertThat(send("a.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0})
                        .text())
                .contains("گذرواژه");
        assertThat(send("a.csv", "نام,تلفن\nعلی,1\n".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .text())
                .contains("کد ملی متقاضی");
        assertThat(body.web.post(SHEETS, Map.of()).text()).contains("یک پرونده برگزینید");
        assertThat(people()).isEmpty();
    }

    @Test
    void aSheetIsOfItsBodyAlone() {
        var sheet = send(new OwnSheet().row(person()));
        var other = new MeetingBody(staff, clock, port, "20");
        other.at("1404/09/04", 11);
        assertThat(other.web.get(path(sheet)).status()).isEqualTo(404);
        assertThat(other.web.post(path(sheet), Map.of()).status()).isEqualTo(404);
        assertThat(other.web.get(path(sheet) + "/marked").status()).isEqualTo(404);
    }

    @Test
    void whatNobodyTookInWithinADayGoes() {
        var sheet = send(new OwnSheet().row(person()));
        var path = path(sheet);
        body.at("1404/09/05", 10);
        sheets.dropOld();
        assertThat(body.web.get(path).status()).isEqualTo(200);
        body.at("1404/09/05", 12);
        sheets.dropOld();
        assertThat(body.web.get(path).status()).isEqualTo(404);
    }

    @Test
    @Rule("M-9")
    void theEmptySheetHasTheHeadingsOfTheReport() throws Exception {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(body.web.download(SHEETS + "/template")))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.isRightToLeft()).isTrue();
            assertThat(sheet.getDataValidations()).hasSize(2);
            assertThat(sheet.getRow(0).getCell(5).getStringCellValue()).contains("کد ملی");
        }
    }

    private Answer send(OwnSheet sheet) {
        return send("مرداد.xlsx", sheet.write());
    }

    private Answer send(String name, byte[] content) {
        return body.web.follow(body.web.postFiles(SHEETS, Map.of(), "files", Map.of(name, content)));
    }

    /** Takes it in; where its names were divided is confirmed in each of these sheets. */
    private Answer take(Answer sheet, Map<String, String> confirmed) {
        var all = new HashMap<>(confirmed);
        all.put("names", "on");
        return body.web.follow(body.web.post(path(sheet), all));
    }

    /** The address of a sheet, as its own links name it. */
    private static String path(Answer sheet) {
        return java.net.URI.create(sheet.response().uri().toString()).getPath();
    }

    /** What is said of the n-th person. */
    private static String fault(Answer sheet, int person) {
        var row = Integer.toString(OwnSheet.rowNumber(person));
        return sheet.page().select("tbody tr").stream()
                .filter(line -> line.text().matches(".*\\b[A-I]" + row + "\\b.*"))
                .map(line -> line.text())
                .collect(Collectors.joining(" | "));
    }

    private List<String> people() {
        return body.web
                .get(session + "/people")
                .page()
                .select("a[href^=/staff/meetings/people/]")
                .eachAttr("href");
    }

    private static String line(Map<String, Object> person) {
        return OwnSheet.HEADINGS.stream()
                .map(heading -> String.valueOf(person.getOrDefault(heading, "")))
                .collect(Collectors.joining(","));
    }

    static Map<String, Object> with(String heading, Object value) {
        var person = person();
        person.put(heading, value);
        return person;
    }

    static Map<String, Object> person() {
        return new LinkedHashMap<>(new HashMap<>(Map.of(
                "تاریخ ملاقات", "1404/09/04",
                "حضوری/تلفنی", "حضوری",
                "نام و نام خانوادگی", "زهرا موسوی",
                "كد ملي", CaseWorld.nationalId().value(),
                "شماره تماس", "0912%07d".formatted(ThreadLocalRandom.current().nextInt(1_000_000, 10_000_000)),
                "موضوع ملاقات", "انشعاب آب روستا",
                "نتیجه", "انجام شد",
                "شرح اقدام", "انشعاب آب وصل شد")));
    }
}
