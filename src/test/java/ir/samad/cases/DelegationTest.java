package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.calendar.JalaliDate;
import ir.samad.catalogue.CaseType;
import ir.samad.directory.DirectoryEntries;
import ir.samad.directory.Keeper;
import ir.samad.directory.PositionKind;
import ir.samad.house.Browser;
import ir.samad.house.Colleague;
import ir.samad.house.Rule;
import ir.samad.house.TestClock;
import ir.samad.house.Visit;
import ir.samad.house.WebClient;
import ir.samad.parameters.DecidedBy;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.parameters.Scope;
import ir.samad.routing.Official;
import ir.samad.shell.Decision;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An official delegates kinds of decision for some days, and nothing else of his position (N-6-1). */
class DelegationTest extends CaseTest {

    private static final LocalDate TODAY = TestClock.START.toLocalDate();
    private static final String NOT_DELEGATED = "این تصمیم به شما تفویض نشده است";

    @Autowired
    DirectoryEntries entries;

    @Autowired
    Parameters parameters;

    private Receipt receipt;
    private WebClient head;

    /** A case that the head of the office leads. */
    @BeforeEach
    void aCaseOfTheHead() {
        receipt = opened();
        refer(receipt, world.head);
        head = staff.signIn(port, world.head);
    }

    private WebClient.Answer delegate(
            WebClient web, Colleague whom, LocalDate first, LocalDate last, Decision... decisions) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("person", whom.person().toString());
        typed.put("first", JalaliDate.of(first).toString());
        typed.put("last", JalaliDate.of(last).toString());
        for (var decision : decisions) {
            typed.put("decision-" + decision, "on");
        }
        return web.post("/staff/delegation", typed);
    }

    private void delegate(Decision... decisions) {
        assertThat(head.follow(delegate(head, world.expert, TODAY, TODAY.plusDays(9), decisions))
                        .text())
                .contains("تفویض شد");
    }

    /** The expert, acting in the head's position. */
    private WebClient delegateAtWork() {
        var web = staff.signIn(port, world.expert);
        choose(web);
        return web;
    }

    private WebClient.Answer choose(WebClient web) {
        return web.post(
                "/staff/position",
                Map.of("positionId", world.head.position().id().toString()));
    }

    /** Opens the case, as whoever reads before he acts, and acts. */
    private WebClient.Answer act(WebClient web, String action, Map<String, String> typed) {
        web.get(page(receipt));
        var fields = new LinkedHashMap<>(typed);
        fields.put("seen", Integer.toString(file(receipt).lastEntry()));
        return web.post(page(receipt) + "/" + action, fields);
    }

    private String row() {
        return "#row-" + receipt.caseId().value();
    }

    private WebClient.Answer answer(WebClient web) {
        return act(web, "answer", Map.of("outcome", "DONE", "answer", "لوله تعمیر شد و آب وصل است."));
    }

    private WebClient.Answer refer(WebClient web, Colleague to) {
        return act(web, "refer", Map.of("to", to.position().id().value().toString(), "part", "LEAD"));
    }

    @Test
    @Rule("N-6-1")
    void aColleagueMakesTheDecisionsThatWereDelegatedAndNoOthers() {
        assertThat(delegateAtWork().get(page(receipt)).status()).isEqualTo(404);
        delegate(Decision.REFER, Decision.GRADE);
        var web = delegateAtWork();
        assertThat(web.get("/staff/worklist").page().select(row())).hasSize(1);
        var page = web.get(page(receipt)).page();
        assertThat(page.select("#refer-action")).hasSize(1);
        assertThat(page.select("#answer-action, #ask-action")).isEmpty();

        assertThat(answer(web).text()).contains(NOT_DELEGATED, "N-6-1");
        assertThat(file(receipt).state().isOpen()).isTrue();
        assertThat(act(web, "ask", Map.of("question", "نشانی دقیق؟", "until", "۱۴۰۴/۹/۲۰"))
                        .text())
                .contains(NOT_DELEGATED);
        assertThat(file(receipt).lead()).isEqualTo(world.head.position().id());

        assertThat(refer(web, world.other).location()).isPresent();
        assertThat(file(receipt).lead()).isEqualTo(world.other.position().id());
        var referred = cases.history(file(receipt)).getLast();
        assertThat(referred.get(Content.BY)).contains(world.head.position().title(), "به تفویض");
        assertThat(referred.actorPerson()).isEqualTo(world.expert.person().value());
    }

    @Test
    @Rule("N-6-1")
    void theHolderGoesOnDecidingAndNothingElseOfHisPositionIsDelegated() {
        delegate(Decision.delegable().toArray(Decision[]::new));
        var web = delegateAtWork();
        assertThat(web.get("/staff/worklist").status()).isEqualTo(200);
        assertThat(web.get("/staff/unattended").status()).isEqualTo(403);
        assertThat(head.get("/staff/unattended").status()).isEqualTo(200);
        // What sessions of officials decided is the official's to report.
        assertThat(head.get("/staff/worklist").page().select("a[href='/staff/proceedings/owed']"))
                .isNotEmpty();
        assertThat(web.get("/staff/worklist").page().select("a[href='/staff/proceedings/owed']"))
                .isEmpty();
        // The views he saved stay as he wants them.
        head.follow(head.post("/staff/worklist/views", Map.of("viewName", "فوری‌ها", "list", "")));
        var worklist = web.get("/staff/worklist").page();
        assertThat(worklist.text()).contains("فوری‌ها");
        assertThat(worklist.select("form[action^='/staff/worklist/views']")).isEmpty();
        assertThat(web.post("/staff/worklist/views", Map.of("viewName", "نمای همکار", "list", ""))
                        .text())
                .contains(NOT_DELEGATED, "N-6-1");
        var view = head.get("/staff/worklist")
                .page()
                .select("form[action^='/staff/worklist/views/']")
                .attr("action");
        assertThat(web.post(view, Map.of()).text()).contains(NOT_DELEGATED);
        assertThat(head.get("/staff/worklist").text()).contains("فوری‌ها").doesNotContain("نمای همکار");
        // What was delegated is not delegated on, and nobody stands in by it.
        assertThat(web.get("/staff/delegation").status()).isEqualTo(404);
        assertThat(web.get("/staff/absence/" + world.head.position().id().value())
                        .status())
                .isEqualTo(404);
        assertThat(answer(head).location()).isPresent();
        assertThat(file(receipt).state()).isEqualTo(CaseState.ANSWERED);
    }

    @Test
    @Rule("N-6-1")
    void itCountsFromItsFirstDayToTheEndOfItsLast() {
        delegate(head, world.expert, TODAY.plusDays(1), TODAY.plusDays(2), Decision.ANSWER);
        assertThat(delegateAtWork().get(page(receipt)).status()).isEqualTo(404);
        clock.set(TODAY.plusDays(2).atTime(23, 0));
        var web = delegateAtWork();
        assertThat(web.get(page(receipt)).status()).isEqualTo(200);
        clock.set(TODAY.plusDays(3).atTime(0, 1));
        assertThat(answer(web).location()).contains("/staff/position");
        assertThat(web.get(page(receipt)).status()).isEqualTo(404);
        assertThat(file(receipt).state().isOpen()).isTrue();
    }

    @Test
    @Rule("N-6-1")
    void itEndsWithTheHoldersTimeInThePosition() {
        delegate(Decision.ANSWER);
        var web = delegateAtWork();
        assertThat(web.get(page(receipt)).status()).isEqualTo(200);
        clock.forward(Duration.ofMinutes(1));
        entries.end(world.head.holding(), null, clock.instant(), Keeper.PROGRAM).orThrow();
        assertThat(web.get(page(receipt)).status()).isEqualTo(404);
        assertThat(answer(web).location()).contains("/staff/position");
    }

    @Test
    @Rule("N-6-1")
    void itEndsWhenTheOtherOneLosesThePositionForWhichHeWasChosen() {
        delegate(Decision.ANSWER);
        var web = delegateAtWork();
        assertThat(web.get(page(receipt)).status()).isEqualTo(200);
        clock.forward(Duration.ofMinutes(1));
        entries.end(world.expert.holding(), null, clock.instant(), Keeper.PROGRAM)
                .orThrow();
        assertThat(answer(web).location().orElse("")).doesNotContain(page(receipt));
        assertThat(file(receipt).state().isOpen()).isTrue();
    }

    @Test
    @Rule("N-6-1")
    void whatIsSentAfterItEndedIsDoneInNoOtherPositionAndIsNotLost() {
        // A case in which the expert has a part himself: in his own position the note would go through.
        var own = opened();
        refer(own, world.expert);
        delegate(Decision.ANSWER);
        var web = delegateAtWork();
        assertThat(web.get("/staff/worklist").status()).isEqualTo(200);
        clock.set(TODAY.plusDays(10).atTime(8, 0));
        var sent = web.post(
                page(own) + "/note",
                Map.of(
                        "note",
                        "این یادداشت برای سمت دیگری نوشته شد.",
                        "seen",
                        Integer.toString(file(own).lastEntry())));
        assertThat(sent.location().orElse("")).endsWith("/staff/position");
        assertThat(cases.history(file(own))).noneMatch(entry -> entry.event() == CaseEvent.NOTED);
        var choice = web.get("/staff/position");
        assertThat(choice.text()).contains("دیگر در اختیار شما نیست؛ آنچه فرستادید انجام نشد");
        var chosen = web.post(
                "/staff/position",
                Map.of("positionId", world.expert.position().id().toString()));
        assertThat(chosen.location().orElse("")).endsWith("/staff/resume");
        assertThat(web.follow(chosen).text()).contains("این یادداشت برای سمت دیگری نوشته شد.", "هنوز ثبت نشده است");
        // What was kept is offered once: the next choice leads on as always.
        assertThat(web.post(
                                "/staff/position",
                                Map.of(
                                        "positionId",
                                        world.expert.position().id().toString()))
                        .location()
                        .orElse(""))
                .endsWith("/staff");
    }

    @Test
    @Rule("N-6-1")
    void theHolderTakesItBackAndNobodyElseDoes() {
        delegate(Decision.ANSWER);
        var web = delegateAtWork();
        var id = head.get("/staff/delegation")
                .page()
                .select("input[name=delegation]")
                .attr("value");
        var neighbour = staff.signIn(port, new CaseWorld(staff, topics, clock).head);
        assertThat(neighbour
                        .post("/staff/delegation/take-back", Map.of("delegation", id))
                        .status())
                .isEqualTo(404);
        assertThat(web.get(page(receipt)).status()).isEqualTo(200);
        assertThat(head.follow(head.post("/staff/delegation/take-back", Map.of("delegation", id)))
                        .text())
                .contains("پس گرفته شد");
        assertThat(web.get(page(receipt)).status()).isEqualTo(404);
    }

    @Test
    @Rule("N-6-1")
    void toReleaseAColleaguesAnswerIsAnotherDecisionThanToAnswer() {
        parameters
                .change(
                        ParameterKey.REVIEW_OF_ANSWERS,
                        Scope.body(world.headquarters.bodyId().value()),
                        "ALL",
                        TODAY,
                        "برای آزمون تفویض",
                        new DecidedBy(UUID.randomUUID(), "مریم کریمی"))
                .orThrow();
        refer(head, world.other);
        answer(staff.signIn(port, world.other));
        assertThat(file(receipt).state()).isEqualTo(CaseState.IN_REVIEW);
        delegate(Decision.ANSWER);
        var web = delegateAtWork();
        assertThat(web.get(page(receipt)).page().select("#release form")).isEmpty();
        assertThat(act(web, "release", Map.of()).text()).contains(NOT_DELEGATED);
        assertThat(file(receipt).state()).isEqualTo(CaseState.IN_REVIEW);
        takeAllBack();
        delegate(Decision.RELEASE);
        assertThat(act(web, "release", Map.of()).location()).isPresent();
        assertThat(file(receipt).state()).isEqualTo(CaseState.ANSWERED);
    }

    private void takeAllBack() {
        for (var id : head.get("/staff/delegation")
                .page()
                .select("input[name=delegation]")
                .eachAttr("value")) {
            head.post("/staff/delegation/take-back", Map.of("delegation", id));
        }
        clock.forward(Duration.ofSeconds(1));
    }

    @Test
    @Rule({"N-6-1", "N-1-2"})
    void whoeverDecidesUponObjectionsDelegatesThatToo() {
        var above = staff.colleague(world.headquarters, PositionKind.HEAD);
        var deputy = staff.colleague(world.headquarters, PositionKind.DEPUTY);
        var mobile = CaseWorld.mobile();
        receipt = opened(mobile);
        refer(receipt, world.expert);
        answer(staff.signIn(port, world.expert));
        clock.forward(Duration.ofMinutes(1));
        applicant(receipt, mobile)
                .post(
                        "/track/case/" + receipt.caseId().value() + "/object",
                        Map.of("objection", "هنوز آب کوچه قطع است"));
        var official = staff.signIn(port, above);
        var web = staff.signIn(port, deputy);
        delegate(official, deputy, TODAY, TODAY.plusDays(5), Decision.REFER, Decision.ANSWER);
        web.post("/staff/position", Map.of("positionId", above.position().id().toString()));
        var upheld = Map.of("decision", "UPHELD", "decisionReason", "بازدید نشان داد که آب وصل نیست");
        assertThat(act(web, "objection", upheld).text()).contains(NOT_DELEGATED);
        assertThat(file(receipt).state()).isEqualTo(CaseState.ANSWERED);
        head = official;
        takeAllBack();
        delegate(official, deputy, TODAY, TODAY.plusDays(5), Decision.DECIDE_OBJECTIONS);
        act(web, "objection", upheld);
        assertThat(file(receipt).state()).isEqualTo(CaseState.IN_REVIEW);
    }

    @Test
    @Rule("N-1-2")
    void whoeverWroteTheAnswerDoesNotDecideUponTheObjectionToItByDelegation() {
        var above = staff.colleague(world.headquarters, PositionKind.HEAD);
        var mobile = CaseWorld.mobile();
        receipt = opened(mobile);
        refer(receipt, world.expert);
        answer(staff.signIn(port, world.expert));
        clock.forward(Duration.ofMinutes(1));
        applicant(receipt, mobile)
                .post(
                        "/track/case/" + receipt.caseId().value() + "/object",
                        Map.of("objection", "هنوز آب کوچه قطع است"));
        var official = staff.signIn(port, above);
        var rejected = Map.of("decision", "REJECTED", "decisionReason", "بازدید نشان داد که آب وصل است");
        for (var colleague : new Colleague[] {world.expert, world.other}) {
            delegate(official, colleague, TODAY, TODAY.plusDays(5), Decision.DECIDE_OBJECTIONS);
        }
        var author = staff.signIn(port, world.expert);
        author.post(
                "/staff/position", Map.of("positionId", above.position().id().toString()));
        assertThat(act(author, "objection", rejected).text()).contains("خود شما نوشته", "N-1-2");
        assertThat(cases.history(file(receipt))).noneMatch(entry -> entry.event() == CaseEvent.OBJECTION_REJECTED);
        var other = staff.signIn(port, world.other);
        other.post("/staff/position", Map.of("positionId", above.position().id().toString()));
        act(other, "objection", rejected);
        assertThat(cases.history(file(receipt))).anyMatch(entry -> entry.event() == CaseEvent.OBJECTION_REJECTED);
    }

    @Test
    @Rule({"N-10-3", "N-6-1"})
    void nobodyTakesAComplaintAboutHimselfFromHisSuperiorByDelegatingToHim() {
        var above = staff.colleague(world.headquarters, PositionKind.HEAD);
        // Somebody stands above the heads of the company, also when no other test has made a governor.
        world.country.position(world.country.centre(), PositionKind.DESK_OFFICER);
        var matter = Matter.of(CaseType.REPORT, "رئیس اداره رشوه خواست.", world.topic.id(), CaseWorld.COUNTY, "")
                .about(
                        new Official(
                                world.head.position().unitId(),
                                world.head.position().id()),
                        world.headquarters.bodyId());
        receipt = CaseWorld.accepted(cases.register(matter, CaseWorld.person(CaseWorld.mobile()), world.web()));
        var lead = new Actor.Official(file(receipt).lead(), file(receipt).leadUnit(), UUID.randomUUID(), "بالادست");
        work.open(receipt.caseId(), lead);
        if (!file(receipt).lead().equals(above.position().id())) {
            work.refer(
                            receipt.caseId(),
                            file(receipt).lastEntry(),
                            lead,
                            new CaseWork.Referral(above.position().id(), ir.samad.worklist.Part.LEAD, "", null))
                    .orThrow();
        }
        var superior = staff.signIn(port, above);
        assertThat(superior.get(page(receipt)).status()).isEqualTo(200);
        assertThat(delegate(head, above, TODAY, TODAY.plusDays(100), Decision.GRADE)
                        .location())
                .isPresent();
        assertThat(superior.get("/staff/worklist").page().select(row())).hasSize(1);
        assertThat(superior.get(page(receipt)).status()).isEqualTo(200);
        // Acting for the one it is about, he does not see it.
        choose(superior);
        assertThat(superior.get(page(receipt)).status()).isEqualTo(404);
    }

    @Test
    @Rule({"N-6-1", "N-4-10"})
    void toInstructALateColleagueIsNotToGrantFunds() {
        var granted = Map.of("grant", "GRANTED", "grantRemark", "از محل اعتبار استانی پرداخت شود");
        delegate(Decision.INSTRUCT);
        assertThat(act(delegateAtWork(), "grant", granted).text()).contains(NOT_DELEGATED);
        takeAllBack();
        delegate(Decision.GRANT);
        // Nothing was asked of the unit: that far he comes, like the holder.
        assertThat(act(delegateAtWork(), "grant", granted).text())
                .contains("N-4-10")
                .doesNotContain(NOT_DELEGATED);
    }

    @Test
    @Rule("N-6-1")
    void severalCasesAtOnceAreNoWayAroundIt() {
        delegate(Decision.GRADE);
        var web = delegateAtWork();
        var before = file(receipt).state();
        assertThat(web.get("/staff/worklist").page().select("#bulk-refer, #bulk-answer"))
                .isEmpty();
        var several = web.follow(web.post(
                "/staff/worklist/answer",
                Map.of(
                        "case",
                        receipt.caseId().value() + "." + file(receipt).lastEntry(),
                        "bulkOutcome",
                        "DONE",
                        "bulkAnswer",
                        "لوله تعمیر شد و آب وصل است.")));
        assertThat(several.text()).contains(NOT_DELEGATED);
        assertThat(file(receipt).state()).as("not even received").isEqualTo(before);
        takeAllBack();
        delegate(Decision.ANSWER);
        assertThat(delegateAtWork().get("/staff/worklist").page().select("#bulk-answer"))
                .hasSize(1);
    }

    @Test
    @Rule("N-6-1")
    void onlyOfficialsDelegateAndOnlyToColleaguesNearThem() {
        assertThat(staff.signIn(port, world.expert).get("/staff/delegation").status())
                .isEqualTo(404);
        assertThat(delegate(staff.signIn(port, world.expert), world.other, TODAY, TODAY.plusDays(1), Decision.ANSWER)
                        .status())
                .isEqualTo(404);
        var stranger = new CaseWorld(staff, topics, clock).expert;
        assertThat(error(delegate(head, stranger, TODAY, TODAY.plusDays(1), Decision.ANSWER), "person"))
                .contains("در این واحد", "N-6-1");
        assertThat(head.get("/staff/delegation").text()).contains("اکنون تصمیمی تفویض نشده است");
    }

    @Test
    void whatCannotBeIsSaidAtItsFieldAndWhatWasTypedStays() {
        var none = delegate(head, world.expert, TODAY, TODAY.plusDays(1));
        assertThat(error(none, "decisions")).contains("دست‌کم یک تصمیم");
        assertThat(none.page().select("input[name=person][checked]").attr("value"))
                .isEqualTo(world.expert.person().toString());
        var long1 = delegate(head, world.expert, TODAY, TODAY.plusDays(180), Decision.ANSWER);
        assertThat(error(long1, "last")).contains("۱۸۰");
        assertThat(long1.page().select("#decision-ANSWER[checked]")).hasSize(1);
        assertThat(long1.page().select("#decision-REFER[checked]")).isEmpty();
        assertThat(error(delegate(head, world.expert, TODAY.minusDays(1), TODAY, Decision.ANSWER), "first"))
                .contains("گذشته است");
        var nobody = head.post("/staff/delegation", Map.of("first", "۱۴۰۴/۹/۳۱", "decision-ANSWER", "on"));
        assertThat(error(nobody, "person")).contains("یکی از همکاران");
        assertThat(nobody.page().select("#first").attr("value")).isEqualTo("۱۴۰۴/۹/۳۱");
        delegate(Decision.ANSWER);
        assertThat(error(delegate(head, world.expert, TODAY, TODAY.plusDays(1), Decision.REFER), "person"))
                .contains("تفویض شده است");
        assertThat(head.get("/staff/delegation").page().select("input[name=delegation]"))
                .hasSize(1);
    }

    private static String error(WebClient.Answer answer, String field) {
        return answer.page().select("#" + field + "-error").text();
    }

    @Test
    void whoeverHoldsOnePositionComesThereFirstAndChoosesTheOtherByItsName() {
        delegate(Decision.REFER, Decision.GRADE);
        var web = staff.signIn(port, world.expert);
        assertThat(web.get("/staff/worklist").status()).isEqualTo(200);
        assertThat(web.get("/staff/worklist").text())
                .doesNotContain(receipt.code().value());
        assertThat(web.get("/staff/position").text())
                .contains(world.head.position().title(), "به تفویض: ارجاع و واگذاری، فوریت و طبقه‌بندی");
    }

    @Test
    void thePagesLookRight() {
        delegate(Decision.ANSWER, Decision.REFER, Decision.GRADE);
        for (var visit : new Visit[] {Browser.desk(port), Browser.phone(port)}) {
            try (visit) {
                staff.signIn(visit, world.head);
                var size = "-" + visit.page().viewportSize().width;
                visit.open("/staff/delegation");
                visit.looksRight("absence-delegation" + size);
                visit.page()
                        .locator("form[action='/staff/delegation'] button[type=submit].button:not(.is-quiet)")
                        .click();
                visit.looksRight("absence-delegation-refused" + size);
            }
        }
    }
}
