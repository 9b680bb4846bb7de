package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.applicants.Applicants;
import ir.samad.applicants.IdentityKind;
import ir.samad.house.DeskWork;
import ir.samad.house.Rule;
import ir.samad.house.WebClient;
import ir.samad.house.WebClient.Answer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody files for another: guardian, attorney, helper at a desk; both are known by their identity. */
class ActingForAnotherTest extends CaseTest {

    private static final Pattern CODE = Pattern.compile("[0-9۰-۹]{5,8}");

    @Autowired
    Applicants applicants;

    private final String acting = CaseWorld.nationalId().value();
    private final String represented = CaseWorld.nationalId().value();
    private final String mobile = CaseWorld.mobile();

    private Map<String, String> you() {
        return new HashMap<>(Map.of(
                "identity", acting,
                "firstName", "مریم",
                "lastName", "احمدی",
                "mobile", mobile,
                "forAnother", "on",
                "actingAs", "ATTORNEY",
                "actingDocument", "۱۴۰۴/۵۵۱",
                "forIdentity", represented,
                "forFirstName", "حسن",
                "forLastName", "کریمی"));
    }

    private WebClient atTheLastStep() {
        var web = new WebClient(port);
        web.get("/file");
        web.postFiles("/file", Map.of("type", "REQUEST", "text", world.request().text()), "documents", Map.of());
        web.post(
                "/file/about",
                Map.of(
                        "topic",
                        world.topic.id().value().toString(),
                        "county",
                        CaseWorld.COUNTY.value(),
                        "place",
                        "خیابان ولی‌عصر"));
        web.get("/file/you");
        return web;
    }

    private Answer filed(WebClient web) {
        web.post("/file/you", you());
        var fields = you();
        fields.put("code", inbox.find(mobile, CODE));
        return web.follow(web.post("/file/you", fields));
    }

    private static String code(Answer done) {
        var digits = new StringBuilder();
        done.page()
                .select("#tracking-code bdi")
                .text()
                .codePoints()
                .filter(Character::isDigit)
                .forEach(point -> digits.append(Character.digit(point, 10)));
        return digits.toString();
    }

    @Test
    @Rule("N-5-3")
    void anAttorneyFilesOnTheWebAndReceiptPageAndInquiryKnowBoth() {
        var web = atTheLastStep();
        var done = filed(web);
        assertThat(done.page().select(".receipt").text()).contains("حسن کریمی", "مریم احمدی", "وکیل");
        var code = code(done);
        assertThat(code).hasSize(12);
        for (var known : new String[] {acting, represented, mobile}) {
            var other = new WebClient(port);
            other.get("/track");
            var page = other.follow(other.post("/track", Map.of("code", code, "known", known)));
            assertThat(page.page().select(".status").text()).contains("حسن کریمی", "مریم احمدی");
        }
        var stranger = new WebClient(port);
        stranger.get("/track");
        assertThat(stranger.post(
                                "/track",
                                Map.of(
                                        "code",
                                        code,
                                        "known",
                                        CaseWorld.nationalId().value()))
                        .location())
                .isEmpty();
        var officer = staff.signIn(port, world.desk);
        var found = officer.get("/staff/cases?q=" + acting).page().select("table.worklist tbody a");
        assertThat(found).hasSize(1);
        assertThat(officer.get("/staff/cases?q=" + represented).page().select("table.worklist tbody a"))
                .hasSize(1);
        assertThat(officer.get(found.attr("href")).page().select(".case-side").text())
                .contains("حسن کریمی", "مریم احمدی", "وکیل", "۱۴۰۴/۵۵۱");
        assertThat(applicants
                        .find(IdentityKind.NATIONAL_ID, represented)
                        .orElseThrow()
                        .name())
                .isEqualTo("حسن کریمی");
        assertThat(applicants
                        .find(IdentityKind.NATIONAL_ID, acting)
                        .orElseThrow()
                        .name())
                .isEqualTo("مریم احمدی");
    }

    @Test
    @Rule("N-5-3")
    void withoutAValidNumberOfBothNothingIsRegistered() {
        refused("forIdentity", "", "N-5-3");
        refused("forIdentity", "1234567890", "");
        refused("identity", "1234567890", "");
        refused("forIdentity", acting, "همان شناسهٔ خود شما");
        refused("actingAs", "", "");
        refused("actingAs", "COUSIN", "");
        refused("actingDocument", "", "وکالت‌نامه");
        refused("forIdentityKind", "LEGAL_ENTITY", "");
        refused("forFirstName", "", "");
        assertThat(inbox.allTo(mobile)).isEmpty();
        assertThat(applicants.find(IdentityKind.NATIONAL_ID, represented)).isEmpty();
    }

    private void refused(String field, String typed, String says) {
        var web = atTheLastStep();
        var fields = you();
        fields.put(field, typed);
        var page = web.post("/file/you", fields).page();
        assertThat(page.select("#" + field + "-error").text())
                .as(field)
                .isNotEmpty()
                .contains(says);
        assertThat(page.select("#forLastName").attr("value")).isEqualTo("کریمی");
    }

    @Test
    @Rule({"N-5-3", "N-4-2"})
    void aDeskRegistersForSomebodyWhoCannotCome() {
        var officer = staff.signIn(port, world.desk);
        var typed = you();
        typed.put("actingAs", "HELPER");
        typed.put("actingDocument", "");
        typed.putAll(Map.of(
                "type",
                "REQUEST",
                "text",
                world.request().text(),
                "topic",
                world.topic.id().value().toString(),
                "county",
                CaseWorld.COUNTY.value()));
        var done = officer.follow(DeskWork.send(officer, "/staff/desk", typed));
        assertThat(done.text()).contains("حسن کریمی", "یاری‌دهنده");
    }
}
