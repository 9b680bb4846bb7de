package ir.samad.bench;

import ir.samad.calendar.JalaliDate;
import ir.samad.calendar.Season;
import ir.samad.cases.CaseWorld;
import ir.samad.house.WebClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Public meetings: the figures of a season on the pages of those who watch them, sheets in, and the workbook of a province out. */
final class MeetingLoad {

    private static final Duration WARM_UP = Duration.ofSeconds(8);
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
    /** How the figures of the country are asked; the index is left out in a transaction that is taken back. */
    private static final String PEOPLE = """
            EXPLAIN (ANALYZE, BUFFERS, COSTS OFF)
            SELECT a.unit_id, a.mode, a.result_state, count(*) FROM meetingday.applicant a
            WHERE a.unit_id = ANY (ARRAY(SELECT unit_id FROM directory.unit WHERE kind = 'PROVINCIAL_OFFICE'))
              AND a.day BETWEEN '%s' AND '%s' AND a.turn = 'MET' AND a.session_id <> ALL ('{}'::uuid[])
            GROUP BY 1, 2, 3""";

    private final Program program;
    private final String password;
    private final MeetingSize size;

    MeetingLoad(Program program, String password, MeetingSize size) {
        this.program = program;
        this.password = password;
        this.size = size;
    }

    void measure(Figures figures, Duration counted) throws Exception {
        Bench.say("Meetings: " + size + " …");
        var database = program.database();
        var seeding = new MeetingSeeding(database, size);
        seeding.seed();
        var season = seeding.measured();
        figures.note("people of meetings in the house", "", seeding.met());
        page(figures, "figures of a season of a province", "arzyabi", "/staff/meetings/figures", season, counted, 500);
        page(figures, "figures of a season of the country", "markaz", "/staff/meetings/nation", season, counted, 1000);
        page(figures, "figures of a season of one body", "modirkol", "/staff/meetings/figures", season, counted, 100);
        page(
                figures,
                "activity of the managers of one body",
                "modirkol",
                "/staff/meetings/activity",
                season,
                counted,
                100);
        out(figures, season);
        in(figures, database, season);
        plans(figures, database, season);
    }

    private void page(Figures figures, String what, String who, String path, Season season, Duration counted, int most)
            throws Exception {
        var cookies = program.signIn(who, password);
        try (var web = new Web(program.port())) {
            var run = Clients.run(
                    1,
                    WARM_UP,
                    counted,
                    number ->
                            () -> web.get(path + "?season=" + season, cookies, page -> page.contains("figure-number")));
            System.out.println("  " + what + ": " + run);
            figures.atMost(what + ", p95 at one client", "ms", run.percentile(95), most);
            figures.atMost(what + ", failures", "", run.failures(), 0);
        }
    }

    private void out(Figures figures, Season season) throws Exception {
        var rows = Long.parseLong(program.database().ask("""
                SELECT count(*) FROM meetingday.applicant WHERE session_id IN (
                    SELECT p.session_id FROM meetingreports.part p JOIN meetingreports.report r ON r.id = p.report_id
                    WHERE r.year = %d AND r.season = %d)""".formatted(season.year(), season.number())));
        var web = signIn("arzyabi");
        var from = System.nanoTime();
        var file = web.download("/staff/meetings/received.xlsx?season=" + season);
        var seconds = (System.nanoTime() - from) / 1e9;
        System.out.printf(Locale.ROOT, "  export of %,d people in %.2f s, %,d bytes%n", rows, seconds, file.length);
        figures.note("workbook of a season of a province, people", "", rows);
        figures.note("workbook of a season of a province", "s", seconds);
        figures.note("people written into it", "/s", rows / seconds);
    }

    private void in(Figures figures, BenchDatabase database, Season season) throws Exception {
        var days =
                database
                        .texts("""
                        SELECT s.day FROM meetings.session s JOIN directory.unit u ON u.unit_id = s.unit_id
                        WHERE u.code = '%s' AND s.held_at IS NOT NULL AND s.day <= '%s' ORDER BY s.day DESC LIMIT %d""".formatted(MeetingSeeding.BODY, season.last().toLocalDate(), size.sessions()))
                        .stream()
                        .map(LocalDate::parse)
                        // Those of the measured season in the measured province are reported, and stand as they are.
                        .filter(day -> !Season.of(day).equals(season))
                        .toList();
        var web = signIn("modirkol");
        var sheet = sheet(days);
        web.get("/staff/meetings/sheets");
        var from = System.nanoTime();
        var sent = web.postFiles("/staff/meetings/sheets", Map.of(), "files", Map.of("sheet.xlsx", sheet));
        var address = sent.path().orElseThrow();
        var looked = web.get(address);
        var checked = (System.nanoTime() - from) / 1e9;
        from = System.nanoTime();
        var taken = web.follow(
                web.post(address, Map.of("completed", "on", "shared", "on", "names", "on", "letters", "on")));
        var seconds = (System.nanoTime() - from) / 1e9;
        var rows = days.size() * size.people();
        if (!taken.text().contains("ردیف‌ها ثبت شد")) {
            throw new IllegalStateException("The sheet was not taken: " + looked.text());
        }
        figures.note("sheet of a body, people", "", rows);
        figures.note("sheet of a body sent and looked at", "s", checked);
        figures.note("sheet of a body taken in", "s", seconds);
        figures.note("people taken in", "/s", rows / seconds);
    }

    private byte[] sheet(List<LocalDate> days) throws IOException {
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            var random = ThreadLocalRandom.current();
            row(sheet.createRow(0), HEADINGS);
            for (var day : days) {
                for (var number = 0; number < size.people(); number++) {
                    row(
                            sheet.createRow(sheet.getLastRowNum() + 1),
                            List.of(
                                    JalaliDate.of(day).toString(),
                                    "حضوری",
                                    "زهرا",
                                    "کریمی",
                                    CaseWorld.nationalId().value(),
                                    "0912%07d".formatted(random.nextInt(1_000_000, 10_000_000)),
                                    "انشعاب آب روستا",
                                    "انجام شد",
                                    "انشعاب وصل شد"));
                }
            }
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void row(org.apache.poi.xssf.usermodel.XSSFRow row, List<String> cells) {
        for (var column = 0; column < cells.size(); column++) {
            row.createCell(column).setCellValue(cells.get(column));
        }
    }

    /** What the index of the figures is worth: the same question with it and without it. */
    private static void plans(Figures figures, BenchDatabase database, Season season) throws SQLException {
        var question =
                PEOPLE.formatted(season.first().toLocalDate(), season.last().toLocalDate());
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var with : new boolean[] {true, false}) {
                if (!with) {
                    statement.execute("DROP INDEX meetingday.applicant_figures");
                }
                System.out.println(with ? "  with the index:" : "  without it:");
                var took = 0.0;
                for (var time = 0; time < 3; time++) {
                    try (var row = statement.executeQuery(question)) {
                        while (row.next()) {
                            var line = row.getString(1);
                            if (time == 2) {
                                System.out.println("    " + line);
                            }
                            if (line.startsWith("Execution Time")) {
                                took = Double.parseDouble(line.replaceAll("[^0-9.]", ""));
                            }
                        }
                    }
                }
                figures.note(
                        "people of a season of the country counted, " + (with ? "from the index" : "without it"),
                        "ms",
                        took);
            }
            connection.rollback();
        }
    }

    private WebClient signIn(String username) {
        var web = new WebClient(program.port());
        web.get("/staff/login");
        web.post("/staff/login", Map.of("username", username, "password", password));
        return web;
    }
}
