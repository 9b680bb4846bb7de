package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.catalogue.CaseType;
import ir.samad.house.Paper;
import ir.samad.house.Rule;
import ir.samad.house.WebClient;
import ir.samad.notifications.SmsText;
import ir.samad.recipients.Branch;
import ir.samad.recipients.HandOverRecipient;
import ir.samad.recipients.HandOverRecipients;
import ir.samad.recipients.Reach;
import ir.samad.recipients.RecipientId;
import ir.samad.recipients.RecipientKind;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What others read of a case that was handed over: the applicant, the recipient, and whoever is kept from it. */
class HandOverToldTest extends OutsideTest {

    @Autowired
    HandOverRecipients recipients;

    @Test
    @Rule("N-6-3")
    void theNumberThereIsNotedLaterToldToTheApplicantAndFoundByIt() {
        var receipt = foreign();
        var desk = staff.signIn(port, world.desk);
        handOver(desk, receipt, "recipient", MUNICIPALITY);
        clock.forward(Duration.ofSeconds(11));
        var number = "B-" + receipt.code().value().substring(0, 8);
        for (var bad : new String[] {"", "؟؟", "x".repeat(31)}) {
            assertThat(note(desk, receipt, bad).page().select("#notedReference-error"))
                    .as(bad)
                    .hasSize(1);
        }
        assertThat(note(staff.signIn(port, schools.desk), receipt, number).text())
                .contains("فقط از جایگاهی برمی‌آید");
        assertThat(note(desk, receipt, number).location()).isPresent();
        assertThat(note(desk, receipt, number).page().select("#notedReference-error"))
                .hasSize(1);
        clock.forward(Duration.ofSeconds(11));
        assertThat(inbox.allTo(mobile))
                .anySatisfy(one -> assertThat(one.text()).contains(number).contains("۱۳۷"));
        assertThat(applicant(receipt, mobile)
                        .get("/track/case/" + receipt.caseId().value())
                        .text())
                .contains("شماره")
                .contains(ir.samad.shell.Texts.digits(number, ir.samad.shell.Texts.PERSIAN));
        assertThat(desk.get("/staff/cases?q=" + number).page().select("a[href=" + page(receipt) + "]"))
                .hasSize(1);
    }

    private WebClient.Answer note(WebClient web, Receipt receipt, String number) {
        return web.post(
                page(receipt) + "/hand-over-reference",
                Map.of("seen", Integer.toString(file(receipt).lastEntry()), "notedReference", number));
    }

    @Test
    @Rule("N-6-3")
    void theLongestNamesAndNumbersStayWithinThreePartsOfAnSms() {
        var longest = new HandOverRecipient.Entry(
                "ن".repeat(HandOverRecipient.LONGEST_NAME - 6)
                        + UUID.randomUUID().toString().substring(0, 6),
                Branch.PUBLIC_BODY,
                RecipientKind.BODY,
                Reach.EMAIL,
                "a".repeat(19) + "@example.ir");
        var id = recipients.add(longest, staffOf()).orThrow();
        var receipt = foreign();
        var desk = staff.signIn(port, world.desk);
        handOver(desk, receipt, "recipient", id.value().toString(), "handOverReference", "۹".repeat(30));
        clock.forward(Duration.ofSeconds(11));
        assertThat(inbox.allTo(mobile)).anySatisfy(one -> {
            assertThat(one.text()).contains("واگذار").contains("@example.ir");
            assertThat(SmsText.of(one.text()).parts()).hasSizeLessThanOrEqualTo(3);
        });
        var before = recipients.find(new RecipientId(id.value())).orElseThrow();
        recipients.offer(before, false, staffOf()).orThrow();
        var other = foreign(CaseWorld.person(CaseWorld.mobile()));
        assertThat(handOver(desk, other, "recipient", id.value().toString())
                        .page()
                        .select("#recipient-error"))
                .hasSize(1);
    }

    private ir.samad.shell.Staff staffOf() {
        return new ir.samad.shell.Staff(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "مریم کریمی",
                world.head.position().id().value(),
                "سرپرست",
                world.office.id().value(),
                "اداره",
                java.util.Set.of());
    }

    @Test
    @Rule({"N-3-1-2", "N-1-5"})
    void anAnonymousReportIsHandedOverWithoutANoticeOrANameAndItsSecretReadsWhere() {
        var receipt = leading(CaseWorld.accepted(cases.register(
                Matter.of(CaseType.REPORT, "در این کوچه چاله‌ای باز مانده است.", null, CaseWorld.COUNTY, ""),
                null,
                world.web())));
        var desk = staff.signIn(port, world.desk);
        assertThat(handOver(desk, receipt, "recipient", MUNICIPALITY).location())
                .isPresent();
        assertThat(jdbc.sql("SELECT count(*) FROM notifications.notice WHERE subject_id = :id")
                        .param("id", receipt.caseId().value())
                        .query(Integer.class)
                        .single())
                .isZero();
        try (var paper = Paper.open(desk.download(page(receipt) + "/hand-over.pdf"))) {
            assertThat(paper.text()).contains(Paper.plain("بی‌نام").split(" "));
        }
        assertThat(applicant(receipt, receipt.secret())
                        .get("/track/case/" + receipt.caseId().value())
                        .text())
                .contains("به سامانه ۱۳۷ شهرداری واگذار شد");
    }

    @Test
    @Rule("N-3-1-2")
    void theLetterHasBothReferencesAndOnlyWhoFollowsItTakesIt() {
        var receipt = foreign();
        var desk = staff.signIn(port, world.desk);
        assertThat(desk.get(page(receipt) + "/hand-over.pdf").status()).isEqualTo(404);
        handOver(desk, receipt, "handOverReference", "1404-58213");
        try (var paper = Paper.open(desk.download(page(receipt) + "/hand-over.pdf"))) {
            assertThat(paper.text())
                    .contains("۵۸۲۱۳")
                    .contains(Paper.plain("قوه قضاییه").split(" "));
        }
        assertThat(staff.signIn(port, schools.desk)
                        .get(page(receipt) + "/hand-over.pdf")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Rule({"N-3-1-2", "N-10-3"})
    void aComplaintAboutAnOfficialStaysKeptFromHimWhenItIsHandedOver() {
        var officials = OfficialWorld.of(staff, directory, topics, clock);
        var receipt = CaseWorld.accepted(cases.register(
                officials.about(CaseType.COMPLAINT, officials.official("county office head")),
                CaseWorld.person(mobile),
                officials.web()));
        var lead = file(receipt).lead();
        var governor = staff.signIn(port, officials.person("county governor"));
        governor.get(page(receipt));
        assertThat(handOver(governor, receipt).location()).isPresent();
        var complainedOf = staff.signIn(port, officials.person("county office head"));
        assertThat(complainedOf.get(page(receipt)).status()).isEqualTo(404);
        assertThat(complainedOf.get(page(receipt) + "/hand-over.pdf").status()).isEqualTo(404);
        assertThat(back(complainedOf, receipt, "خود را صالح ندانست.").status()).isEqualTo(404);
        assertThat(back(governor, receipt, "خود را صالح ندانست.").location()).isPresent();
        assertThat(file(receipt).lead()).isEqualTo(lead);
    }
}
