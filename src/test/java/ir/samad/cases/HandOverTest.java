package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.catalogue.CaseType;
import ir.samad.house.Rule;
import ir.samad.house.Told;
import ir.samad.house.WebClient;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Handing a case over to another branch or another three-digit system, with both references (N-3-1-2, N-6-3). */
class HandOverTest extends OutsideTest {

    private int openLines(Receipt receipt) {
        return jdbc.sql("SELECT count(*) FROM worklist.entry WHERE subject_id = :id AND box <> 'SENT'")
                .param("id", receipt.caseId().value())
                .query(Integer.class)
                .single();
    }

    private static int figure(WebClient web, String label) {
        var figure = web.get("/staff/cases").page().select(".figure").stream()
                .filter(one -> one.select(".figure-label").text().equals(label))
                .findFirst()
                .orElseThrow();
        var digits = new StringBuilder();
        figure.select(".figure-number")
                .text()
                .chars()
                .filter(Character::isDigit)
                .map(Character::getNumericValue)
                .forEach(digits::append);
        return Integer.parseInt(digits.toString());
    }

    @Test
    @Rule({"N-3-1-2", "N-5-2"})
    void aJudicialMatterIsHandedOverWithRecipientDateAndNoticeAndCountsAsHandedOver() {
        var receipt = foreign();
        var head = staff.signIn(port, world.head);
        var open = figure(head, "باز");
        var answered = figure(head, "پاسخ‌داده");
        assertThat(openLines(receipt)).isEqualTo(1);
        var desk = staff.signIn(port, world.desk);
        assertThat(handOver(desk, receipt, "handOverReference", "۱۴۰۴/ق/۵۸۲۱۳").location())
                .isPresent();
        assertThat(file(receipt).state()).isEqualTo(CaseState.HANDED_OVER);
        assertThat(file(receipt).answeredAt()).isNull();
        assertThat(figure(head, "باز")).isEqualTo(open - 1);
        assertThat(figure(head, "پاسخ‌داده")).isEqualTo(answered);
        assertThat(figure(head, "واگذار شده")).isEqualTo(1);
        assertThat(openLines(receipt)).isZero();
        assertThat(desk.get(page(receipt)).text()).contains("قوه قضاییه").contains("۱۴۰۴/ق/۵۸۲۱۳");

        clock.forward(Duration.ofSeconds(11));
        var text = inbox.allTo(mobile).stream()
                .map(one -> one.text())
                .filter(one -> one.contains("واگذار"))
                .findFirst()
                .orElseThrow();
        assertThat(text)
                .contains(Told.code(receipt.code()))
                .contains("قوه قضاییه")
                .contains("۱۴۰۴/۰۹/۰۱")
                .contains("۵۸۲۱۳");
        var followed =
                applicant(receipt, mobile).get("/track/case/" + receipt.caseId().value());
        assertThat(followed.text())
                .contains("به قوه قضاییه واگذار شد")
                .contains(REASON)
                .contains("۱۴۰۴/ق/۵۸۲۱۳");

        // Nothing becomes late with us any more, and nobody answers or closes it.
        clock.forward(Duration.ofDays(60));
        assertThat(cases.light(file(receipt))).isEqualTo(ir.samad.calendar.Light.GREEN);
        assertThat(desk.post(
                                page(receipt) + "/answer",
                                Map.of("seen", "99", "outcome", "DONE", "answer", "واگذار شد و تمام شد."))
                        .location())
                .isEmpty();
        assertThat(file(receipt).state()).isEqualTo(CaseState.HANDED_OVER);
    }

    @Test
    @Rule("N-3-1-2")
    void onlyWhoLeadsHandsOverWhatIsNotHisOwnDutyToARecipientThatIsOffered() {
        var receipt = foreign();
        var expert = staff.signIn(port, world.head);
        assertThat(handOver(expert, receipt).text()).contains("فقط از جایگاهی برمی‌آید");
        var desk = staff.signIn(port, world.desk);
        var own = opened();
        var refused = handOver(desk, own);
        assertThat(refused.page().select("#recipient-error").text()).contains("N-4-8");
        assertThat(file(own).state()).isEqualTo(CaseState.IN_REVIEW);
        for (var bad : Map.of(
                        "recipient", UUID.randomUUID().toString(),
                        "handOverReason", "کوتاه",
                        "handOverReference", "<script>")
                .entrySet()) {
            var answer = handOver(desk, receipt, bad.getKey(), bad.getValue());
            assertThat(answer.page().select("#" + bad.getKey() + "-error").text())
                    .as(bad.getKey())
                    .isNotBlank();
            assertThat(answer.page().select("#hand-over-action[open]")).hasSize(1);
        }
        assertThat(handOver(desk, receipt, "recipient", "nonsense").page().select("#recipient-error"))
                .hasSize(1);
        assertThat(handOver(desk, receipt, "recipient", "").page().select("#recipient-error"))
                .hasSize(1);
        assertThat(handOver(desk, receipt, "handOverReason", "د".repeat(1001))
                        .page()
                        .select("#handOverReason-error"))
                .hasSize(1);
        assertThat(handOver(desk, receipt, "handOverReference", "۱".repeat(31))
                        .page()
                        .select("#handOverReference-error"))
                .hasSize(1);
        assertThat(handOver(desk, receipt, "seen", "2").text()).contains("در این میان");
        assertThat(file(receipt).state()).isEqualTo(CaseState.IN_REVIEW);
        assertThat(jdbc.sql("SELECT count(*) FROM cases.hand_over WHERE case_id = :id")
                        .param("id", receipt.caseId().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @Rule("N-3-1-2")
    void whatTheRecipientGivesBackIsUnsolvedAgainWithANewDateAndWithWhoeverHandedItOver() {
        var receipt = foreign();
        var desk = staff.signIn(port, world.desk);
        handOver(desk, receipt);
        clock.forward(Duration.ofDays(20));
        desk = staff.signIn(port, world.desk);
        var promised = file(receipt).dueEffectiveOn();
        assertThat(back(desk, receipt, "نه").page().select("#backReason-error")).hasSize(1);
        assertThat(back(staff.signIn(port, schools.desk), receipt, "خود را صالح ندانست.")
                        .text())
                .contains("فقط از جایگاهی برمی‌آید");
        var stranger = staff.signIn(port, schools.desk);
        assertThat(stranger.get(page(receipt)).status()).as("he had a part").isEqualTo(200);
        assertThat(stranger.post(
                                page(receipt) + "/hand-over-reference",
                                Map.of(
                                        "seen",
                                        Integer.toString(file(receipt).lastEntry()),
                                        "notedReference",
                                        "۱۴۰۴/ق/۷۷"))
                        .text())
                .contains("فقط از جایگاهی برمی‌آید");
        assertThat(stranger.get(page(receipt) + "/hand-over.pdf").status()).isEqualTo(404);
        assertThat(desk.get(page(receipt) + "/hand-over.pdf").status()).isEqualTo(200);
        assertThat(file(receipt).state()).isEqualTo(CaseState.HANDED_OVER);
        assertThat(back(desk, receipt, "قوهٔ قضاییه خود را صالح ندانست.").location())
                .isPresent();
        var file = file(receipt);
        assertThat(file.state()).isIn(CaseState.REFERRED, CaseState.IN_REVIEW);
        assertThat(file.lead()).isEqualTo(world.desk.position().id());
        assertThat(file.closedAt()).isNull();
        assertThat(file.dueEffectiveOn()).isAfter(promised).isAfter(java.time.LocalDate.now(clock));
        assertThat(openLines(receipt)).isEqualTo(1);
        assertThat(desk.get("/staff/worklist").text()).contains("قوه قضاییه");
        clock.forward(Duration.ofSeconds(11));
        assertThat(inbox.allTo(mobile)).anySatisfy(one -> assertThat(one.text()).contains("بازگشت"));
        assertThat(applicant(receipt, mobile)
                        .get("/track/case/" + receipt.caseId().value())
                        .text())
                .contains("صالح ندانست");
        // And it can be handed over to another one.
        desk.get(page(receipt));
        assertThat(handOver(desk, receipt, "recipient", MUNICIPALITY).location())
                .isPresent();
        assertThat(file(receipt).state()).isEqualTo(CaseState.HANDED_OVER);
    }

    @Test
    @Rule({"N-4-8", "N-4-15"})
    void notOurDutyClosesNothingAndOneClickLeadsToReferringOrHandingOver() {
        // The topic is unknown, so the duties do not decide; the reason does.
        var receipt = leading(CaseWorld.accepted(cases.register(
                Matter.of(CaseType.REQUEST, "دادگاه پروندهٔ مرا نمی‌خواند.", null, CaseWorld.COUNTY, ""),
                CaseWorld.person(mobile),
                world.web())));
        var desk = staff.signIn(port, world.desk);
        var refused = desk.post(
                page(receipt) + "/answer",
                Map.of(
                        "seen", Integer.toString(file(receipt).lastEntry()),
                        "outcome", "NOT_DONE",
                        "answer", "این موضوع به ما مربوط نیست.",
                        "why", "NOT_OUR_DUTY",
                        "reason", "در شرح وظایف ما نیست."));
        assertThat(refused.page().select("#why-error").text()).contains("N-4-8");
        var links = refused.page().select("#not-our-duty a").eachAttr("href");
        assertThat(links).hasSize(2);
        assertThat(desk.get(links.get(1).replaceAll("#.*", "")).page().select("#hand-over-action[open]"))
                .hasSize(1);
        assertThat(desk.get(links.get(0).replaceAll("#.*", "")).page().select("#refer-action[open]"))
                .hasSize(1);
        assertThat(file(receipt).state()).isEqualTo(CaseState.IN_REVIEW);
    }

    @Test
    void aSlipIsTakenBackWhileItsNoticeIsHeld() {
        var receipt = foreign();
        var desk = staff.signIn(port, world.desk);
        handOver(desk, receipt);
        var entry = Integer.toString(file(receipt).lastEntry());
        assertThat(desk.post(page(receipt) + "/undo", Map.of("entry", entry)).location())
                .isPresent();
        assertThat(file(receipt).state()).isEqualTo(CaseState.IN_REVIEW);
        assertThat(file(receipt).closedAt()).isNull();
        assertThat(openLines(receipt)).isEqualTo(1);
        clock.forward(Duration.ofSeconds(11));
        assertThat(inbox.allTo(mobile))
                .noneSatisfy(one -> assertThat(one.text()).contains("واگذار"));
        assertThat(handOver(desk, receipt).location()).isPresent();
    }
}
