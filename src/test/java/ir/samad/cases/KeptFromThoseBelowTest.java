package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.access.Requester;
import ir.samad.catalogue.CaseType;
import ir.samad.directory.Directory;
import ir.samad.directory.Position;
import ir.samad.directory.PositionKind;
import ir.samad.directory.Unit;
import ir.samad.house.Colleague;
import ir.samad.house.Rule;
import ir.samad.house.WebClient;
import ir.samad.integration.ClientScope;
import ir.samad.integration.Clients;
import ir.samad.integration.Program;
import ir.samad.routing.Official;
import ir.samad.vocabulary.PersianText;
import ir.samad.worklist.Part;
import ir.samad.worklist.Urgency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whoever comes to stand below the official a case is about loses it in every list, count and figure at once, whatever part
 * he had (N-10-3); whoever does not, keeps it.
 */
class KeptFromThoseBelowTest extends CaseTest {

    private static final String TOLD = "مدیر این اداره سر کار نبود و کسی پاسخ نداد.";

    @Autowired
    Directory directory;

    @Autowired
    ApplicantSide applicantSide;

    @Autowired
    Undo undo;

    @Autowired
    Clients clients;

    private CaseWorld complainedOf;

    @BeforeEach
    void anotherCompany() {
        complainedOf = new CaseWorld(staff, topics, clock);
        // Somebody stands above the head of its office, also when no other test has made a governor.
        complainedOf.country.position(complainedOf.country.centre(), PositionKind.DESK_OFFICER);
    }

    /** A report on this head, which this position leads. */
    private Receipt about(CaseWorld company, Position leads) {
        var head = company.head.position();
        var matter = Matter.of(CaseType.REPORT, TOLD, world.topic.id(), CaseWorld.COUNTY, "")
                .about(new Official(head.unitId(), head.id()), company.headquarters.bodyId());
        var receipt = CaseWorld.accepted(cases.register(matter, CaseWorld.person(CaseWorld.mobile()), company.web()));
        var lead = file(receipt);
        var superior = new Actor.Official(lead.lead(), lead.leadUnit(), UUID.randomUUID(), "بالادست");
        work.open(receipt.caseId(), superior);
        work.refer(
                        receipt.caseId(),
                        file(receipt).lastEntry(),
                        superior,
                        new CaseWork.Referral(leads.id(), Part.LEAD, "", null))
                .orThrow();
        return receipt;
    }

    private Receipt ledBy(Colleague colleague) {
        return about(complainedOf, colleague.position());
    }

    private void comesToStandBelow(Colleague colleague) {
        staff.takesAlso(
                colleague, complainedOf.country.position(complainedOf.office, PositionKind.EXPERT), clock.instant());
    }

    /** Signed in in the position he had before. */
    private WebClient session(Colleague colleague) {
        var web = staff.signIn(port, colleague);
        web.post(
                "/staff/position",
                Map.of("positionId", colleague.position().id().value().toString()));
        return web;
    }

    private static String id(Receipt receipt) {
        return receipt.caseId().value().toString();
    }

    private static String html(WebClient.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.page().html();
    }

    private static String open(WebClient.Answer answer) {
        return PersianText.code(
                answer.page().select("#tabs a[href='/staff/worklist'] .count").text());
    }

    @Test
    @Rule("N-10-3")
    void hisWorklistNeitherShowsNorCountsItNorLeadsOnToItAndThatOfAColleagueDoes() {
        var first = opened();
        refer(first, world.expert);
        var second = ledBy(world.expert);
        var third = opened();
        refer(third, world.other);
        var fourth = ledBy(world.other);
        comesToStandBelow(world.expert);

        var his = session(world.expert);
        assertThat(html(his.get("/staff/worklist"))).contains(id(first)).doesNotContain(id(second));
        assertThat(open(his.get("/staff/worklist"))).isEqualTo("1");
        assertThat(open(his.get("/staff/worklist/counts"))).isEqualTo("1");
        assertThat(html(his.get(page(first)))).doesNotContain(id(second));
        assertThat(his.get(page(second)).status()).isEqualTo(404);

        var others = session(world.other);
        assertThat(html(others.get("/staff/worklist"))).contains(id(third)).contains(id(fourth));
        assertThat(open(others.get("/staff/worklist"))).isEqualTo("2");
        assertThat(open(others.get("/staff/worklist/counts"))).isEqualTo("2");
        assertThat(html(others.get(page(third)))).contains(id(fourth));
    }

    @Test
    @Rule("N-10-3")
    void theWorklistOfAProgramThatHoldsAPositionBelowNeitherShowsNorCountsIt() {
        var above = world.country.position(world.headquarters, PositionKind.EXPERT);
        var below = world.country.position(world.office, PositionKind.EXPERT);
        var beside = world.country.position(world.headquarters, PositionKind.EXPERT);
        var receipt = about(world, above);
        var shown = about(world, beside);
        var outside = program(world.headquarters, beside).get("/api/v1/worklist");
        assertThat(outside.body()).contains(id(shown));
        assertThat(outside.json().path("counts").path("received").asInt()).isEqualTo(1);
        var kept = program(world.headquarters, above, below)
                .with("Samad-Position", above.id().value().toString())
                .get("/api/v1/worklist");
        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        assertThat(kept.body()).doesNotContain(id(receipt));
        assertThat(kept.json().path("counts").path("received").asInt()).isZero();
    }

    private Program program(Unit unit, Position... positions) {
        var opened = clients.open(
                        new Clients.Opening(
                                "سامانهٔ آزمون",
                                unit.bodyId(),
                                List.of(positions).stream().map(Position::id).toList(),
                                Set.of(ClientScope.values())),
                        null,
                        Requester.program())
                .orThrow();
        return new Program(port, opened.key().whole());
    }

    @Test
    @Rule({"N-6-1", "N-10-3"})
    void anObjectionThatWaitsForHisDecisionIsTakenFromHimAndShownToWhoeverDoesNotStandBelow() {
        var above = staff.colleague(world.headquarters, PositionKind.HEAD);
        var receipt = answeredAndObjectedTo(ledBy(world.expert), world.expert);
        assertThat(session(above)
                        .get("/staff/glance")
                        .page()
                        .select("#sign .said")
                        .text())
                .contains("هنوز کسی سر کار نیست");
        assertThat(figures(session(above))).contains("۱");
        comesToStandBelow(above);
        var his = session(above);
        assertThat(his.get("/staff/glance").page().select("#sign .empty")).hasSize(1);
        assertThat(figures(his)).isEmpty();
        var decided = his.post(
                page(receipt) + "/objection",
                Map.of(
                        "seen", Integer.toString(file(receipt).lastEntry()),
                        "decision", "REJECTED",
                        "decisionReason", "بازدید نشان داد که سر کار است"));
        assertThat(decided.status()).isEqualTo(404);
        assertThat(file(receipt).state()).isEqualTo(CaseState.ANSWERED);
    }

    private Receipt answeredAndObjectedTo(Receipt receipt, Colleague by) {
        work.open(receipt.caseId(), world.official(by));
        work.answer(
                        receipt.caseId(),
                        file(receipt).lastEntry(),
                        world.official(by),
                        new CaseWork.Answer(AnswerOutcome.DONE, "به این مدیر تذکر داده شد.", ""))
                .orThrow();
        applicantSide.object(receipt.caseId(), "هنوز کسی سر کار نیست").orThrow();
        return receipt;
    }

    private static String figures(WebClient web) {
        return web.get("/staff/objections").page().select("tbody tr").text();
    }

    @Test
    @Rule({"N-6-1", "N-10-3"})
    void noFigureOfHisCountsItAndThoseOfWhoeverHandlesItDo() {
        var officials = OfficialWorld.of(staff, directory, topics, clock);
        var deputy = staff.signIn(port, officials.person("deputy county governor"));
        var governor = staff.signIn(port, officials.person("county governor"));
        var his = standing(deputy);
        var above = standing(governor);
        var counted = counted(deputy);
        CaseWorld.accepted(cases.register(
                officials.about(CaseType.COMPLAINT, officials.official("deputy county governor")),
                CaseWorld.person(CaseWorld.mobile()),
                officials.web()));
        assertThat(standing(deputy)).isEqualTo(his);
        assertThat(counted(deputy)).isEqualTo(counted);
        assertThat(standing(governor)).isNotEqualTo(above);
    }

    private static List<String> standing(WebClient web) {
        return web.get("/staff/glance").page().select("#stand .figure-number").eachText();
    }

    private static String counted(WebClient web) {
        return web.get("/staff/cases").page().select(".figures-row").text();
    }

    @Test
    @Rule("N-10-3")
    void noReasonOpensWhatIsConfidentialAboutHimAndItOpensForWhoeverStandsBeside() {
        var officials = OfficialWorld.of(staff, directory, topics, clock);
        for (var about : List.of("deputy county governor", "centre observer")) {
            var receipt = confidentialAbout(officials, about);
            var himself = staff.signIn(port, officials.person(about));
            assertThat(himself.get(page(receipt)).status()).as(about).isEqualTo(404);
            assertThat(himself.post(page(receipt) + "/confidential", Map.of("openReason", "برای پیگیری شکایت مردم"))
                            .status())
                    .as(about)
                    .isEqualTo(404);
            assertThat(html(himself.get("/staff/cases?q=" + receipt.code().value())))
                    .as(about)
                    .doesNotContain(id(receipt));
        }
        var receipt = confidentialAbout(officials, "deputy county governor");
        var observer = staff.signIn(port, officials.person("centre observer"));
        assertThat(observer.get(page(receipt)).text()).contains("این مورد محرمانه است");
        assertThat(html(observer.get("/staff/cases?q=" + receipt.code().value())))
                .contains(id(receipt));
    }

    private Receipt confidentialAbout(OfficialWorld officials, String about) {
        var web = officials.web();
        var grade = new Grade(Urgency.ORDINARY, Classification.CONFIDENTIAL);
        return CaseWorld.accepted(cases.register(
                officials.about(CaseType.COMPLAINT, officials.official(about)),
                CaseWorld.person(CaseWorld.mobile()),
                Intake.web(web.draft(), web.language(), grade)));
    }

    @Test
    @Rule("N-10-3")
    void whatHeDidBeforeHeCameToStandBelowHeDoesNotTakeBackAndAColleagueDoes() {
        for (var colleague : List.of(world.expert, world.other)) {
            var receipt = ledBy(colleague);
            work.open(receipt.caseId(), world.official(colleague));
            work.refer(
                            receipt.caseId(),
                            file(receipt).lastEntry(),
                            world.official(colleague),
                            new CaseWork.Referral(world.desk.position().id(), Part.LEAD, "", null))
                    .orThrow();
            var step = file(receipt).lastEntry();
            if (colleague == world.expert) {
                comesToStandBelow(colleague);
                assertThat(session(colleague)
                                .post(page(receipt) + "/undo", Map.of("entry", Integer.toString(step)))
                                .status())
                        .isEqualTo(404);
                assertThat(undo.undo(receipt.caseId(), step, world.official(colleague))
                                .findRefusal()
                                .orElseThrow()
                                .clause())
                        .isEqualTo("N-10-3");
                assertThat(file(receipt).lead()).isEqualTo(world.desk.position().id());
            } else {
                session(colleague).post(page(receipt) + "/undo", Map.of("entry", Integer.toString(step)));
                assertThat(file(receipt).lead()).isEqualTo(colleague.position().id());
            }
        }
    }

    @Test
    @Rule("N-10-3")
    void aPositionWhoseOnlyHolderStandsBelowIsNotGivenItAndOneWithAnotherHolderIs() {
        var receipt = ledBy(world.expert);
        comesToStandBelow(world.other);
        var his = session(world.expert);
        his.get(page(receipt));
        var to = world.other.position().id().value().toString();
        assertThat(his.get(page(receipt)).page().select("#to option[value=" + to + "]"))
                .isEmpty();
        var typed = Map.of(
                "seen", Integer.toString(file(receipt).lastEntry()), "to", to, "part", "COPY", "remark", "برای آگاهی");
        assertThat(his.post(page(receipt) + "/refer", typed).text()).contains("N-10-3");
        var desk = Map.of(
                "seen",
                Integer.toString(file(receipt).lastEntry()),
                "to",
                world.desk.position().id().value().toString(),
                "part",
                "COPY");
        assertThat(his.post(page(receipt) + "/refer", desk).location()).isPresent();
    }
}
