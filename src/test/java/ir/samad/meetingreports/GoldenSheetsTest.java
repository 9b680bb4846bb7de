package ir.samad.meetingreports;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.applicants.Identity;
import ir.samad.calendar.JalaliDate;
import ir.samad.directory.PersonId;
import ir.samad.directory.PositionId;
import ir.samad.directory.UnitId;
import ir.samad.house.GeneratedPage;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.meetingday.MeetingApplicant;
import ir.samad.meetingday.MeetingMode;
import ir.samad.meetingday.MeetingResult;
import ir.samad.meetingday.MeetingResult.State;
import ir.samad.meetingday.PersonData;
import ir.samad.meetingday.Turn;
import ir.samad.meetings.Announcement;
import ir.samad.meetings.MeetingBody;
import ir.samad.meetings.MeetingSession;
import ir.samad.meetings.ProgrammeId;
import ir.samad.vocabulary.NationalId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The workbooks that leave the house, kept as text beside the tests: weekly, of a season, and the empty one for bodies. What
 * stands there is what another library and an office program find in the file, and what our own upload reads again (M-9).
 */
@SamadTest
class GoldenSheetsTest {

    private static final String GOLDEN = "src/test/resources/golden/";
    private static final Instant LONG_AGO = Instant.parse("2025-11-25T06:00:00Z");
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final String WEEKLY = "گزارش دیدار مردمی ادارهٔ کل آب، ۱۴۰۴/۰۹/۰۴";
    private static final String SEASONAL = "گزارش دیدارهای مردمی ادارهٔ کل آب، پاییز ۱۴۰۴";

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    TestClock clock;

    @Autowired
    ReportSheets sheets;

    @Autowired
    SheetTemplate template;

    @TempDir
    Path folder;

    @AfterEach
    void theClockStandsAsBefore() {
        clock.set(TestClock.START);
    }

    @Test
    @Rule({"M-7", "M-9"})
    void whatLeavesIsWhatIsKeptHereAsText() {
        GeneratedPage.assertUpToDate(GOLDEN + "meetings-weekly.txt", GoldenForm.of(weekly()));
        GeneratedPage.assertUpToDate(GOLDEN + "meetings-season.txt", GoldenForm.of(seasonal()));
        GeneratedPage.assertUpToDate(GOLDEN + "meetings-template.txt", GoldenForm.of(template.write()));
    }

    @Test
    @Rule({"M-9", "M-10-3", "M-11"})
    void anOfficeProgramOpensThemAndOurOwnUploadTakesInWhatItSavesAndSendsTheSame() throws Exception {
        var season = seasonal();
        var office = office();
        if (office != null) {
            var files = List.of(
                    Files.write(folder.resolve("weekly.xlsx"), weekly()),
                    Files.write(folder.resolve("season.xlsx"), season),
                    Files.write(folder.resolve("template.xlsx"), template.write()));
            var saved = convert(office, files);
            for (var number = 0; number < files.size(); number++) {
                var before = GoldenForm.of(Files.readAllBytes(files.get(number)));
                var after = GoldenForm.of(Files.readAllBytes(saved.get(number)));
                // Each cell with its type, its format and what it says; and what the sheet is to whoever opens it.
                assertThat(cells(after)).isEqualTo(cells(before));
                assertThat(after).contains("direction: right to left", "A4 landscape", "list in C", "list in K");
            }
            season = Files.readAllBytes(saved.get(1));
        }
        var body = new MeetingBody(staff, clock, port, "18");
        var second = body.session("1404/09/11");
        body.announce(second, Map.of());
        var first = body.held("1404/09/04", Map.of("line", "02133445566"));
        body.at("1404/09/11", 11);
        body.web.follow(body.web.post(second + "/held", Map.of()));
        var sheet = body.web.follow(
                body.web.postFiles("/staff/meetings/sheets", Map.of(), "files", Map.of("فصل.xlsx", season)));
        assertThat(sheet.text()).contains("۵ ردیف، ۰ ایراد", "ایرادی نیست");
        assertThat(sheet.page().select("#completed, #names, #letters")).isEmpty();
        var address = URI.create(sheet.response().uri().toString()).getPath();
        assertThat(body.web
                        .follow(body.web.post(address, Map.of("shared", "on")))
                        .text())
                .contains("۵ ردیف ثبت شد");
        body.release(first);
        var sent = body.web
                .get("/staff/meetings/reports?season=1404-S3")
                .page()
                .select("a[href$=/file]")
                .attr("href");
        assertThat(people(GoldenForm.of(body.web.download(sent)))).isEqualTo(people(GoldenForm.of(weekly())));
    }

    private static List<String> cells(String form) {
        return form.lines()
                .filter(line -> line.matches("  [A-M][0-9]+ string .*"))
                .toList();
    }

    /** What stands below the heading; titles and hosts are those of each body. */
    private static List<String> people(String form) {
        return cells(form).stream()
                .filter(line -> line.matches("  [A-HJ-M][3-5] .*"))
                .toList();
    }

    private static @Nullable Path office() {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .map(place -> Path.of(place, "soffice"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    /** Opens and saves them. */
    private List<Path> convert(Path office, List<Path> files) throws IOException, InterruptedException {
        var out = Files.createDirectories(folder.resolve("out"));
        var command = new ArrayList<>(List.of(
                office.toString(),
                "-env:UserInstallation=" + folder.resolve("office").toUri(),
                "--headless",
                "--convert-to",
                "xlsx",
                "--outdir",
                out.toString()));
        files.forEach(file -> command.add(file.toString()));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return files.stream().map(file -> out.resolve(file.getFileName())).toList();
    }

    private byte[] weekly() {
        return sheets.write(WEEKLY, people().subList(0, 3), Map.of(FIRST, session(FIRST, "1404/09/04")));
    }

    private byte[] seasonal() {
        return sheets.write(
                SEASONAL, people(), Map.of(FIRST, session(FIRST, "1404/09/04"), SECOND, session(SECOND, "1404/09/11")));
    }

    private static List<MeetingApplicant> people() {
        return List.of(
                met(FIRST, 1, MeetingMode.IN_PERSON, "زهرا", "موسوی", "0991234561", "09121110001", State.SOLVED),
                met(FIRST, 2, MeetingMode.PHONE, "محمد رضا", "کریمی", "0990000133", "03133445566", State.IN_PROGRESS),
                met(FIRST, 3, MeetingMode.IN_PERSON, "علی", "موسوی‌زاده", "0990000011", "09121110003", State.GUIDED),
                met(SECOND, 1, MeetingMode.IN_PERSON, "زهرا", "موسوی", "0991234561", "09121110001", State.REFERRED),
                met(
                        SECOND,
                        2,
                        MeetingMode.IN_PERSON,
                        "مریم",
                        "کاظمی",
                        "0990000052",
                        "09121110005",
                        State.NOT_POSSIBLE));
    }

    private static MeetingApplicant met(
            UUID session,
            int number,
            MeetingMode mode,
            String first,
            String last,
            String identity,
            String phone,
            State state) {
        var due = state == State.IN_PROGRESS ? day("1404/10/20") : null;
        return new MeetingApplicant(
                new UUID(session.getLeastSignificantBits(), number),
                session,
                new UnitId(new UUID(1, 1)),
                day(session.equals(FIRST) ? "1404/09/04" : "1404/09/11"),
                number,
                new PersonData(
                        mode,
                        Identity.of(NationalId.read(identity).find().orElseThrow()),
                        first,
                        last,
                        phone,
                        mode == MeetingMode.PHONE ? "دختر" : "",
                        false,
                        "انشعاب آب روستا"),
                Turn.MET,
                LONG_AGO,
                LONG_AGO,
                null,
                null,
                new MeetingResult(
                        state,
                        state == State.NOT_POSSIBLE ? "=1+1 چاه" : "انشعاب ردیف " + number + " بررسی شد",
                        due,
                        LONG_AGO,
                        ""),
                number,
                false,
                null);
    }

    private static LocalDate day(String jalali) {
        return JalaliDate.read(jalali).find().orElseThrow().toLocalDate();
    }

    private static MeetingSession session(UUID id, String day) {
        var host = new Announcement.Host(
                new PositionId(new UUID(2, 1)), new PersonId(new UUID(2, 2)), "مدیر کل", "رضا احمدی");
        return new MeetingSession(
                id,
                new ProgrammeId(new UUID(3, 1)),
                new UnitId(new UUID(1, 1)),
                day(day),
                LocalTime.of(9, 0),
                LocalTime.of(12, 0),
                false,
                MeetingSession.State.HELD,
                "",
                new Announcement(
                        1,
                        "سالن اجتماعات",
                        LocalTime.of(9, 0),
                        LocalTime.of(12, 0),
                        host,
                        "02133445566",
                        null,
                        "",
                        LONG_AGO,
                        "رضا احمدی",
                        null),
                true,
                new MeetingSession.Held(LONG_AGO, "رضا احمدی", true, host),
                null);
    }
}
