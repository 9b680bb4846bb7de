package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.catalogue.CaseType;
import ir.samad.directory.PositionKind;
import ir.samad.directory.UnitKind;
import ir.samad.house.Colleague;
import ir.samad.house.Rule;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient;
import ir.samad.parameters.DecidedBy;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.parameters.Scope;
import ir.samad.routing.Official;
import ir.samad.worklist.Part;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Guards that stand behind others, each asked alone: without it nothing else would say no. */
class GuardsTest extends CaseTest {

    @Autowired
    Parameters parameters;

    private WebClient.Answer act(WebClient web, Receipt receipt, String action, Map<String, String> typed) {
        var fields = new HashMap<>(typed);
        fields.put("seen", Integer.toString(file(receipt).lastEntry()));
        return web.post(page(receipt) + "/" + action, fields);
    }

    @Test
    @Rule("N-1-2")
    void whatIsAnsweredIsNotAnsweredAgain() {
        var receipt = opened();
        var desk = staff.signIn(port, world.desk);
        var answer = Map.of("outcome", "DONE", "answer", "لوله تعمیر شد و آب وصل است.");
        assertThat(act(desk, receipt, "answer", answer).location()).isPresent();
        assertThat(act(desk, receipt, "answer", answer).text()).contains("در وضعیت کنونی مورد این کار ممکن نیست");
        assertThat(cases.history(file(receipt)))
                .filteredOn(entry -> entry.event() == CaseEvent.ANSWERED)
                .hasSize(1);
    }

    @Test
    @Rule("N-4-2")
    void aDeskIsToldOfEarlierCasesOfAPersonAndLedOnlyToThoseItMaySee() {
        var person = CaseWorld.person(CaseWorld.mobile());
        var receipt = CaseWorld.accepted(cases.register(world.request(), person, world.web()));
        var link = "a[href='" + page(receipt) + "']";
        assertThat(found(world.desk, person).page().select(link)).hasSize(1);
        var elsewhere = found(new CaseWorld(staff, topics, clock).desk, person);
        assertThat(elsewhere.text()).contains("دو روز است آب کوچهٔ ما قطع است");
        assertThat(elsewhere.page().select(link)).isEmpty();
    }

    private WebClient.Answer found(Colleague desk, Person person) {
        var web = staff.signIn(port, desk);
        web.get("/staff/desk");
        return web.follow(
                web.post("/staff/desk", Map.of("find", person.identity().value())));
    }

    /** The head of another office is complained of, and comes to head the one whose answer and need wait for a yes. */
    @Test
    @Rule({"N-6-1", "N-10-3"})
    void whatIsAboutAnOfficialDoesNotWaitForHisYesInWhicheverOfficeHeSits() {
        // Somebody stands above the heads of the company, also when no other test has made a governor.
        world.country.position(world.country.centre(), PositionKind.DESK_OFFICER);
        var neighbour = staff.colleague(world.country.countyOffice(world.headquarters, "1001"), PositionKind.HEAD);
        var minister = staff.colleague(world.headquarters, PositionKind.HEAD);
        staff.colleague(
                world.country.below(world.headquarters, UnitKind.COMMUNICATION_DESK), PositionKind.DESK_OFFICER);
        var answered = withTheDesk(neighbour);
        var beyond = withTheDesk(neighbour);
        act(
                staff.signIn(port, world.desk),
                beyond,
                "beyond-powers",
                Map.of("need", "FUNDS", "upwardNote", "تعویض شبکه به اعتبار ملی نیاز دارد."));
        assertThat(file(beyond).lead()).isNotEqualTo(world.desk.position().id());
        parameters
                .change(
                        ParameterKey.REVIEW_OF_ANSWERS,
                        Scope.body(world.headquarters.bodyId().value()),
                        "ALL",
                        TestClock.START.toLocalDate(),
                        "برای آزمون تأیید پاسخ",
                        new DecidedBy(UUID.randomUUID(), "مریم کریمی"))
                .orThrow();
        act(
                staff.signIn(port, world.desk),
                answered,
                "answer",
                Map.of("outcome", "DONE", "answer", "لوله تعمیر شد و آب وصل است."));
        assertThat(waits(world.head, world.head)).contains("پاسخ منتظر تأیید");
        assertThat(waits(minister, minister)).contains("درخواست مجوز یا اعتبار");
        for (var office : new Colleague[] {world.head, minister}) {
            staff.leave(office.position().id(), clock.instant());
            staff.takesAlso(neighbour, office.position(), clock.instant());
            assertThat(waits(neighbour, office)).contains("چیزی منتظر تصمیم شما نیست");
        }
    }

    /** What waits for the yes of this office, as it is shown to whoever sits there. */
    private String waits(Colleague who, Colleague office) {
        var web = staff.signIn(port, who);
        web.follow(web.post(
                "/staff/position",
                Map.of("positionId", office.position().id().value().toString())));
        return web.get("/staff/glance").page().select("#sign").text();
    }

    /** A report about an official that whoever got it gave to the desk. */
    private Receipt withTheDesk(Colleague about) {
        var matter = Matter.of(CaseType.REPORT, "رئیس اداره رشوه خواست.", world.topic.id(), CaseWorld.COUNTY, "")
                .about(new Official(about.position().unitId(), about.position().id()), world.headquarters.bodyId());
        var receipt = CaseWorld.accepted(cases.register(matter, CaseWorld.person(CaseWorld.mobile()), world.web()));
        var lead = new Actor.Official(file(receipt).lead(), file(receipt).leadUnit(), UUID.randomUUID(), "بالادست");
        work.open(receipt.caseId(), lead);
        work.refer(
                        receipt.caseId(),
                        file(receipt).lastEntry(),
                        lead,
                        new CaseWork.Referral(world.desk.position().id(), Part.LEAD, "", null))
                .orThrow();
        work.open(receipt.caseId(), world.official(world.desk));
        return receipt;
    }
}
