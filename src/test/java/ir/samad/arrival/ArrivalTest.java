package ir.samad.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.cases.CaseWorld;
import ir.samad.catalogue.Topics;
import ir.samad.directory.Country;
import ir.samad.directory.PositionKind;
import ir.samad.house.Colleague;
import ir.samad.house.Office;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.WebClient;
import ir.samad.house.WebClient.Answer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Moving in, through its pages: accounts and open cases from files, good ones and wrong ones. */
@SamadTest
class ArrivalTest {

    private static final List<String> ACCOUNTS =
            List.of("شماره ملی", "نام و نام خانوادگی", "کد سمت", "نام کاربری", "شماره همراه");
    private static final List<String> CASES = List.of(
            "شماره پیشین",
            "تاریخ ثبت پیشین",
            "نوع مورد",
            "شرح مورد",
            "شماره ملی متقاضی",
            "نام متقاضی",
            "نام خانوادگی متقاضی",
            "همراه متقاضی",
            "نام موضوع",
            "کد واحد کنونی",
            "وضعیت پیشین",
            "مهلت پاسخ",
            "سابقه در سامانه پیشین",
            "نام شهرستان");

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    Topics topics;

    @Autowired
    Clock clock;

    private CaseWorld world;
    private Colleague administrator;
    private WebClient web;

    @BeforeEach
    void signIn() {
        world = new CaseWorld(staff, topics, clock);
        administrator = staff.colleague(world.headquarters, PositionKind.ADMINISTRATOR);
        web = staff.signIn(port, administrator);
    }

    private static byte[] file(List<String> heading, List<List<String>> rows) {
        var all = new ArrayList<List<String>>();
        all.add(heading);
        all.addAll(rows);
        return Office.workbook(all);
    }

    private Answer send(String what, Map<String, String> fields, String name, byte[] content) {
        return web.postFiles("/staff/arrival/" + what, fields, "files", Map.of(name, content));
    }

    /** The path of the preview of an upload. */
    private String sent(String what, Map<String, String> fields, byte[] content) {
        return send(what, fields, "file.xlsx", content).location().orElseThrow();
    }

    private static List<String> cells(Answer preview) {
        return preview.page().select("td[data-label=خانه]").eachText();
    }

    private List<String> person(String username, String position) {
        return List.of(CaseWorld.nationalId().value(), "زهرا کریمی", position, username, CaseWorld.mobile());
    }

    private static String unique(String word) {
        return Country.unique(word).toLowerCase(java.util.Locale.ROOT);
    }

    @Test
    void accountsComeFromAFileOnceAndTheirPasswordsServeForTheFirstSignIn() {
        var username = unique("move");
        var position = world.country.position(world.office, PositionKind.EXPERT).code();
        var content = file(ACCOUNTS, List.of(person(username, position)));
        var path = sent("accounts", Map.of(), content);
        assertThat(web.get(path).text()).contains("ساختن ۱ حساب");
        var done = web.post(path, Map.of());
        var row = done.page().select("#passwords tbody tr").first();
        assertThat(row).isNotNull();
        assertThat(row.text()).contains("زهرا کریمی").contains(username);
        var password = row.select("code").text();
        var newcomer = new WebClient(port);
        newcomer.get("/staff/login");
        var first = newcomer.post("/staff/login", Map.of("username", username, "password", password));
        assertThat(newcomer.follow(first).page().select("#newPassword")).isNotEmpty();

        var again = web.follow(web.post(path, Map.of()));
        assertThat(again.page().select("#passwords")).isEmpty();
        assertThat(again.text()).contains("این حساب‌ها ساخته شده است").doesNotContain(password);
        var sameFile = web.get(sent("accounts", Map.of(), content));
        assertThat(sameFile.text()).contains("همهٔ این ردیف‌ها از پیش در سامانه هست");
        assertThat(sameFile.page().select("main form[method=post]")).isEmpty();
    }

    @Test
    @Rule("N-6-1")
    void everyErrorOfAnAccountNamesItsCellAndNothingIsOpened() throws IOException {
        var foreign = world.country.position(
                world.country.headquarters(world.country.body(ir.samad.directory.BodyType.BANK)), PositionKind.EXPERT);
        var free = world.country.position(world.office, PositionKind.EXPERT).code();
        var good = unique("fine");
        var path = sent(
                "accounts",
                Map.of(),
                file(
                        ACCOUNTS,
                        List.of(
                                person(good, free),
                                List.of("123", "زهرا کریمی", free, unique("a"), ""),
                                person(unique("b"), "nowhere"),
                                person("نام فارسی", free),
                                person(unique("c"), foreign.code()),
                                person(
                                        world.head.username(),
                                        world.country
                                                .position(world.office, PositionKind.EXPERT)
                                                .code()),
                                person(unique("d"), world.expert.position().code()),
                                person(
                                        good,
                                        world.country
                                                .position(world.office, PositionKind.EXPERT)
                                                .code()))));
        var preview = web.get(path);
        assertThat(cells(preview)).containsExactly("A3", "C4", "D5", "C6", "D7", "B8", "D9");
        assertThat(preview.text()).contains("nowhere").contains("بیرون از حوزهٔ مدیریت");
        var refused = web.post(path, Map.of());
        assertThat(refused.page().select("#passwords")).isEmpty();
        assertThat(web.get("/staff/accounts?name=" + good).page().select("main table a"))
                .isEmpty();
        try (var book = Office.open(web.download(path + "/marked"))) {
            var cell = book.getSheetAt(0).getRow(3).getCell(2);
            assertThat(cell.getStringCellValue()).isEqualTo("nowhere");
            assertThat(cell.getCellComment().getString().getString()).contains("سمتی با کد");
            assertThat(cell.getCellStyle().getFillForegroundColorColor()).isNotNull();
            assertThat(book.getSheetAt(0).getRow(1).getCell(2).getCellComment()).isNull();
        }
    }

    private List<String> row(String number, String day, String text, String unit, String state, String due) {
        return List.of(
                number,
                day,
                "درخواست",
                text,
                CaseWorld.nationalId().value(),
                "مریم",
                "احمدی",
                CaseWorld.mobile(),
                world.topic.name(),
                unit,
                state,
                due,
                "یک بار تماس گرفته شد",
                unit.isEmpty() ? CaseWorld.COUNTY.value() : "");
    }

    private Answer brought(String path) {
        web.post(path, Map.of());
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> web.get(path), page -> page.text().contains("وارد شد"));
    }

    private Answer search(WebClient by, String words) {
        return by.get("/staff/cases?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    @Test
    @Rule("N-5-2")
    void openCasesComeWithTheirOldNumbersAndDaysAndNoNumberTwice() {
        var number = Country.unique("ق") + "/۱۲";
        var second = Country.unique("ق") + "/13";
        var system = Map.of("system", "سامانهٔ کهن " + number);
        var rows = List.of(
                row(number, "1404/06/10", "دو روز است آب کوچهٔ ما قطع است.", world.office.code(), "در دست اقدام", ""),
                row(second, "2025-09-23", "فشار آب بسیار کم است و به طبقهٔ بالا نمی‌رسد.", "", "", "1404/12/01"));
        var path = sent("cases", system, file(CASES, rows));
        assertThat(web.get(path).text()).contains("ورود ۲ پرونده").contains("به متقاضیان چیزی فرستاده نمی‌شود");
        var head = staff.signIn(port, world.head);
        assertThat(search(head, number).page().select("main tbody a")).isEmpty();
        brought(path);

        var found = search(head, number.replace('۱', '1').replace('۲', '2'));
        var link = found.page().select("main tbody a").attr("href");
        var page = head.get(link);
        assertThat(page.text())
                .contains("آورده‌شده از سامانهٔ کهن")
                .contains("۱۴۰۴/۰۶/۱۰")
                .contains("یک بار تماس گرفته شد")
                .contains("شمارهٔ پیشین");
        assertThat(page.page().select(".timeline-entry.is-received")).hasSize(1);
        assertThat(page.text()).contains("در حال بررسی");
        var routed = head.get(search(head, second).page().select("main tbody a").attr("href"));
        assertThat(routed.text()).contains("۱ اسفند ۱۴۰۴").contains("۱۴۰۴/۰۷/۰۱");
        assertThat(routed.page().select(".timeline-entry.is-received")).isEmpty();

        var desk = staff.signIn(port, world.desk);
        assertThat(desk.get("/staff/worklist").text()).contains("آب کوچهٔ ما").contains("فشار آب");
        desk.get("/staff/desk");
        assertThat(desk.post("/staff/desk", Map.of("find", number)).text()).contains("آب کوچهٔ ما");

        var same = web.get(sent("cases", system, file(CASES, rows)));
        assertThat(same.text()).contains("همهٔ این ردیف‌ها از پیش در سامانه هست");
        web.post(path, Map.of());
        assertThat(search(head, number).page().select("main tbody tr")).hasSize(1);
    }

    @Test
    void theApplicantIsToldOnlyWhenTheAdministratorSaysSo() {
        var silent = Country.unique("س");
        var told = Country.unique("خ");
        var system = "کهن " + silent;
        brought(sent(
                "cases",
                Map.of("system", system),
                file(
                        CASES,
                        List.of(row(silent, "1404/08/01", "برق محله ما هر شب می‌رود.", world.office.code(), "", "")))));
        brought(sent(
                "cases",
                Map.of("system", system, "tell", "on"),
                file(
                        CASES,
                        List.of(row(told, "1404/08/01", "برق محله ما هر شب می‌رود.", world.office.code(), "", "")))));
        var head = staff.signIn(port, world.head);
        assertThat(head.get(search(head, silent).page().select("main tbody a").attr("href"))
                        .text())
                .doesNotContain("مورد شما ثبت شد");
        assertThat(head.get(search(head, told).page().select("main tbody a").attr("href"))
                        .text())
                .contains("مورد شما ثبت شد");
    }

    @Test
    @Rule("R-0-1")
    void urgencyAndClassificationHaveColumnsAndWhatIsNoGradeIsRefusedAtItsCell() {
        var heading = new ArrayList<>(CASES);
        heading.addAll(List.of("درجه فوریت", "محرمانگی"));
        var text = "دو روز است آب کوچهٔ ما قطع است.";
        var system = Map.of("system", "سامانهٔ کهن " + Country.unique("ف"));
        var bad = new ArrayList<>(row(Country.unique("ف"), "1404/06/10", text, world.office.code(), "", ""));
        bad.addAll(List.of("آنی", "سری"));
        assertThat(cells(web.get(sent("cases", system, file(heading, List.of(bad))))))
                .containsExactly("O2", "P2");
        var good = new ArrayList<>(row(Country.unique("ف"), "1404/06/10", text, world.office.code(), "", ""));
        good.addAll(List.of("خطر جانی", "محرمانه"));
        brought(sent("cases", system, file(heading, List.of(good))));
        var desk = staff.signIn(port, world.desk);
        assertThat(desk.get("/staff/worklist?urgency=DANGER_TO_LIFE")
                        .page()
                        .select("tr[id^=row-]")
                        .text())
                .contains("خطر جانی")
                .contains("محرمانه");
    }

    @Test
    @Rule("N-1-3")
    void everyErrorOfACaseNamesItsCellAndNothingComesIn() throws IOException {
        var good = Country.unique("خ");
        var text = "دو روز است آب کوچهٔ ما قطع است.";
        var foreign = world.country.headquarters(world.country.body(ir.samad.directory.BodyType.BANK));
        var complaint = new ArrayList<>(row(Country.unique("ش"), "1404/06/10", text, world.office.code(), "", ""));
        complaint.set(2, "شکایت");
        var nobody = new ArrayList<>(row(Country.unique("ش"), "1404/06/10", text, world.office.code(), "", ""));
        nobody.set(4, "1234567890");
        var path = sent(
                "cases",
                Map.of("system", "سامانهٔ کهن"),
                file(
                        CASES,
                        List.of(
                                row(good, "1404/06/10", text, world.office.code(), "", ""),
                                row(Country.unique("ش"), "1404/13/10", text, world.office.code(), "", ""),
                                row(Country.unique("ش"), "1404/06/10", text, "ناکجا", "", ""),
                                row(Country.unique("ش"), "1404/06/10", text, world.office.code(), "خوابیده", ""),
                                row(Country.unique("ش"), "1405/06/10", text, world.office.code(), "", ""),
                                row(Country.unique("ش"), "1404/06/10", text, world.office.code(), "", "1404/05/01"),
                                row(Country.unique("ش"), "1404/06/10", text, foreign.code(), "", ""),
                                row(good, "1404/06/10", text, world.office.code(), "", ""),
                                complaint,
                                nobody)));
        var preview = web.get(path);
        assertThat(cells(preview))
                .startsWith("B3", "J4", "K5", "B6", "L7", "J8", "A9")
                .contains("E11")
                .hasSize(9);
        assertThat(preview.text()).contains("ناکجا").contains("خوابیده").contains("N-1-3");
        web.post(path, Map.of());
        assertThat(search(staff.signIn(port, world.head), good).page().select("main tbody a"))
                .isEmpty();
        try (var book = Office.open(web.download(path + "/marked"))) {
            assertThat(book.getSheetAt(0)
                            .getRow(3)
                            .getCell(9)
                            .getCellComment()
                            .getString()
                            .getString())
                    .contains("ناکجا");
        }
    }

    @Test
    void foreignFilesAreRefusedAndACsvIsReadLikeAWorkbook() {
        var png = new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
        assertThat(web.get(sent("accounts", Map.of(), png)).text()).contains("متن نیست");
        assertThat(web.get(sent("accounts", Map.of(), file(List.of("این", "آن"), List.of(List.of("۱", "۲")))))
                        .text())
                .contains("به الگو نمی‌خورد");
        assertThat(send("cases", Map.of("system", "x"), "a.xlsx", png).page().select("#system-error"))
                .isNotEmpty();
        assertThat(web.postFiles("/staff/arrival/accounts", Map.of(), "files", Map.of())
                        .text())
                .contains("یک پرونده انتخاب کنید");
        var csv = "شماره ملی,نام و نام خانوادگی,کد سمت,نام کاربری\n123,زهرا کریمی,nowhere," + unique("csv") + "\n";
        var read = web.get(sent("accounts", Map.of(), csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(cells(read)).contains("A2");
        assertThat(read.text()).contains("file.xlsx");
    }

    @Test
    void nobodyElseSeesAnUploadAndOnlyAdministratorsBringIn() {
        var path = sent("cases", Map.of("system", "کهن"), file(CASES, List.of()));
        var other = staff.signIn(port, staff.colleague(world.headquarters, PositionKind.ADMINISTRATOR));
        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(other.get(path + "/marked").status()).isEqualTo(404);
        assertThat(other.post(path, Map.of()).status()).isEqualTo(404);
        assertThat(web.get(path).status()).isEqualTo(200);
        var expert = staff.signIn(port, world.expert);
        for (var closed : List.of("", "/accounts", "/cases", "/accounts/template", "/cases/template")) {
            assertThat(expert.get("/staff/arrival" + closed).status())
                    .as(closed)
                    .isEqualTo(403);
            assertThat(web.get("/staff/arrival" + closed).status()).as(closed).isEqualTo(200);
        }
        assertThat(expert.postFiles(
                                "/staff/arrival/cases", Map.of("system", "کهن"), "files", Map.of("a.xlsx", new byte[] {1
                                }))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theTemplatesComeBackAsTheyWereGiven() throws IOException {
        for (var what : List.of("accounts", "cases")) {
            var template = web.download("/staff/arrival/" + what + "/template");
            try (var book = Office.open(template)) {
                var sheet = book.getSheetAt(0);
                assertThat(sheet.getRow(0).getCell(0).getCellComment()).isNotNull();
                assertThat(sheet.getCTWorksheet()
                                .getSheetViews()
                                .getSheetViewArray(0)
                                .getRightToLeft())
                        .isTrue();
                assertThat(sheet.getDataValidations().isEmpty()).isEqualTo(what.equals("accounts"));
            }
            assertThat(web.get(sent(what, Map.of("system", "کهن"), template)).text())
                    .contains("جز سرستون ردیفی ندارد");
        }
    }
}
