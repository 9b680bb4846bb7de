package ir.samad.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.cases.CaseWorld;
import ir.samad.catalogue.CaseType;
import ir.samad.catalogue.Evidence;
import ir.samad.catalogue.Topic;
import ir.samad.catalogue.Topics;
import ir.samad.directory.BodyType;
import ir.samad.directory.Country;
import ir.samad.directory.Directory;
import ir.samad.directory.Level;
import ir.samad.directory.PositionKind;
import ir.samad.house.Office;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.WebClient;
import ir.samad.house.WebClient.Answer;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The topics of the catalogue by a sheet: out, changed, looked at, and in. */
@SamadTest
class TopicArrivalTest {

    private static final List<String> HEADING = List.of(
            "شناسه موضوع",
            "شناسه موضوع بالاتر",
            "نام موضوع",
            "راهنما",
            "واژه‌های دیگر",
            "نوع‌های مورد",
            "کد دستگاه‌های دارای وظیفه",
            "پایین‌ترین سطح رسیدگی",
            "مدرک انجام");

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    Topics topics;

    @Autowired
    Directory directory;

    @Autowired
    Clock clock;

    private CaseWorld world;
    private WebClient web;
    private String body;

    @BeforeEach
    void signIn() {
        world = new CaseWorld(staff, topics, clock);
        body = directory
                .getBody(directory.getUnit(world.headquarters.id()).bodyId())
                .code();
        web = staff.signIn(port, staff.colleague(staff.country().centre(), PositionKind.ADMINISTRATOR));
    }

    private String sent(List<List<String>> rows) {
        var all = new ArrayList<List<String>>();
        all.add(HEADING);
        all.addAll(rows);
        return sent(Office.workbook(all));
    }

    private String sent(byte[] content) {
        return web.postFiles("/staff/arrival/topics", Map.of(), "files", Map.of("topics.xlsx", content))
                .location()
                .orElseThrow();
    }

    private static List<String> cells(Answer preview) {
        return preview.page().select("td[data-label=خانه]").eachText();
    }

    private List<String> row(String code, String parent, String name, String types, String bodies, String level) {
        return List.of(code, parent, name, "یک خط", "واژه دیگر", types, bodies, level, "");
    }

    @Test
    void newTopicsComeWithTheirBodiesAndKnownOnesAreChangedAfterALook() {
        var group = Country.unique("group");
        var leaf = Country.unique("leaf");
        var second = directory.getBody(staff.country().body(BodyType.BANK).id()).code();
        // The narrower one stands before the one above it: the order of rows is nobody's fault.
        var path = sent(List.of(
                row(leaf, group, "ترکیدگی لوله " + leaf, "درخواست، شکایت", body + "، " + second, "شهرستان"),
                row(group, "", "آب‌رسانی " + group, "درخواست", "", "استان")));
        assertThat(web.get(path).text()).contains("ذخیرهٔ ۲ موضوع");
        assertThat(topics.findByCode(leaf)).isEmpty();
        assertThat(web.follow(web.post(path, Map.of())).text()).contains("۲ موضوع از این پرونده ذخیره شده است");

        var topic = topics.findByCode(leaf).orElseThrow();
        assertThat(topic.parentId())
                .isEqualTo(topics.findByCode(group).orElseThrow().id());
        assertThat(topic.types()).containsExactlyInAnyOrder(CaseType.REQUEST, CaseType.COMPLAINT);
        assertThat(topic.bodies().stream().map(id -> directory.getBody(id).code()))
                .containsExactly(body, second);
        assertThat(topic.lowestLevel()).isEqualTo(Level.COUNTY);
        assertThat(topic.evidence()).isEqualTo(Evidence.NONE);
        assertThat(topics.search("واژه دیگر " + leaf, 5))
                .extracting(found -> found.code())
                .contains(leaf);

        var changed = sent(List.of(
                List.of(leaf, group, "ترکیدگی لوله " + leaf, "", "", "درخواست", body, "استان", "عکس کار انجام‌شده"),
                row(group, "", "آب‌رسانی " + group, "درخواست", "", "استان")));
        var preview = web.get(changed).text();
        assertThat(preview).contains("تازه یا عوض‌شده ۱", "بی‌تغییر ۱", "ذخیرهٔ ۱ موضوع");
        web.follow(web.post(changed, Map.of()));
        topic = topics.findByCode(leaf).orElseThrow();
        assertThat(topic.lowestLevel()).isEqualTo(Level.PROVINCE);
        assertThat(topic.evidence()).isEqualTo(Evidence.PHOTOGRAPH);
        assertThat(topic.bodies()).hasSize(1);
        // Sent twice it is done once.
        assertThat(web.follow(web.post(changed, Map.of())).text()).contains("۱ موضوع از این پرونده ذخیره شده است");
    }

    @Test
    void everyErrorNamesItsCellAndItsClauseAndNothingIsStored() throws IOException {
        var good = Country.unique("good");
        var twice = Country.unique("twice");
        var circle = Country.unique("circle");
        var rows = new ArrayList<List<String>>();
        rows.add(row(good, "", "خوب " + good, "درخواست", body, "شهرستان"));
        rows.add(row(twice, "", "دوبار " + twice, "درخواست", body, "شهرستان"));
        rows.add(row(twice, "", "دوبار دیگر " + twice, "درخواست", body, "شهرستان"));
        rows.add(row("نام فارسی", "", "کد " + good, "درخواست", body, "شهرستان"));
        rows.add(row(Country.unique("a"), "nowhere", "بالا " + good, "درخواست", body, "شهرستان"));
        rows.add(row(Country.unique("b"), "", "", "درخواست", body, "شهرستان"));
        rows.add(row(Country.unique("c"), "", "نوع " + good, "خواهش", body, "شهرستان"));
        rows.add(row(Country.unique("d"), "", "بی‌نوع " + good, "", body, "شهرستان"));
        rows.add(row(Country.unique("e"), "", "دستگاه " + good, "درخواست", "no-such-body", "شهرستان"));
        rows.add(row(Country.unique("f"), "", "سطح " + good, "درخواست", body, "دهستان"));
        rows.add(row(Country.unique("g"), "", "بی‌سطح " + good, "درخواست", body, ""));
        var path = sent(rows);
        var preview = web.get(path);
        assertThat(cells(preview)).containsExactly("A4", "A5", "B6", "C7", "F8", "F9", "G10", "H11", "H12");
        assertThat(preview.text()).contains("N-1-15", "N-2-6", "N-4-8", "nowhere", "no-such-body");
        assertThat(web.post(path, Map.of()).text()).contains("چیزی ذخیره نشد");
        assertThat(topics.findByCode(good)).isEmpty();
        try (var book = Office.open(web.download(path + "/marked"))) {
            var cell = book.getSheetAt(0).getRow(9).getCell(6);
            assertThat(cell.getStringCellValue()).isEqualTo("no-such-body");
            assertThat(cell.getCellComment().getString().getString()).contains("no-such-body", "N-4-8");
        }

        // What only shows when all rows are read: a circle, the same name beside another, and nobody whose duty it is.
        var placed = sent(List.of(
                row(circle, circle + "-2", "دور " + circle, "درخواست", body, "شهرستان"),
                row(circle + "-2", circle, "دور دیگر " + circle, "درخواست", body, "شهرستان"),
                row(good, "", world.topic.name(), "درخواست", body, "شهرستان"),
                row(good + "-2", "", "بی‌دستگاه " + good, "درخواست", "", "شهرستان")));
        var refused = web.get(placed);
        assertThat(cells(refused)).containsExactly("B2", "B3", "C4", "G5");
        assertThat(refused.text()).contains("زیر خودش", world.topic.code(), "N-4-8");
        assertThat(topics.findByCode(good)).isEmpty();
    }

    @Test
    void theSheetThatGoesOutIsTheOneThatComesIn() throws IOException {
        var content = web.download("/staff/arrival/topics/sheet");
        try (var book = Office.open(content)) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.isRightToLeft()).isTrue();
            var codes = IntStream.rangeClosed(1, sheet.getLastRowNum())
                    .mapToObj(sheet::getRow)
                    .filter(row -> row != null && row.getCell(0) != null)
                    .map(row -> row.getCell(0).getStringCellValue())
                    .filter(code -> !code.isEmpty())
                    .toList();
            assertThat(codes)
                    .containsExactlyElementsOf(
                            topics.listAll().stream().map(Topic::code).toList());
        }
        var preview = web.get(sent(content));
        assertThat(cells(preview)).isEmpty();
        assertThat(preview.text()).contains("همهٔ این ردیف‌ها از پیش در سامانه هست");
        assertThat(preview.page().select("main form[method=post]")).isEmpty();
    }

    @Test
    void onlyWhoKeepsTheRulesOfTheHouseSeesOrSendsThem() {
        var desk = staff.signIn(port, world.desk);
        for (var path : List.of("/staff/arrival/topics", "/staff/arrival/topics/sheet")) {
            assertThat(desk.get(path).status()).as(path).isEqualTo(403);
            assertThat(web.get("/staff/arrival/topics").status()).isEqualTo(200);
        }
    }
}
