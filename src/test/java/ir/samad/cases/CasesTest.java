package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.samad.applicants.Contact;
import ir.samad.applicants.Identity;
import ir.samad.applicants.IdentityKind;
import ir.samad.audit.AccessRecords;
import ir.samad.catalogue.CaseType;
import ir.samad.catalogue.Topics;
import ir.samad.house.Inbox;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient;
import ir.samad.vocabulary.TrackingCode;
import ir.samad.worklist.Part;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rules of the main job against the real database, through the doors and the pages. */
@SamadTest
class CasesTest {

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    Topics topics;

    @Autowired
    TestClock clock;

    @Autowired
    Cases cases;

    @Autowired
    CaseWork work;

    @Autowired
    ApplicantSide applicantSide;

    @Autowired
    Numbering numbering;

    @Autowired
    Closing closing;

    @Autowired
    Seals seals;

    @Autowired
    Chains chains;

    @Autowired
    Inbox inbox;

    @Autowired
    AccessRecords accessRecords;

    @Autowired
    JdbcClient jdbc;

    private CaseWorld world;

    @BeforeEach
    void aWaterCompany() {
        world = new CaseWorld(staff, topics, clock);
    }

    @AfterEach
    void backToTheStart() {
        clock.set(TestClock.START);
    }

    private CaseFile file(Receipt receipt) {
        return cases.findForApplicant(receipt.caseId()).orElseThrow();
    }

    private Receipt register() {
        return CaseWorld.accepted(cases.register(world.request(), CaseWorld.person(CaseWorld.mobile()), world.web()));
    }

    private Receipt opened() {
        var receipt = register();
        work.open(receipt.caseId(), world.official(world.desk));
        return receipt;
    }

    @Test
    void theSameDraftSentTwiceAtOnceIsOneCase() throws Exception {
        var intake = world.web();
        var person = CaseWorld.person(CaseWorld.mobile());
        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<Registered> send = () -> cases.register(world.request(), person, intake);
            var codes = new HashSet<TrackingCode>();
            for (var result : both.invokeAll(List.of(send, send))) {
                codes.add(CaseWorld.accepted(result.get()).code());
            }
            assertThat(codes).hasSize(1);
        }
        assertThat(inbox.allTo(person.contact().mobile())).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(CaseType.class)
    @Rule("N-1-15")
    void allNineKindsCanBeFiled(CaseType type) {
        var plain = new Matter(
                type,
                "متن آزمون برای این نوع از مورد",
                world.topic.id(),
                CaseWorld.COUNTY,
                "",
                type == CaseType.COMPLAINT ? ComplaintGround.BREACH : null,
                null,
                type == CaseType.IDEA || type == CaseType.SUGGESTION ? Benefit.SPEED : null,
                type == CaseType.EXPRESSION ? Addressee.PRESIDENT : null,
                null,
                null);
        var receipt = CaseWorld.accepted(cases.register(plain, CaseWorld.person(CaseWorld.mobile()), world.web()));
        assertThat(file(receipt).matter().type()).isEqualTo(type);
    }

    @Test
    @Rule("N-1-15")
    void theMisprintTransferOfOlderDataIsACriticism() {
        assertThat(CaseType.ofLegacy("TRANSFER")).isEqualTo(CaseType.CRITICISM);
        assertThatThrownBy(() -> CaseType.ofLegacy("GUIDANCE")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Rule("N-1-3")
    void aComplaintWithoutAGroundOrWithoutABodyIsRefused() {
        var complaint = Matter.of(
                CaseType.COMPLAINT, "کارمند پاسخ نمی‌دهد و پرونده را گم کرده است", null, CaseWorld.COUNTY, "");
        var person = CaseWorld.person(CaseWorld.mobile());
        var refused = (Registered.Refused) cases.register(complaint, person, world.web());
        assertThat(refused.refusals()).extracting(FieldRefusal::field).containsExactlyInAnyOrder("ground", "body");
        assertThat(refused.refusals())
                .allMatch(against -> "N-1-3".equals(against.refusal().clause()));
        assertThat(inbox.allTo(person.contact().mobile())).isEmpty();
        var whole = complaint.withGround(
                ComplaintGround.BREACH, world.topic.bodies().getFirst());
        assertThat(cases.register(whole, person, world.web())).isInstanceOf(Registered.Accepted.class);
    }

    @Test
    @Rule("N-5-3")
    void withoutAnIdentityOnlyAReportIsTakenAndItGetsNoNoticeButASecret() {
        var refused = (Registered.Refused) cases.register(world.request(), null, world.web());
        assertThat(refused.refusals())
                .anyMatch(against -> "N-5-3".equals(against.refusal().clause()));
        var report = Matter.of(CaseType.REPORT, "چاه غیرمجازی شبانه آب می‌کشد", world.topic.id(), CaseWorld.COUNTY, "");
        var receipt = CaseWorld.accepted(cases.register(report, null, world.web()));
        assertThat(receipt.secret()).isNotBlank();
        assertThat(jdbc.sql("SELECT count(*) FROM notifications.notice WHERE subject_id = :id")
                        .param("id", receipt.caseId().value())
                        .query(Integer.class)
                        .single())
                .isZero();
        var web = new WebClient(port);
        web.get("/track");
        var wrong = web.post("/track", Map.of("code", receipt.code().value(), "known", "0123456789"));
        assertThat(wrong.text()).contains("پیدا نشد");
        var right = web.follow(web.post("/track", Map.of("code", receipt.code().value(), "known", receipt.secret())));
        assertThat(right.text()).contains("چاه غیرمجازی");
    }

    @Test
    @Rule("N-9-2")
    void anIranianAbroadWritesToTheCentreAndIsToldByEmail() {
        var email = "abroad-" + UUID.randomUUID() + "@example.org";
        var person = new Person(
                new Identity(IdentityKind.PASSPORT, "A12345678", null),
                "نیما",
                "صادقی",
                new Contact(null, email, "+4915112345678", true),
                "DE");
        var matter = new Matter(
                CaseType.REQUEST,
                "برای تمدید شناسنامه راهنمایی می‌خواهم",
                null,
                null,
                "",
                null,
                null,
                null,
                null,
                null,
                null);
        var desk = staff.colleague(world.country.centre(), ir.samad.directory.PositionKind.DESK_OFFICER);
        var receipt = CaseWorld.accepted(cases.register(matter, person, world.web()));
        assertThat(file(receipt).leadUnit()).isEqualTo(desk.unit().id());
        assertThat(inbox.lastTo(email)).contains(receipt.code().hyphenated());
        assertThat(inbox.allTo("+4915112345678")).isEmpty();
    }

    @Test
    @Rule("N-5-2")
    void nothingCanBeDeletedAndTheHistoryOnlyGrows() {
        var id = register().caseId().value();
        for (var statement : List.of(
                "DELETE FROM cases.case_file WHERE id = :id",
                "DELETE FROM cases.entry WHERE case_id = :id",
                "UPDATE cases.entry SET event = 'CLOSED' WHERE case_id = :id")) {
            assertThatThrownBy(() -> jdbc.sql(statement).param("id", id).update())
                    .hasMessageContaining("only grows");
        }
    }

    @Test
    @Rule("N-5-2")
    void numbersAreGaplessWithinTheJalaliYearAndInOrderOfRegistration() {
        var receipts = IntStream.range(0, 5)
                .mapToObj(i -> {
                    clock.forward(Duration.ofMillis(10));
                    return register();
                })
                .toList();
        clock.forward(Duration.ofSeconds(5));
        numbering.number(Duration.ofSeconds(2));
        var numbers = receipts.stream().map(receipt -> file(receipt).number()).toList();
        assertThat(numbers).doesNotContainNull().isSorted().allMatch(number -> number.startsWith("1404/"));
        assertThat(jdbc.sql("""
                        SELECT count(*) = max(number_in_year) FROM cases.case_file WHERE number_year = 1404
                        """).query(Boolean.class).single()).isTrue();
    }

    @Test
    @Rule("N-5-2")
    void whatCameEarlierKeepsItsDateAndNeedsAReason() {
        var yesterday = TestClock.START.toLocalDate().minusDays(3);
        var person = CaseWorld.person(CaseWorld.mobile());
        var late = new Intake(
                UUID.randomUUID(),
                Channel.POST,
                world.desk.position().id(),
                world.desk.person().value(),
                yesterday,
                "",
                java.util.Locale.of("fa", "IR"),
                false);
        var refused = (Registered.Refused) cases.register(world.request(), person, late);
        assertThat(refused.refusals()).extracting(FieldRefusal::field).containsExactly("lateReason");
        var explained = new Intake(
                late.draft(),
                late.channel(),
                late.registeredBy(),
                late.actorPerson(),
                yesterday,
                "نامه دیر رسید",
                late.language(),
                false);
        var file = file(CaseWorld.accepted(cases.register(world.request(), person, explained)));
        assertThat(file.receivedOn()).isEqualTo(yesterday);
        assertThat(file.lateReason()).isEqualTo("نامه دیر رسید");
    }

    @Test
    void twoWhoActAtOnceNeverOverwriteEachOther() {
        var receipt = opened();
        var seen = file(receipt).lastEntry();
        var first = work.refer(
                receipt.caseId(),
                seen,
                world.official(world.desk),
                new CaseWork.Referral(world.expert.position().id(), Part.LEAD, "", null));
        assertThat(first.find()).isPresent();
        var second = work.refer(
                receipt.caseId(),
                seen,
                world.official(world.desk),
                new CaseWork.Referral(world.other.position().id(), Part.LEAD, "", null));
        assertThat(second.findRefusal().orElseThrow().messageKey()).isEqualTo("cases.work.changed-meanwhile");
        assertThat(file(receipt).lead()).isEqualTo(world.expert.position().id());
    }

    @Test
    @Rule("N-6-1")
    void aForeignPositionCannotOpenFindOrChangeTheCase() {
        var receipt = opened();
        var path = "/staff/cases/" + receipt.caseId().value();
        var stranger = staff.signIn(port, world.other);
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.get("/staff/cases?q=" + receipt.code().value()).text())
                .doesNotContain("دو روز است");
        stranger.get("/staff/worklist");
        assertThat(stranger.post(
                                path + "/answer",
                                Map.of("seen", "3", "outcome", "DONE", "answer", "پاسخ بیگانه به مورد"))
                        .status())
                .isEqualTo(404);
        assertThat(accessRecords.listFor(receipt.caseId().value())).isEmpty();
        var officer = staff.signIn(port, world.desk);
        assertThat(officer.get(path).text()).contains("دو روز است");
        assertThat(accessRecords.listFor(receipt.caseId().value())).hasSize(1);
        var overseer = staff.signIn(port, world.head);
        assertThat(overseer.get(path).text()).contains("دو روز است");
        assertThat(overseer.post(
                                path + "/answer",
                                Map.of("seen", "3", "outcome", "DONE", "answer", "پاسخ از بالا به مورد"))
                        .text())
                .contains("فقط از جایگاهی برمی‌آید");
    }

    @Test
    void severalContributeButTheLeadAnswersOnce() {
        var receipt = opened();
        var id = receipt.caseId();
        var desk = world.official(world.desk);
        work.refer(
                        id,
                        file(receipt).lastEntry(),
                        desk,
                        new CaseWork.Referral(world.expert.position().id(), Part.CONTRIBUTE, "نظر شما؟", null))
                .orThrow();
        assertThat(file(receipt).lead()).isEqualTo(world.desk.position().id());
        var helper = world.official(world.expert);
        assertThat(work.answer(
                                id,
                                file(receipt).lastEntry(),
                                helper,
                                new CaseWork.Answer(AnswerOutcome.DONE, "پاسخ همکار به متقاضی", ""))
                        .findRefusal())
                .isPresent();
        work.contribute(id, file(receipt).lastEntry(), helper, "لوله شکسته است").orThrow();
        work.answer(
                        id,
                        file(receipt).lastEntry(),
                        desk,
                        new CaseWork.Answer(AnswerOutcome.DONE, "لوله تعمیر شد و آب وصل است", ""))
                .orThrow();
        assertThat(file(receipt).state()).isEqualTo(CaseState.ANSWERED);
    }

    @Test
    void aReferralCanBeReturnedToWhoMadeItButNotToTheProgram() {
        var receipt = opened();
        var id = receipt.caseId();
        var desk = world.official(world.desk);
        assertThat(work.giveBack(id, file(receipt).lastEntry(), desk, "به ما مربوط نیست")
                        .findRefusal()
                        .orElseThrow()
                        .messageKey())
                .isEqualTo("cases.work.nobody-to-return-to");
        work.refer(
                        id,
                        file(receipt).lastEntry(),
                        desk,
                        new CaseWork.Referral(world.expert.position().id(), Part.LEAD, "", null))
                .orThrow();
        work.giveBack(id, file(receipt).lastEntry(), world.official(world.expert), "مدرک کم است")
                .orThrow();
        assertThat(file(receipt).lead()).isEqualTo(world.desk.position().id());
    }

    @Test
    @Rule("D-5-4")
    void theApplicantIsAskedWithAWorkingDayAndTheCaseGoesOnWhenHeReplies() {
        var receipt = opened();
        var id = receipt.caseId();
        var desk = world.official(world.desk);
        var friday = TestClock.START.toLocalDate().plusDays(6);
        assertThat(work.askApplicant(id, file(receipt).lastEntry(), desk, "لطفاً عکس کنتور را بفرستید", friday)
                        .findRefusal())
                .isPresent();
        work.askApplicant(id, file(receipt).lastEntry(), desk, "لطفاً عکس کنتور را بفرستید", friday.plusDays(1))
                .orThrow();
        assertThat(file(receipt).state()).isEqualTo(CaseState.WAITING_FOR_APPLICANT);
        applicantSide.reply(id, "عکس را فرستادم", 0).orThrow();
        assertThat(file(receipt).state()).isEqualTo(CaseState.IN_REVIEW);
        assertThat(applicantSide.reply(id, "باز هم", 0).findRefusal()).isPresent();
    }

    @Test
    void anAnswerClosesAfterTenWorkingDaysAndCanBeObjectedToTwice() {
        var receipt = opened();
        var id = receipt.caseId();
        for (var round = 0; round < 3; round++) {
            work.open(id, world.official(world.desk));
            work.answer(
                            id,
                            file(receipt).lastEntry(),
                            world.official(world.desk),
                            new CaseWork.Answer(AnswerOutcome.DONE, "کار انجام شد و آب وصل است", ""))
                    .orThrow();
            if (round < 2) {
                applicantSide.object(id, "هنوز آب قطع است").orThrow();
                assertThat(file(receipt).state()).isEqualTo(CaseState.IN_REVIEW);
            }
        }
        assertThat(applicantSide.object(id, "باز هم قطع است").findRefusal()).isPresent();
        clock.forward(Duration.ofDays(10));
        closing.closeWhatRests();
        assertThat(file(receipt).state()).isEqualTo(CaseState.ANSWERED);
        clock.forward(Duration.ofDays(8));
        closing.closeWhatRests();
        assertThat(file(receipt).state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void aTamperedEntryAndARemovedLastEntryAreNoticedAndErasedContentBreaksNothing() {
        var receipt = opened();
        var id = receipt.caseId();
        while (seals.seal() > 0) {
            // until everything is sealed
        }
        assertThat(chains.verify(id)).isEmpty();
        assertThat(chains.verifySeals()).isEmpty();
        jdbc.sql("DELETE FROM cases.entry_content WHERE case_id = :id AND number = 1")
                .param("id", id.value())
                .update();
        assertThat(chains.verify(id)).isEmpty();
        jdbc.sql("UPDATE cases.entry_content SET content = '{\"text\":\"x\"}' WHERE case_id = :id AND number = 2")
                .param("id", id.value())
                .update();
        assertThat(chains.verify(id))
                .hasValueSatisfying(broken -> assertThat(broken.entry()).isEqualTo(2));
        var second = opened();
        while (seals.seal() > 0) {
            // until everything is sealed
        }
        unguarded("DELETE FROM cases.entry WHERE case_id = :id AND number = 3", second.caseId());
        unguarded(
                "UPDATE cases.case_file c SET last_entry = 2, last_digest = (SELECT digest FROM cases.entry e"
                        + " WHERE e.case_id = c.id AND e.number = 2) WHERE c.id = :id",
                second.caseId());
        assertThat(chains.verify(second.caseId()))
                .hasValueSatisfying(broken -> assertThat(broken.what()).contains("sealed"));
    }

    private void unguarded(String statement, CaseId id) {
        jdbc.sql("SET session_replication_role = replica; " + statement.replace(":id", "'" + id.value() + "'")
                        + "; SET session_replication_role = DEFAULT")
                .update();
    }

    @Test
    void unknownAndForeignCodesAreAnsweredAlikeAndAMistypedOneIsRecognised() {
        var receipt = register();
        var web = new WebClient(port);
        web.get("/track");
        var foreign = web.post("/track", Map.of("code", receipt.code().value(), "known", "09121111111"));
        var unknown = web.post("/track", Map.of("code", TrackingCode.generate().value(), "known", "09121111111"));
        assertThat(foreign.page().select("#summary").text())
                .isEqualTo(unknown.page().select("#summary").text())
                .contains("پیدا نشد");
        var last = receipt.code().value().charAt(11);
        var mistyped = receipt.code().value().substring(0, 11) + (last == '9' ? '0' : (char) (last + 1));
        assertThat(web.post("/track", Map.of("code", mistyped, "known", "09121111111"))
                        .page()
                        .select("#code-error")
                        .text())
                .isNotBlank();
        assertThat(web.get("/track/case/" + receipt.caseId().value()).status()).isEqualTo(404);
    }
}
