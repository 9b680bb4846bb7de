package ir.samad.administration;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.directory.Body;
import ir.samad.directory.BodyType;
import ir.samad.directory.PositionKind;
import ir.samad.house.Browser;
import ir.samad.house.Colleague;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.WebClient;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.parameters.Scope;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SamadTest
class ParameterPagesTest {

    private static final String OBJECTION = "/staff/parameters/case.objection.days";
    private static final String TODAY = "۱۴۰۴/۰۹/۰۱";
    private static final String REASON = "بخشنامهٔ تازهٔ مرکز";

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    Parameters parameters;

    private Colleague keeper;
    private WebClient web;
    private Body body;

    @BeforeEach
    void anAdministratorOfTheCentreSignsIn() {
        keeper = staff.colleague(staff.country().centre(), PositionKind.ADMINISTRATOR);
        web = staff.signIn(port, keeper);
        body = staff.country().body(BodyType.ORGANIZATION);
    }

    @Test
    void everyGroupShowsItsRulesWithTheirPresentValuesAndWhereTheyComeFrom() {
        var text = web.get("/staff/parameters").text();
        assertThat(text).contains("مهلت پاسخ به درخواست", "۱۰ روز کاری", "تصمیم ۱", "بند D-5-4");
        for (var group : ir.samad.parameters.ParameterGroup.values()) {
            assertThat(web.get("/staff/parameters?group=" + group).status()).isEqualTo(200);
        }
        assertThat(web.get("/staff/parameters?group=NONE").status()).isEqualTo(200);
    }

    @Test
    void aRuleIsFoundByItsWordsInAnyLetters() {
        assertThat(web.get("/staff/parameters?find=" + encoded("اعتراض")).text())
                .contains("مهلت اعتراض به پاسخ")
                .doesNotContain("مهلت پاسخ به درخواست");
        assertThat(web.get("/staff/parameters?find=" + encoded("شكايت")).text()).contains("مهلت پاسخ به شکایت");
        assertThat(web.get("/staff/parameters?find=" + encoded("زرافه")).text()).contains("پیدا نشد");
    }

    @Test
    void everyRuleHasAPageWithAFormThatShowsItsValue() {
        for (var key : ParameterKey.values()) {
            var page = web.get("/staff/parameters/" + key.code());
            assertThat(page.status()).as(key.code()).isEqualTo(200);
            assertThat(page.page().select("form [name=value]")).as(key.code()).isNotEmpty();
        }
    }

    @Test
    void aDecisionForOneBodyCountsThereAndStandsInTheHistoryWithItsReason() {
        var answer = web.post(OBJECTION, decision("۴۵", TODAY, REASON, 0));
        assertThat(answer.status()).isIn(302, 303);
        assertThat(parameters.integer(ParameterKey.OBJECTION_DAYS, scope())).isEqualTo(45);
        assertThat(parameters.integer(ParameterKey.OBJECTION_DAYS)).isEqualTo(30);
        var text = web.follow(answer).text();
        assertThat(text).contains("تصمیم شما ثبت شد", "۴۵ روز", body.name(), REASON, "مقدار آغازین سامانه");
    }

    @Test
    void aRefusedDecisionKeepsEverythingTypedAndChangesNothing() {
        var page = web.post(OBJECTION, decision("۴۰۰", "1404/08/01", "چون لازم است", 0));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("این مقدار باید از ۱ تا ۳۶۵ باشد");
        assertThat(page.page().select("#value").attr("value")).isEqualTo("۴۰۰");
        assertThat(page.page().select("#reason").text()).isEqualTo("چون لازم است");
        assertThat(web.post(OBJECTION, decision("۴۰", "1404/08/01", "چون لازم است", 0))
                        .text())
                .contains("قاعده از گذشته عوض نمی‌شود");
        assertThat(web.post(OBJECTION, decision("۴۰", "1404/13/01", "", 0))
                        .page()
                        .select(".field-error"))
                .hasSize(2);
        assertThat(parameters.integer(ParameterKey.OBJECTION_DAYS, scope())).isEqualTo(30);
    }

    @Test
    void twoAdministratorsSeeEachOthersDecisionInsteadOfOverwritingIt() {
        var other = staff.signIn(port, staff.colleague(staff.country().centre(), PositionKind.ADMINISTRATOR));
        other.get(OBJECTION);
        assertThat(other.post(OBJECTION, decision("50", TODAY, REASON, 0)).status())
                .isIn(302, 303);
        var late = web.post(OBJECTION, decision("60", TODAY, REASON, 0));
        assertThat(late.text()).contains("همکار دیگری این قاعده را عوض کرده است", "۵۰ روز");
        assertThat(parameters.integer(ParameterKey.OBJECTION_DAYS, scope())).isEqualTo(50);
        var again = decision("60", TODAY, REASON, 1);
        assertThat(late.page().select("input[name=seen]").attr("value")).isEqualTo("1");
        assertThat(web.post(OBJECTION, again).status()).isIn(302, 303);
        assertThat(parameters.integer(ParameterKey.OBJECTION_DAYS, scope())).isEqualTo(60);
    }

    @Test
    void aBodyReturnsToTheValueOfTheCountry() {
        web.post(OBJECTION, decision("45", TODAY, REASON, 0));
        var end = new HashMap<>(decision("45", TODAY, REASON, 1));
        end.put("end", "yes");
        assertThat(web.post(OBJECTION, end).status()).isIn(302, 303);
        assertThat(parameters.integer(ParameterKey.OBJECTION_DAYS, scope())).isEqualTo(30);
    }

    @Test
    void unknownRulesAndScopesAreNotFound() {
        assertThat(web.get("/staff/parameters/no.such.rule").status()).isEqualTo(404);
        assertThat(web.get(OBJECTION + "?scope=BODY:" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(web.get(OBJECTION + "?scope=BODY:x").status()).isEqualTo(404);
        assertThat(web.get("/staff/parameters/case.undo.hold?scope=BODY:" + body.id())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void onlyWhoeverKeepsTheRulesSeesAndChangesThem() {
        var expert = staff.signIn(port, staff.colleague(PositionKind.ADMINISTRATOR));
        assertThat(expert.get("/staff/parameters").status()).isNotEqualTo(200);
        assertThat(expert.get(OBJECTION).status()).isNotEqualTo(200);
        assertThat(expert.post(OBJECTION, decision("45", TODAY, REASON, 0)).status())
                .isNotIn(200, 302, 303);
        assertThat(parameters.integer(ParameterKey.OBJECTION_DAYS, scope())).isEqualTo(30);
        assertThat(new WebClient(port).get("/staff/parameters").status()).isNotEqualTo(200);
    }

    @Test
    void thePagesLookRight() {
        web.post(OBJECTION, decision("45", TODAY, REASON, 0));
        try (var visit = Browser.desk(port)) {
            staff.signIn(visit, keeper);
            visit.open("/staff/parameters");
            visit.looksRight("parameters");
            visit.open(OBJECTION + "?scope=BODY:" + body.id());
            visit.looksRight("parameter-of-a-body");
            visit.open("/staff/parameters/meeting.S.blocked-lunar-months");
            visit.looksRight("parameter-choices");
            visit.open("/staff/parameters/access.code.life");
            visit.looksRight("parameter-length");
        }
    }

    private Scope scope() {
        return Scope.body(body.id().value());
    }

    private Map<String, String> decision(String value, String from, String reason, int seen) {
        return Map.of(
                "scope", "BODY:" + body.id(),
                "value", value,
                "from", from,
                "reason", reason,
                "seen", Integer.toString(seen));
    }

    private static String encoded(String word) {
        return java.net.URLEncoder.encode(word, java.nio.charset.StandardCharsets.UTF_8);
    }
}
