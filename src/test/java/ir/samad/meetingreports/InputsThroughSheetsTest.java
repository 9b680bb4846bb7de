package ir.samad.meetingreports;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import ir.samad.house.Office;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient.Answer;
import ir.samad.meetings.MeetingBody;
import ir.samad.meetings.OfficeWork;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every line of the file of real and wrong inputs that concerns sheets, dates, modes, results and whoever stands in a row:
 * sent in a sheet, through the page on which a body sends it.
 */
@SamadTest
class InputsThroughSheetsTest {

    private static final String SHEETS = "/staff/meetings/sheets";
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");
    private static final List<String> HEADINGS = List.of(
            "تاریخ ملاقات",
            "حضوری/تلفنی",
            "نام",
            "نام خانوادگی",
            "کد ملی",
            "شماره تماس",
            "موضوع ملاقات",
            "نتیجه",
            "شرح اقدام");

    /** In which column each field of the file stands. */
    private static final Map<String, Integer> COLUMNS = Map.of(
            "jalali_date", 0,
            "meeting_date(policy M)", 0,
            "meeting_mode", 1,
            "person_name", 2,
            "national_id", 4,
            "national_id(excel numeric cell)", 4,
            "foreign_id(کد فراگیر)", 4,
            "mobile", 5,
            "landline", 5,
            "meeting_result", 7);

    /** The same result in all rows is no fault of a cell; only the head can say that it was really so. */
    private static final String ALIKE = "اقدام شد (در همه ۴۲ ردیف یکسان)";

    /** What is said of a day that was read, and on which there was no session. */
    private static final Set<String> READ = Set.of("M-2-3", "M-4", "M-5-1");

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private MeetingBody body;
    private String session;

    private record Line(String field, String input, String expected, String value, String reason) {

        boolean isInvalid() {
            return expected.equals("invalid");
        }
    }

    @BeforeEach
    void aBodyWithTheTimetableOf1400() {
        body = new MeetingBody(staff, clock, port, "16");
        var programme = OfficeWork.begin(body.office, "1400/04/01", "1400/12/29");
        body.office.follow(body.office.post(programme + "/exclude", Map.of("day", "1400/04/29", "reason", "روز عرفه")));
        OfficeWork.publish(body.office, programme);
        jdbc.sql("""
                UPDATE meetings.session SET held_at = day + TIME '11:00', held_by = :by, held_by_name = 'همکار آزمون'
                WHERE unit_id = :unit AND day = DATE '2021-09-28'
                """)
                .param("by", body.director.person().value())
                .param("unit", body.unit.id().value())
                .update();
        jdbc.sql("""
                INSERT INTO meetings.announcement (session_id, number, place, opens_at, closes_at, host_position, host_person,
                    host_title, host_name, medium, made_at, made_by, made_by_name)
                SELECT id, 1, 'سالن اجتماعات', TIME '09:00', TIME '12:00', :position, :by, 'مدیر کل', 'همکار آزمون', '',
                       day - INTERVAL '2 days', :by, 'همکار آزمون'
                FROM meetings.session WHERE unit_id = :unit AND day = DATE '2021-09-28'
                """)
                .param("position", body.director.position().id().value())
                .param("by", body.director.person().value())
                .param("unit", body.unit.id().value())
                .update();
        session = body.held("1404/09/04", Map.of("line", "02133445566"));
    }

    @AfterEach
    void theClockStandsAsBefore() {
        clock.set(TestClock.START);
    }

    private static List<Line> lines() {
        var file = Objects.requireNonNull(InputsThroughSheetsTest.class.getResourceAsStream("/vocabulary/inputs.csv"));
        try (var csv = CsvReader.builder().ofCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return csv.stream()
                    .skip(1)
                    .map(line -> new Line(
                            line.getField(0),
                            unescape(line.getField(1)),
                            line.getField(2),
                            line.getField(3),
                            line.getField(4)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String unescape(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
    }

    @Test
    @Rule({"M-2-3", "M-4", "M-7", "M-10-1", "M-10-3", "M-11", "M-12-1"})
    void everyValueOfTheFileIsReadOrRefusedAtItsCell() {
        var lines = lines().stream()
                .filter(line ->
                        COLUMNS.containsKey(line.field()) && !line.input().equals(ALIKE))
                .toList();
        assertThat(lines).hasSizeGreaterThan(60);
        assertThat(lines.stream().map(Line::field)).containsAll(COLUMNS.keySet());
        var sheet = send("ورودی.xlsx", workbook(lines));
        for (var number = 0; number < lines.size(); number++) {
            var line = lines.get(number);
            var cell = (char) ('A' + COLUMNS.get(line.field())) + Integer.toString(number + 2);
            isAsTheFileSays(line, faults(sheet, cell));
        }
        assertThat(people()).isEmpty();
    }

    private static void isAsTheFileSays(Line line, List<String> faults) {
        var isDay = COLUMNS.get(line.field()) == 0;
        if (line.isInvalid()) {
            assertThat(faults).as(line.toString()).isNotEmpty();
            if (line.field().equals("jalali_date")) {
                assertThat(faults)
                        .as(line.toString())
                        .noneMatch(fault -> READ.stream().anyMatch(fault::contains));
            }
        } else if (isDay && !line.value().equals("1400-07-06")) {
            // A right day; no session of this body was held on it.
            assertThat(faults)
                    .as(line.toString())
                    .allMatch(fault -> READ.stream().anyMatch(fault::contains));
        } else if (line.field().equals("meeting_result")) {
            // Read as a state and a day, which has passed by now.
            assertThat(faults).as(line.toString()).allMatch(fault -> fault.contains("گذشته"));
        } else {
            // The same person in several rows of one day is the other rows' fault.
            assertThat(faults).as(line.toString()).allMatch(fault -> fault.contains("دو بار"));
        }
    }

    private static byte[] workbook(List<Line> lines) {
        return Office.workbook(book -> {
            Office.fill(book, "ورودی", List.of(HEADINGS));
            var sheet = book.getSheetAt(0);
            for (var number = 0; number < lines.size(); number++) {
                var row = sheet.createRow(number + 1);
                var values = person();
                var line = lines.get(number);
                values.set(COLUMNS.get(line.field()), line.input());
                for (var column = 0; column < values.size(); column++) {
                    row.createCell(column).setCellValue(values.get(column));
                }
                if (line.field().contains("numeric")) {
                    row.getCell(4).setCellValue(Double.parseDouble(line.input()));
                }
            }
        });
    }

    private static List<String> person() {
        var one = MeetingSheetsTest.person();
        return new ArrayList<>(List.of(
                "1404/09/04",
                "حضوری",
                "زهرا",
                "موسوی",
                one.get("كد ملي").toString(),
                one.get("شماره تماس").toString(),
                "انشعاب آب روستا",
                "انجام شد",
                "انشعاب آب وصل شد"));
    }

    /** What is said of a cell. */
    private static List<String> faults(Answer sheet, String cell) {
        return sheet.page().select("tbody tr").stream()
                .filter(row -> row.select("bdi[dir=ltr]").eachText().contains(cell))
                .map(row -> row.select("td").last().text())
                .toList();
    }

    @Test
    @Rule({"M-10-1", "M-10-4", "M-11"})
    void everyFileOfTheFileIsReadOrRefusedAsItSays() {
        var own = new OwnSheet().row(MeetingSheetsTest.person());
        var twice = MeetingSheetsTest.person();
        Map<String, Supplier<String>> sent = new HashMap<>();
        sent.put(
                "row with formula =A2 in the national number column",
                () -> told(new OwnSheet()
                        .row(MeetingSheetsTest.with("كد ملي", "=A2"))
                        .write()));
        sent.put("merged date cells over 12 rows", () -> {
            var many = new OwnSheet();
            for (var row = 0; row < 12; row++) {
                many.row(MeetingSheetsTest.person());
            }
            return told(many.touch(of -> of.addMergedRegion(new CellRangeAddress(3, 14, 0, 0)))
                    .write());
        });
        sent.put("header in row 3 under a logo", () -> told(own.write()));
        sent.put(
                "same applicant twice on the same date",
                () -> told(new OwnSheet().row(twice).row(twice).write()));
        sent.put(
                "hidden rows and columns",
                () -> told(new OwnSheet()
                        .row(MeetingSheetsTest.person())
                        .row(MeetingSheetsTest.person())
                        .touch(of -> {
                            of.getRow(4).setZeroHeight(true);
                            of.setColumnHidden(4, true);
                        })
                        .write()));
        sent.put(".xlsm with macro", () -> send("فهرست.xlsm", withMacro()).text());
        sent.put("CSV in Windows-1256", () -> send("list.csv", windows1256()).text());
        sent.put("password-protected workbook", () -> told(locked()));
        var expected = Map.of(
                "row with formula =A2 in the national number column", List.of("D4", "فرمول", "M-10-1"),
                "merged date cells over 12 rows", List.of("A5", "A15", "ادغام", "M-11"),
                "header in row 3 under a logo", List.of("سرستون در ردیف ۳", "ایرادی نیست"),
                "same applicant twice on the same date", List.of("ردیف‌های ۴ و ۵"),
                "hidden rows and columns", List.of("E4", "ستون پنهان", "A5", "ردیف پنهان"),
                ".xlsm with macro", List.of("ماکرو"),
                "CSV in Windows-1256", List.of("Windows-1256", "نوشته‌های پرونده درست خوانده شده است"),
                "password-protected workbook", List.of("گذرواژه"));
        var files = lines().stream()
                .filter(line -> line.field().equals("excel_file"))
                .map(Line::input)
                .toList();
        assertThat(files).isNotEmpty().allMatch(sent::containsKey);
        files.forEach(file -> assertThat(sent.get(file).get()).as(file).contains(expected.get(file)));
        assertThat(people()).isEmpty();
    }

    private String told(byte[] workbook) {
        return send("فهرست.xlsx", workbook).text();
    }

    private static byte[] withMacro() {
        return Office.workbook(book -> {
            Office.fill(book, "ورودی", List.of(HEADINGS, person()));
            try {
                book.setVBAProject(new java.io.ByteArrayInputStream(new byte[] {1, 2, 3}));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    private static byte[] windows1256() {
        return (String.join(",", HEADINGS) + "\n" + String.join(",", person()) + "\n")
                .replace("ی", "ي")
                .getBytes(Charset.forName("windows-1256"));
    }

    /** Workbooks with a password are no archives, but files of the old kind. */
    private static byte[] locked() {
        return new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
    }

    @Test
    @Rule("M-12-1")
    void oneResultInAllRowsOfASheetIsReleasedByTheHeadAlone() {
        assertThat(lines().stream().map(Line::input)).contains(ALIKE);
        var alike = new OwnSheet();
        for (var row = 0; row < 42; row++) {
            var person = MeetingSheetsTest.with("نتیجه", "اقدام شد");
            person.put("شرح اقدام", "اقدام شد");
            alike.row(person);
        }
        var sheet = send("فهرست.xlsx", alike.write());
        var address = URI.create(sheet.response().uri().toString()).getPath();
        body.web.follow(body.web.post(address, Map.of("names", "on")));
        assertThat(people()).hasSize(42);
        assertThat(body.web.post(session + "/report", Map.of()).text()).contains("یکسان است", "M-12-1");
        assertThat(body.web.post(session + "/report", Map.of("alike", "on")).path())
                .isPresent();
    }

    private Answer send(String name, byte[] content) {
        return body.web.follow(body.web.postFiles(SHEETS, Map.of(), "files", Map.of(name, content)));
    }

    private List<String> people() {
        return body.web
                .get(session + "/people")
                .page()
                .select("a[href^=/staff/meetings/people/]")
                .eachAttr("href");
    }
}
