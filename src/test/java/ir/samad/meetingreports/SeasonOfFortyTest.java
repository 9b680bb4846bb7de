package ir.samad.meetingreports;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient;
import ir.samad.house.WebClient.Answer;
import ir.samad.meetingreports.FortyBodies.Body;
import ir.samad.meetingreports.FortyBodies.Met;
import ir.samad.territory.ProvinceCode;
import ir.samad.territory.Territory;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A season of a province with forty bodies, by import: all send sheets of their own, some are refused and corrected, every
 * report leaves and is received, one comes back; what the pages and workbooks then say is worked out here anew.
 */
@SamadTest
class SeasonOfFortyTest {

    private static final String PROVINCE = "03";
    private static final String SEASON = "?season=1404-S3";
    private static final String SHEETS = "/staff/meetings/sheets";
    private static final Map<String, String> CONFIRMED =
            Map.of("completed", "on", "names", "on", "shared", "on", "letters", "on");

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Territory territory;

    private FortyBodies forty;
    private String programme;
    private final Map<Body, WebClient> heads = new HashMap<>();
    private final Map<Body, List<Met>> people = new HashMap<>();

    @AfterEach
    void theClockStandsAsBefore() {
        clock.set(TestClock.START);
    }

    @Test
    @Rule({"M-1", "M-3", "M-5-1", "M-7", "M-9", "M-10-4", "M-11", "N-8-3"})
    void aSeasonOfFortyBodiesAddsUpToWhatTheySent() {
        forty = new FortyBodies(
                staff,
                clock,
                port,
                jdbc,
                PROVINCE,
                territory.listCounties(new ProvinceCode(PROVINCE)).stream()
                        .map(county -> county.code().value())
                        .toList());
        programme = forty.publish();
        forty.live(programme);
        forty.at("1404/09/27", 9);
        for (var body : forty.bodies) {
            heads.put(body, forty.signIn(body.head()));
            people.put(body, everybody(body));
            send(body);
        }
        var office = forty.signIn(forty.chief);
        for (var body : forty.bodies) {
            release(body);
        }
        receiveAll(office);
        giveBackAndSendAgain(office);
        for (var body : forty.bodies) {
            assertThat(web(body)
                            .post("/staff/meetings/reports/" + programme + "/sign", Map.of("season", "1404-S3"))
                            .path())
                    .as(body.unit().name())
                    .isPresent();
        }
        figuresAddUp(office);
        workbooksAreUnions(office);
    }

    private static List<Met> everybody(Body body) {
        return IntStream.range(0, FortyBodies.DAYS.size())
                .boxed()
                .flatMap(day -> FortyBodies.people(body, day).stream())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private WebClient web(Body body) {
        return heads.get(body);
    }

    /** Most send one sheet for the season, every eighth one for each day; every ninth has faults at first. */
    private void send(Body body) {
        var kind = body.number() % SeasonSheet.KINDS;
        if (body.number() % 9 == 4) {
            isRefusedWithAMarkedCopy(body, kind);
        }
        var parts = body.number() % 8 == 1
                ? people.get(body).stream()
                        .collect(Collectors.groupingBy(Met::day, TreeMap::new, Collectors.toList()))
                        .values()
                : List.of(people.get(body));
        for (var part : parts) {
            var address = sent(body, SeasonSheet.write(kind, part, untouched -> {}))
                    .path()
                    .orElseThrow();
            var taken = web(body).post(address, CONFIRMED);
            assertThat(taken.path())
                    .as(() -> body.unit().name() + "\n" + taken.text())
                    .contains(address);
        }
    }

    private void isRefusedWithAMarkedCopy(Body body, int kind) {
        var sheet = upload(body, SeasonSheet.write(kind, people.get(body), spoiled -> spoil(spoiled, kind)));
        var cells = List.of(
                SeasonSheet.cell(kind, "day", 2),
                SeasonSheet.cell(kind, "identity", 3),
                SeasonSheet.cell(kind, "phone", 4),
                SeasonSheet.cell(kind, "state", 5));
        assertThat(sheet.page().select("td bdi[dir=ltr]").eachText())
                .as(body.unit().name())
                .containsAll(cells);
        assertThat(sheet.text()).contains("M-11", "M-10-1", "M-10-3", "M-12-1");
        // As a whole or not at all.
        assertThat(web(body).post(path(sheet), CONFIRMED).path()).isEmpty();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(web(body).download(path(sheet) + "/marked")))) {
            assertThat(book.getSheetAt(0).getCellComments().keySet().stream().map(Object::toString))
                    .containsAll(cells);
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static void spoil(XSSFSheet sheet, int kind) {
        var day = SeasonSheet.column(kind, "day");
        sheet.addMergedRegion(new CellRangeAddress(SeasonSheet.row(1), SeasonSheet.row(2), day, day));
        cell(sheet, kind, "identity", 3).setCellValue("1234567890");
        cell(sheet, kind, "phone", 4).setCellValue("0912345");
        cell(sheet, kind, "state", 5).setBlank();
    }

    private static org.apache.poi.ss.usermodel.Cell cell(XSSFSheet sheet, int kind, String column, int person) {
        return sheet.getRow(SeasonSheet.row(person)).getCell(SeasonSheet.column(kind, column));
    }

    private Answer sent(Body body, byte[] content) {
        return web(body).postFiles(SHEETS, Map.of(), "files", Map.of("آذر.xlsx", content));
    }

    private Answer upload(Body body, byte[] content) {
        return web(body).follow(sent(body, content));
    }

    private static String path(Answer sheet) {
        return URI.create(sheet.response().uri().toString()).getPath();
    }

    private void release(Body body) {
        var reports = web(body).get("/staff/meetings/reports" + SEASON).page();
        var days = reports.select("a[href$=/report]").eachAttr("href");
        assertThat(days).hasSize(FortyBodies.DAYS.size());
        for (var day = 0; day < days.size(); day++) {
            var sent = web(body).post(days.get(day), Map.of());
            assertThat(sent.path().isPresent())
                    .as(() -> body.unit().name() + "\n" + sent.text())
                    .isEqualTo(body.held(day));
        }
    }

    private static void receiveAll(WebClient office) {
        received(office)
                .select("form[action$=/receive]")
                .eachAttr("action")
                .forEach(address ->
                        assertThat(office.post(address, Map.of()).path()).isPresent());
        assertThat(received(office).select("form[action$=/receive]")).isEmpty();
    }

    private static Element received(WebClient office) {
        return office.get("/staff/meetings/received" + SEASON).page();
    }

    /** A county office's first report comes back with a reason; the row is corrected, and goes as a second version. */
    private void giveBackAndSendAgain(WebClient office) {
        var body = forty.bodies.getLast();
        var first = received(office).select("tbody tr").stream()
                .filter(row ->
                        row.text().contains(body.unit().name()) && row.text().contains("۱۴۰۴/۰۹/۰۴"))
                .map(row -> row.select("form[action$=/return]").attr("action"))
                .findFirst()
                .orElseThrow();
        var reason = "نام خانوادگی ردیف نخست با شناسنامه یکی نیست";
        office.follow(office.post(first, Map.of("reason", reason)));
        assertThat(web(body).get("/staff/meetings/reports" + SEASON).text()).contains("برگشت خورد", reason);
        var wrong = people.get(body).getFirst();
        var session = web(body)
                .get("/staff/meetings/reports" + SEASON)
                .page()
                .select("a[href$=/report]")
                .attr("href");
        var person = web(body)
                .get(session.replace("/report", "/people"))
                .page()
                .select("a[href^=/staff/meetings/people/]")
                .attr("href");
        var fields = new HashMap<>(Map.of("mode", wrong.phone() ? "PHONE" : "IN_PERSON", "phoneShared", "on"));
        fields.putAll(Map.of("identity", wrong.identity(), "firstName", wrong.first(), "lastName", "درست‌نام"));
        fields.putAll(Map.of("phone", wrong.number(), "subject", wrong.subject()));
        assertThat(web(body).follow(web(body).post(person, fields)).text()).contains("مشخصات ذخیره شد");
        people.get(body).set(0, wrong.withLast("درست‌نام"));
        assertThat(web(body).post(session, Map.of()).path()).isPresent();
        receiveAll(office);
    }

    /** The page of the province, against what was sent in. */
    private void figuresAddUp(WebClient office) {
        var page = office.get("/staff/meetings/figures" + SEASON).page();
        var rows = page.select("section[aria-labelledby=bodies] tbody tr");
        assertThat(rows).hasSize(FortyBodies.COUNT);
        var byName =
                rows.stream().collect(Collectors.toMap(row -> row.select("th").text(), Function.identity()));
        for (var body : forty.bodies) {
            var row = byName.get(body.unit().name());
            assertThat(row).as(body.unit().name()).isNotNull();
            assertThat(row.text()).contains(score(body), stands(body), met(people.get(body)));
        }
        var all = people.values().stream().flatMap(List::stream).toList();
        assertThat(page.select(".figure").getFirst().text()).contains(persian(sessions(Body::held)), persian(160));
        assertThat(page.select(".figure").get(1).text()).contains(persian(sessions(Body::missed)));
        assertThat(page.select(".figure").get(2).text()).contains(persian(all.size()));
        var days = page.select("section[aria-labelledby=days] tbody tr");
        for (var day = 0; day < FortyBodies.DAYS.size(); day++) {
            var on = day;
            assertThat(days.get(day).text())
                    .contains(met(all.stream().filter(one -> one.day() == on).toList()));
        }
        var results = page.select("section[aria-labelledby=results]").text();
        all.stream()
                .collect(Collectors.groupingBy(Met::state, Collectors.counting()))
                .values()
                .forEach(count -> assertThat(results).contains(persian(count.intValue()) + " نفر"));
    }

    private interface OnDay {
        boolean is(Body body, int day);
    }

    private int sessions(OnDay which) {
        return forty.bodies.stream().mapToInt(body -> count(body, which)).sum();
    }

    private static int count(Body body, OnDay which) {
        return (int) IntStream.range(0, FortyBodies.DAYS.size())
                .filter(day -> which.is(body, day))
                .count();
    }

    /** Every missed session takes twice its share; an excused one is not required (decision 14). */
    private static String score(Body body) {
        var required = FortyBodies.DAYS.size() - count(body, Body::excused);
        var lost = new BigDecimal(200L * count(body, Body::missed))
                .divide(new BigDecimal(required), 1, RoundingMode.HALF_UP);
        return persian(new BigDecimal(100)
                .subtract(lost)
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', '٫'));
    }

    private static String stands(Body body) {
        return Stream.of(
                        persian(count(body, Body::held)) + " برگزارشده",
                        count(body, Body::excused) > 0 ? persian(count(body, Body::excused)) + " با عذر یا تعطیل" : "",
                        count(body, Body::missed) > 0 ? persian(count(body, Body::missed)) + " برگزارنشده" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String met(List<Met> people) {
        var phone = (int) people.stream().filter(Met::phone).count();
        return persian(people.size() - phone) + " حضوری، " + persian(phone) + " تلفنی";
    }

    private void workbooksAreUnions(WebClient office) {
        for (var body : forty.bodies) {
            if (body.number() % 5 == 4) {
                isUnion(body);
            }
        }
        var upward = Sheet.of(office, "/staff/meetings/received.xlsx" + SEASON);
        assertThat(upward.column("کد ملی متقاضی"))
                .containsExactlyInAnyOrderElementsOf(people.values().stream()
                        .flatMap(List::stream)
                        .map(Met::identity)
                        .toList());
    }

    private void isUnion(Body body) {
        var sent = people.get(body);
        var files = web(body).get("/staff/meetings/reports" + SEASON).page().select("h3 + table tbody tr").stream()
                .filter(row -> !row.text().contains("برگشت خورد"))
                .map(row -> row.select("a[href$=/file]").attr("href"))
                .toList();
        var season = Sheet.of(web(body), files.getFirst());
        assertThat(season.column("کد ملی متقاضی"))
                .as(body.unit().name())
                .containsExactlyElementsOf(sent.stream().map(Met::identity).toList());
        assertThat(season.column("نام خانوادگی"))
                .containsExactlyElementsOf(sent.stream().map(Met::last).toList());
        assertThat(season.column("تاریخ ملاقات"))
                .containsExactlyElementsOf(sent.stream()
                        .map(one -> FortyBodies.DAYS.get(one.day()))
                        .toList());
        assertThat(season.column("موعد"))
                .containsExactlyElementsOf(sent.stream().map(Met::due).toList());
        var weekly = files.subList(1, files.size()).stream()
                .flatMap(file -> Sheet.of(web(body), file).column("کد ملی متقاضی").stream())
                .toList();
        assertThat(weekly).containsExactlyInAnyOrderElementsOf(season.column("کد ملی متقاضی"));
        var phone = (int) sent.stream().filter(Met::phone).count();
        assertThat(season.totals())
                .contains(
                        "حضوری: " + persian(sent.size() - phone),
                        "تلفنی: " + persian(phone),
                        "همه: " + persian(sent.size()));
    }

    private static String persian(int number) {
        return persian(Integer.toString(number));
    }

    private static String persian(String number) {
        var text = new StringBuilder();
        number.chars().forEach(one -> text.append(one >= '0' && one <= '9' ? (char) (one - '0' + '۰') : (char) one));
        return text.toString();
    }
}
