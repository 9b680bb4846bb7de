package ir.samad.directory;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.house.Browser;
import ir.samad.house.Colleague;
import ir.samad.house.Office;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.WebClient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of the directory, from outside. */
@SamadTest
class DirectoryPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    Directory directory;

    @Autowired
    DirectoryEntries entries;

    private Country country;
    private Colleague keeper;
    private WebClient web;

    @BeforeEach
    void signIn() {
        country = staff.country();
        keeper = staff.colleague(country.headquarters(country.body(BodyType.MINISTRY)), PositionKind.ADMINISTRATOR);
        web = staff.signIn(port, keeper);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    @Rule("N-1-10")
    void searchFindsWhatIsMeantHoweverItIsTypedAndByFormerNames() {
        country.centre();
        assertThat(web.get("/staff/directory?q=" + encoded("پاسخگويي شكايات")).text())
                .contains("مرکز ارتباطات مردمی نهاد ریاست جمهوری");
        var code = Country.unique("city");
        entries.createBody(BodyEntry.of(code, "شهرداری اصفهان " + code, BodyType.MUNICIPALITY), Keeper.PROGRAM)
                .orThrow();
        assertThat(web.get("/staff/directory?q=" + encoded("شهرداري  اصفهان " + code))
                        .text())
                .contains("شهرداری اصفهان " + code);
        assertThat(web.get("/staff/directory?q=" + encoded("%%__ نیستدرجهان")).text())
                .contains("چیزی پیدا نشد");
    }

    @Test
    @Rule("N-4-0")
    void aUnitIsMadeOnAPageAndARefusalStandsAtItsFieldWithEverythingTyped() {
        var path = "/staff/directory/units/new";
        web.get(path + "?body=" + keeper.unit().bodyId() + "&parent="
                + keeper.unit().code());
        var typed = new LinkedHashMap<>(Map.of(
                "body", keeper.unit().bodyId().toString(),
                "parent", keeper.unit().code(),
                "name", "دفتر آزمایشی",
                "kind", "COUNTY_OFFICE",
                "level", "COUNTY",
                "province", "10",
                "address", "خیابان نخست"));
        var refused = web.post(path, typed);
        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.page().select("#county-error").text())
                .contains("شهرستان")
                .contains("N-4-0");
        assertThat(refused.page().select("#address").val()).isEqualTo("خیابان نخست");
        typed.put("county", "1002");
        var page = web.follow(web.post(path, typed));
        assertThat(page.page().select("h1").text()).contains("دفتر آزمایشی");
        assertThat(page.text()).contains("خیابان نخست").contains("فرماندار");
    }

    @Test
    @Rule("N-6-1")
    void aPositionIsGivenToSomebodyNewAndTakenBackAtOnce() {
        var position = country.position(keeper.unit(), PositionKind.DEPUTY);
        var path = "/staff/directory/positions/" + position.id();
        web.get(path + "/assign");
        var number = Country.unique("n");
        var unnamed = web.post(path + "/assign", Map.of("person", number, "capacity", "HOLDER"));
        assertThat(unnamed.page().select("#name-error").text()).contains("نام");
        var page = web.follow(
                web.post(path + "/assign", Map.of("person", number, "name", "زهرا کریمی", "capacity", "HOLDER")));
        assertThat(page.text()).contains("زهرا کریمی");
        var second = web.post(
                path + "/assign", Map.of("person", Country.unique("n"), "name", "علی رضایی", "capacity", "HOLDER"));
        assertThat(second.page().select("#person-error").text())
                .contains("زهرا کریمی")
                .contains("N-6-1");
        assertThat(web.get("/staff/directory?q=" + encoded("علی رضایی")).status())
                .isEqualTo(200);
        var holder = directory.listHolders(position.id()).getFirst();
        var gone = web.follow(
                web.post(path + "/holdings/" + holder.holding().id() + "/end", Map.of("lastDay", "۱۴۰۴/۰۹/۳۰")));
        assertThat(gone.text()).contains("زهرا کریمی").contains("۱۴۰۴/۰۹/۳۰");
    }

    @Test
    void whoeverComesSecondSeesWhatTheFirstDidAndLosesNothing() {
        var unit = country.below(keeper.unit(), UnitKind.SPECIALISED_UNIT);
        var path = "/staff/directory/units/" + unit.id() + "/edit";
        var typed = new LinkedHashMap<>(Map.of(
                "body",
                unit.bodyId().toString(),
                "name",
                "نام نخست",
                "level",
                "BODY",
                "parent",
                keeper.unit().code(),
                "version",
                "1"));
        web.get(path);
        assertThat(web.follow(web.post(path, typed)).text()).contains("نام نخست");
        typed.put("name", "نام دوم");
        var stale = web.post(path, typed);
        assertThat(stale.text()).contains("نام نخست").contains("کس دیگری");
        assertThat(stale.page().select("#name").val()).isEqualTo("نام دوم");
        assertThat(directory.getUnit(unit.id()).name()).isEqualTo("نام نخست");
        typed.put("version", stale.page().select("input[name=version]").val());
        assertThat(web.follow(web.post(path, typed)).text()).contains("نام دوم");
    }

    @Test
    void othersMayLookButNotKeepAndForeignAddressesAreNotFound() {
        var other = country.headquarters(country.body(BodyType.BANK));
        assertThat(web.get("/staff/directory/units/" + other.id()).status()).isEqualTo(200);
        assertThat(web.get("/staff/directory/units/" + other.id() + "/edit").status())
                .isEqualTo(403);
        assertThat(web.get("/staff/directory/bodies/" + other.bodyId() + "/edit")
                        .status())
                .isEqualTo(403);
        for (var path : new String[] {"units/", "bodies/", "people/", "sheets/waiting/"}) {
            assertThat(web.get("/staff/directory/" + path + UUID.randomUUID()).status())
                    .isEqualTo(404);
            assertThat(web.get("/staff/directory/" + path + "1%27or").status()).isEqualTo(404);
        }
        assertThat(web.get("/staff/directory?unit=nobody").status()).isEqualTo(404);
        assertThat(web.get("/staff/directory?from=-1").status()).isEqualTo(404);
        assertThat(web.get("/staff/directory/sheets/nothing/export").status()).isEqualTo(404);
        var expert = staff.signIn(port, staff.colleague(PositionKind.EXPERT));
        assertThat(expert.get("/staff/directory").status()).isEqualTo(200);
        assertThat(expert.get("/staff/directory/sheets").status()).isEqualTo(403);
        assertThat(expert.get("/staff/directory/gaps").status()).isEqualTo(200);
        assertThat(new WebClient(port).get("/staff/directory").status()).isNotEqualTo(200);
    }

    @Test
    void theSheetsComeOutAsFiles() {
        var template = web.get("/staff/directory/sheets/units/template");
        assertThat(template.header("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).contains("attachment"));
        assertThat(template.body()).startsWith("\uFEFFکد,کد دستگاه,");
        assertThat(web.get("/staff/directory/sheets/bodies/export").body()).contains("وزارتخانه");
    }

    @Test
    void oneWorkbookBringsInWhatFourFilesDid() throws java.io.IOException {
        var code = Country.unique("book");
        try (var book = Office.open(web.download("/staff/directory/sheets/workbook"))) {
            assertThat(book.getSheetName(1)).isEqualTo("واحدها");
            assertThat(book.getSheetAt(1).getDataValidations()).hasSize(2);
            row(
                    book.getSheetAt(1),
                    code,
                    directory.getBody(keeper.unit().bodyId()).code(),
                    "دفتر آزمایشی " + code,
                    "واحد تخصصی",
                    "دستگاه",
                    keeper.unit().code());
            row(book.getSheetAt(2), code + "-p", code, "کارشناس", "کارشناس", "");
            var path = sent(bytes(book));
            assertThat(web.get(path).text()).contains("ذخیرهٔ همه");
            assertThat(directory.findUnit(code)).isEmpty();
            web.follow(web.post(path, Map.of()));
            assertThat(directory.findPosition(code + "-p")).isPresent();
            assertThat(web.post(path, Map.of()).status()).isEqualTo(404);
            assertThat(web.get(sent(bytes(book))).text()).contains("همهٔ این ردیف‌ها از پیش");
            row(book.getSheetAt(2), code + "-q", "ناکجا", "کارشناس", "پادشاه", "");
            var wrong = sent(bytes(book));
            var preview = web.get(wrong);
            assertThat(preview.page().select("td[data-label=خانه]").eachText()).containsExactly("B2", "D2");
            assertThat(preview.text()).contains("سمت‌ها").contains("پادشاه");
            assertThat(web.post(wrong, Map.of()).text()).contains("چیزی ذخیره نشد");
            try (var marked = Office.open(web.download(wrong + "/marked"))) {
                assertThat(marked.getSheet("سمت‌ها")
                                .getRow(1)
                                .getCell(3)
                                .getCellComment()
                                .getString()
                                .getString())
                        .contains("پادشاه");
            }
        }
        try (var export = Office.open(web.download("/staff/directory/sheets/workbook/export"))) {
            assertThat(export.getSheetAt(1).getLastRowNum()).isGreaterThan(1);
        }
        assertThat(web.get(sent(web.download("/staff/directory/sheets/workbook/export")))
                        .page()
                        .select("td[data-label=خانه]"))
                .isEmpty();
    }

    private String sent(byte[] workbook) {
        return web.postFiles("/staff/directory/sheets", Map.of(), "files", Map.of("directory.xlsx", workbook))
                .location()
                .orElseThrow();
    }

    private static byte[] bytes(org.apache.poi.ss.usermodel.Workbook book) throws java.io.IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        book.write(bytes);
        return bytes.toByteArray();
    }

    private static void row(org.apache.poi.ss.usermodel.Sheet sheet, String... cells) {
        var row = sheet.createRow(1);
        for (var i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    @Test
    void thePagesLookRight() {
        country.below(keeper.unit(), UnitKind.COMMUNICATION_DESK);
        var head = country.position(keeper.unit(), PositionKind.HEAD);
        country.hold(head, country.person("مریم احمدی"));
        country.position(keeper.unit(), PositionKind.EXPERT);
        for (var visit : new ir.samad.house.Visit[] {Browser.desk(port), Browser.phone(port)}) {
            try (visit) {
                staff.signIn(visit, keeper);
                var size = visit.page().viewportSize().width;
                visit.open("/staff/directory");
                visit.looksRight("directory-tree-" + size);
                visit.open("/staff/directory/units/" + keeper.unit().id());
                visit.looksRight("directory-unit-" + size);
                visit.open("/staff/directory/units/new?body=" + keeper.unit().bodyId() + "&parent="
                        + keeper.unit().code());
                visit.looksRight("directory-unit-form-" + size);
                visit.open("/staff/directory/positions/" + head.id() + "/assign");
                visit.looksRight("directory-assign-" + size);
                var held = directory.listHolders(head.id()).getFirst().holding().id();
                visit.open("/staff/directory/positions/" + head.id() + "/holdings/" + held + "/replace");
                visit.looksRight("directory-replace-" + size);
                visit.page().locator("#person").fill("مریم احمدی");
                visit.page().locator("main form button[type=submit]").click();
                visit.page().locator("#chosen-error").waitFor();
                visit.looksRight("directory-replace-refused-" + size);
                visit.open("/staff/directory/sheets");
                visit.looksRight("directory-sheets-" + size);
                visit.open("/staff/directory/gaps");
                visit.looksRight("directory-gaps-" + size);
            }
        }
    }

    @Test
    void theTreeOpensInPlace() {
        var below = country.below(keeper.unit(), UnitKind.SPECIALISED_UNIT);
        try (var visit = Browser.desk(port)) {
            staff.signIn(visit, keeper);
            visit.open("/staff/directory?body=" + keeper.unit().bodyId());
            visit.page()
                    .locator(
                            "summary",
                            new com.microsoft.playwright.Page.LocatorOptions()
                                    .setHasText(keeper.unit().name()))
                    .click();
            visit.page().getByText(below.name()).waitFor();
        }
        try (var visit = Browser.deskWithoutScripts(port)) {
            staff.signIn(visit, keeper);
            visit.open("/staff/directory?unit=" + keeper.unit().id());
            assertThat(visit.text()).contains(below.name());
        }
    }
}
