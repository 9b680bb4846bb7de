package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.catalogue.CaseType;
import ir.samad.directory.Directory;
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
import ir.samad.worklist.Part;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Handing a case over to another branch or another three-digit system, with both references (N-3-1-2, N-6-3). */
class HandOverTest extends CaseTest {

    static final String JUDICIARY = "01970000-0000-7000-8000-000000000001";
    static final String MUNICIPALITY = "01970000-0000-7000-8000-000000000137";
    static final String REASON = "این موضوع در دادگاه مطرح است و در صلاحیت قوهٔ قضاییه است.";

    @Autowired
    HandOverRecipients recipients;

    @Autowired
    Directory directory;

    private CaseWorld schools;
    private String mobile;

    @BeforeEach
    void anotherBodyForSchools() {
        schools = new CaseWorld(staff, topics, clock);
        staff.colleague(world.country.centre(), ir.samad.directory.PositionKind.DESK_OFFICER);
        mobile = CaseWorld.mobile();
    }

    /** A case that the catalogue does not give to the body of the desk that leads it. */
    private Receipt foreign() {
        return foreign(CaseWorld.person(mobile));
    }

    private Receipt foreign(Person person) {
        return leading(CaseWorld.accepted(cases.register(schools.request(), person, schools.web())));
    }

    private Receipt leading(Receipt receipt) {
        var file = file(receipt);
        work.refer(
                        receipt.caseId(),
                        file.lastEntry(),
                        new Actor.Official(file.lead(), file.leadUnit(), UUID.randomUUID(), "میز دیگر"),
                        new CaseWork.Referral(world.desk.position().id(), Part.LEAD, "", null))
                .orThrow();
        work.open(receipt.caseId(), world.official(world.desk));
        return receipt;
    }

    private Map<String, String> handing(Receipt receipt) {
        return new HashMap<>(Map.of(
                "seen", Integer.toString(file(receipt).lastEntry()),
                "recipient", JUDICIARY,
                "handOverReason", REASON));
    }

    private WebClient.Answer handOver(WebClient desk, Receipt receipt, String... more) {
        var fields = handing(receipt);
        for (var i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return desk.post(page(receipt) + "/hand-over", fields);
    }

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
                .contains(receipt.code().hyphenated())
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

    private WebClient.Answer back(WebClient web, Receipt receipt, String reason) {
        return web.post(
                page(receipt) + "/hand-over-return",
                Map.of("seen", Integer.toString(file(receipt).lastEntry()), "backReason", reason));
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
