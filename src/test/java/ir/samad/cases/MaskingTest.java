package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.catalogue.CaseType;
import ir.samad.house.Rule;
import ir.samad.worklist.Part;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a position sees of a person: whoever works on the case what he needs, all others masked until they say why. */
class MaskingTest extends CaseTest {

    private final Person person = CaseWorld.person(CaseWorld.mobile());
    private final String mobile =
            java.util.Objects.requireNonNull(person.contact().mobile());

    private Receipt aCase() {
        var receipt = CaseWorld.accepted(cases.register(world.request(), person, world.web()));
        work.open(receipt.caseId(), world.official(world.desk));
        return receipt;
    }

    private static String persian(String digits) {
        var shown = new StringBuilder();
        digits.chars()
                .forEach(digit ->
                        shown.append(digit >= '0' && digit <= '9' ? (char) (digit - '0' + '۰') : (char) digit));
        return shown.toString();
    }

    private String side(Receipt receipt, ir.samad.house.Colleague who) {
        return staff.signIn(port, who)
                .get(page(receipt))
                .page()
                .select(".case-side")
                .text();
    }

    private String masked() {
        return persian(mobile.substring(0, 4) + "•••" + mobile.substring(7));
    }

    @Test
    @Rule("N-5-3")
    void whoeverWorksOnItSeesThePersonAndWhoeverOverseesOrWasSentACopySeesHimMasked() {
        var receipt = aCase();
        var identity = persian(person.identity().value());
        assertThat(side(receipt, world.desk)).contains(identity, persian(mobile));
        assertThat(side(receipt, world.head))
                .contains("مریم احمدی", masked())
                .doesNotContain(identity, persian(mobile));
        give(receipt, Part.COPY);
        assertThat(side(receipt, world.expert)).contains(masked()).doesNotContain(identity, persian(mobile));
        give(receipt, Part.CONTRIBUTE);
        assertThat(side(receipt, world.expert)).contains(identity, persian(mobile));
        refer(receipt, world.other);
        assertThat(side(receipt, world.other)).contains(identity, persian(mobile));
        assertThat(side(receipt, world.desk)).contains(masked()).doesNotContain(identity, persian(mobile));
    }

    private void give(Receipt receipt, Part part) {
        work.refer(
                        receipt.caseId(),
                        file(receipt).lastEntry(),
                        world.official(world.desk),
                        new CaseWork.Referral(world.expert.position().id(), part, "", null))
                .orThrow();
    }

    @Test
    @Rule("N-5-3")
    void whatIsMaskedIsShownOnceToWhoeverSaysWhyAndTheApplicantReadsIt() {
        var receipt = aCase();
        var head = staff.signIn(port, world.head);
        head.get(page(receipt));
        var refused = head.post(page(receipt) + "/person", Map.of("showReason", "چون"));
        assertThat(refused.page().select("#showReason-error").text()).isNotEmpty();
        assertThat(refused.page().select("#showReason").text()).isEqualTo("چون");
        assertThat(refused.page().select(".case-side").text()).doesNotContain(persian(mobile));
        var why = "برای هماهنگی بازدید تلفن می‌کنم";
        var shown = head.follow(head.post(page(receipt) + "/person", Map.of("showReason", why)));
        assertThat(shown.page().select(".case-side").text())
                .contains(persian(person.identity().value()), persian(mobile));
        assertThat(head.get(page(receipt)).page().select(".case-side").text()).doesNotContain(persian(mobile));
        assertThat(applicant(receipt, mobile)
                        .get("/track/case/" + receipt.caseId().value() + "/accesses")
                        .page()
                        .select(".timeline")
                        .text())
                .contains(world.head.position().title(), why);
    }

    @Test
    void listsAndThePanelShowNoNumberOfAPersonToWhoeverOnlyOversees() {
        var receipt = aCase();
        var head = staff.signIn(port, world.head);
        for (var path : new String[] {
            "/staff/cases", "/staff/worklist?open=" + receipt.caseId().value()
        }) {
            assertThat(head.get(path).text())
                    .doesNotContain(
                            mobile,
                            persian(mobile),
                            person.identity().value(),
                            persian(person.identity().value()));
        }
    }

    @Test
    void anAnonymousReportHasNothingToShow() {
        var report = Matter.of(CaseType.REPORT, "چاه غیرمجازی شبانه آب می‌کشد", world.topic.id(), CaseWorld.COUNTY, "");
        var receipt = CaseWorld.accepted(cases.register(report, null, world.web()));
        assertThat(staff.signIn(port, world.head).get(page(receipt)).page().select("form[action$=/person]"))
                .isEmpty();
    }
}
