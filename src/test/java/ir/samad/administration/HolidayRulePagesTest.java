package ir.samad.administration;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.calendar.Holiday;
import ir.samad.calendar.JalaliDate;
import ir.samad.calendar.WorkCalendar;
import ir.samad.directory.Country;
import ir.samad.directory.PositionKind;
import ir.samad.house.Browser;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.Visit;
import ir.samad.house.WebClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The rules of official holidays are kept on a page by the administrators of the Centre. */
@SamadTest
class HolidayRulePagesTest {

    private static final String ADDRESS = "/staff/calendar/holidays";

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    WorkCalendar calendar;

    private WebClient web;
    private String name;

    @BeforeEach
    void anAdministratorOfTheCentre() {
        web = staff.signIn(port, staff.colleague(staff.country().centre(), PositionKind.ADMINISTRATOR));
        name = "روز آزمون " + Country.unique("h");
    }

    @Test
    void aRuleIsAddedHoldsFromItsFirstYearAndEndsWithItsLast() {
        assertThat(web.follow(web.get("/staff/calendar")).page().select("a[href=" + ADDRESS + "]"))
                .hasSize(1);
        var list = web.follow(web.post(ADDRESS + "/new", typed("S7", "6", "1471")));
        assertThat(list.text()).contains(name).contains("از سال ۱۴۷۱").contains("مصوبهٔ آزمون");
        assertThat(names(1470, 7, 6)).doesNotContain(name);
        assertThat(names(1471, 7, 6)).contains(name);
        assertThat(calendar.isWorkingDay(new JalaliDate(1471, 7, 6).toLocalDate(), null))
                .isFalse();
        assertThat(web.get("/staff/calendar/1471").text()).contains(name);
        assertThat(web.get("/staff/calendar/1470").text()).doesNotContain(name);

        var rule = addressOf(name);
        var unfounded = web.post(rule + "/end", Map.of("seen", seen(rule), "last", "1473", "reason", ""));
        assertThat(unfounded.page().select("#reason-error").text()).isNotEmpty();
        assertThat(unfounded.page().select("#last").val()).isEqualTo("1473");
        var early = web.post(rule + "/end", Map.of("seen", seen(rule), "last", "1470", "reason", "آزمون"));
        assertThat(early.page().select("#last-error").text()).contains("۱۴۷۱");
        var ended = web.follow(
                web.post(rule + "/end", Map.of("seen", seen(rule), "last", "۱۴۷۳", "reason", "لغو در مجلس")));
        assertThat(ended.text())
                .contains("از سال ۱۴۷۱ تا ۱۴۷۳")
                .contains("لغو در مجلس")
                .contains("علت آزمون")
                .contains("همکار آزمون");
        assertThat(names(1473, 7, 6)).contains(name);
        assertThat(names(1474, 7, 6)).doesNotContain(name);
    }

    @Test
    void aRuleNoDayOfWhichHasComeIsCorrectedOrTakenBack() {
        web.post(ADDRESS + "/new", typed("L8", "12", "1475"));
        var rule = addressOf(name);
        var form = web.get(rule + "/edit");
        var typed = typed("L8", "LAST", "1476");
        typed.put("seen", form.page().select("input[name=seen]").val());
        typed.put("name", name + " اصلاح‌شده");
        var corrected = web.follow(web.post(rule + "/edit", typed));
        assertThat(corrected.text())
                .contains("آخرین روز شعبان")
                .contains("از سال ۱۴۷۶")
                .contains("پیش‌تر: «" + name + "»");
        assertThat(web.post(rule + "/edit", typed).page().select("#summary").text())
                .contains("همکار دیگری");
        var withdrawn =
                web.follow(web.post(rule + "/withdraw", Map.of("seen", seen(rule), "withdrawal", "اشتباه ثبت شد")));
        assertThat(withdrawn.text()).contains("برداشته شد").contains("اشتباه ثبت شد");
        assertThat(withdrawn.page().select("form[action*=holidays]")).isEmpty();
        assertThat(web.get("/staff/calendar/1477").text()).doesNotContain(name);
    }

    @Test
    void aDayThatHasPassedStaysWhatItWas() {
        refused(typed("S1", "5", "1404"), "from", "گذشته");
        refused(typed("S1", "5", "1390"), "from", "گذشته");
        refused(typed("S8", "31", "1471"), "day", "۳۰");
        refused(typed("L8", "30", "1471"), "day", "آخرین روز ماه");
        refused(typed("S7", "6", "71"), "from", "چهار رقم");
        refused(typed("X9", "6", "1471"), "month", "");
        var reversed = typed("S7", "6", "1471");
        reversed.put("last", "1470");
        refused(reversed, "last", "۱۴۷۱");
        assertThat(web.get(ADDRESS).text()).doesNotContain(name);

        var nowruz = ADDRESS + "/1";
        assertThat(web.get(nowruz).page().select("a[href$=/edit]")).isEmpty();
        assertThat(web.post(nowruz + "/end", Map.of("seen", seen(nowruz), "last", "1403", "reason", "آزمون"))
                        .page()
                        .select("#last-error")
                        .text())
                .contains("گذشته");
        var typed = typed("S1", "1", "1480");
        typed.put("seen", seen(nowruz));
        assertThat(web.post(nowruz + "/edit", typed).page().select("#summary").text())
                .contains("فقط آخرین سال");
        assertThat(web.post(nowruz + "/withdraw", Map.of("seen", seen(nowruz), "withdrawal", "آزمون"))
                        .page()
                        .select("#summary")
                        .text())
                .contains("فقط آخرین سال");
        assertThat(names(1481, 1, 1)).contains("نوروز");

        web.post(ADDRESS + "/new", typed("S9", "3", "1478"));
        refused(typed("S9", "3", "1479"), "name", "پیش‌تر ثبت شده");
    }

    @Test
    void nobodyElseMaySeeOrChangeTheRules() {
        for (var other : List.of(PositionKind.ADMINISTRATOR, PositionKind.HEAD, PositionKind.DESK_OFFICER)) {
            var stranger = staff.signIn(port, staff.colleague(other));
            assertThat(stranger.get(ADDRESS).status()).as("%s", other).isEqualTo(403);
            assertThat(stranger.get(ADDRESS + "/1").status()).isEqualTo(403);
            for (var action : List.of("/new", "/1/edit", "/1/end", "/1/withdraw")) {
                assertThat(stranger.post(ADDRESS + action, typed("S7", "6", "1471"))
                                .status())
                        .as("%s %s", other, action)
                        .isEqualTo(403);
            }
            assertThat(stranger.get("/staff/calendar/1404").page().select("a[href*=holidays]"))
                    .isEmpty();
        }
        assertThat(new WebClient(port).get(ADDRESS).status()).isNotEqualTo(200);
        assertThat(web.get(ADDRESS + "/99999").status()).isEqualTo(404);
        assertThat(web.get(ADDRESS + "/1%27or").status()).isEqualTo(404);
    }

    @Test
    void thePagesLookRight() {
        var keeper = staff.colleague(staff.country().centre(), PositionKind.ADMINISTRATOR);
        web.post(ADDRESS + "/new", typed("S10", "7", "1482"));
        var rule = addressOf(name);
        for (var visit : new Visit[] {Browser.desk(port), Browser.phone(port)}) {
            try (visit) {
                staff.signIn(visit, keeper);
                var size = visit.page().viewportSize().width;
                visit.open(ADDRESS);
                visit.looksRight("holidays-" + size);
                visit.open(rule);
                visit.looksRight("holiday-" + size);
                visit.open(ADDRESS + "/new");
                visit.page().locator("main form button[type=submit]").click();
                visit.page().locator("#summary").waitFor();
                visit.looksRight("holiday-form-refused-" + size);
            }
        }
    }

    private Map<String, String> typed(String month, String day, String from) {
        return new LinkedHashMap<>(Map.of(
                "name",
                name,
                "title",
                "",
                "month",
                month,
                "day",
                day,
                "from",
                from,
                "last",
                "",
                "source",
                "مصوبهٔ آزمون",
                "reason",
                "علت آزمون"));
    }

    private void refused(Map<String, String> typed, String field, String words) {
        var page = web.post(ADDRESS + "/new", typed).page();
        assertThat(page.select("#" + field + "-error").text())
                .as(page.text())
                .isNotEmpty()
                .contains(words);
        assertThat(page.select("#name").val()).isEqualTo(name);
        assertThat(page.select("#reason").text()).isEqualTo("علت آزمون");
    }

    private String addressOf(String name) {
        return web.get(ADDRESS).page().select("tr:contains(" + name + ") a").attr("href");
    }

    private String seen(String rule) {
        var seen = web.get(rule).page().select("input[name=seen]").first();
        return seen == null ? "0" : seen.val();
    }

    private List<String> names(int year, int month, int day) {
        return calendar.getDay(new JalaliDate(year, month, day).toLocalDate()).holidays().stream()
                .map(Holiday::name)
                .toList();
    }
}
