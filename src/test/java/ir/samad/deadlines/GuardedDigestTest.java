package ir.samad.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.cases.Actor;
import ir.samad.cases.CaseWork;
import ir.samad.cases.CaseWorld;
import ir.samad.cases.Classification;
import ir.samad.cases.Grade;
import ir.samad.cases.Intake;
import ir.samad.cases.Matter;
import ir.samad.cases.Receipt;
import ir.samad.catalogue.CaseType;
import ir.samad.directory.Capacity;
import ir.samad.directory.DirectoryEntries;
import ir.samad.directory.Keeper;
import ir.samad.directory.PersonId;
import ir.samad.directory.PositionKind;
import ir.samad.house.Colleague;
import ir.samad.house.Rule;
import ir.samad.house.Told;
import ir.samad.routing.Official;
import ir.samad.worklist.Part;
import ir.samad.worklist.Urgency;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody is told by a digest, or on the page of deadlines, of what is about somebody above him (N-10-3). */
class GuardedDigestTest extends DeadlineTest {

    @Autowired
    DigestStore store;

    @Autowired
    DirectoryEntries entries;

    private CaseWorld complainedOf;

    @BeforeEach
    void anotherCompany() {
        complainedOf = new CaseWorld(staff, topics, clock);
        // Somebody stands above the head of its office, also when no other test has made a governor.
        complainedOf.country.position(complainedOf.country.centre(), PositionKind.DESK_OFFICER);
    }

    /** A report on the head of the other company's office, with this colleague. */
    private Receipt with(Colleague colleague) {
        return with(colleague, Grade.ORDINARY);
    }

    private Receipt with(Colleague colleague, Grade grade) {
        var head = complainedOf.head.position();
        var matter = Matter.of(
                        CaseType.REPORT, "مدیر این اداره سر کار نبود.", complainedOf.topic.id(), CaseWorld.COUNTY, "")
                .about(new Official(head.unitId(), head.id()), complainedOf.headquarters.bodyId());
        var web = complainedOf.web();
        var intake = Intake.web(web.draft(), web.language(), grade);
        var receipt = CaseWorld.accepted(cases.register(matter, CaseWorld.person(CaseWorld.mobile()), intake));
        var lead = file(receipt);
        var superior = new Actor.Official(lead.lead(), lead.leadUnit(), UUID.randomUUID(), "بالادست");
        work.open(receipt.caseId(), superior);
        work.refer(
                        receipt.caseId(),
                        file(receipt).lastEntry(),
                        superior,
                        new CaseWork.Referral(colleague.position().id(), Part.LEAD, "", null))
                .orThrow();
        return receipt;
    }

    private void morning(LocalDate day) {
        at(day, 7, 30);
        watcher.sweep();
        digests.make();
        at(day, 7, 50);
        watcher.sweep();
        digests.make();
        at(day, 9, 30);
    }

    private boolean told(Colleague colleague, LocalDate day) {
        return store.find(new PersonId(colleague.person().value()), day).isPresent();
    }

    @Test
    @Rule("N-10-3")
    void whoeverComesToStandBelowIsNotToldOfItAnyMoreAndOthersAre() {
        var receipt = with(world.expert);
        with(world.other);
        staff.takesAlso(
                world.expert, complainedOf.country.position(complainedOf.office, PositionKind.EXPERT), clock.instant());
        var late = before(due(receipt), -1);
        morning(late);
        assertThat(told(world.other, late)).isTrue();
        assertThat(told(world.expert, late)).isFalse();
        assertThat(store.listWithheld(
                        new PersonId(world.expert.person().value()),
                        List.of(world.expert.position().id())))
                .containsExactly(receipt.caseId().value());
        var web = staff.signIn(port, world.expert);
        web.post(
                "/staff/position",
                Map.of("positionId", world.expert.position().id().value().toString()));
        var overview = web.get("/staff/deadlines");
        assertThat(overview.status()).isEqualTo(200);
        var head = staff.signIn(port, world.head);
        assertThat(head.get("/staff/deadlines/" + world.expert.position().id().value())
                        .page()
                        .html())
                .contains("مدیر این اداره سر کار نبود");
        staff.takesAlso(
                world.head, complainedOf.country.position(complainedOf.office, PositionKind.EXPERT), clock.instant());
        var again = staff.signIn(port, world.head);
        again.post(
                "/staff/position",
                Map.of("positionId", world.head.position().id().value().toString()));
        var under = again.get("/staff/deadlines/" + world.expert.position().id().value());
        assertThat(under.status()).isEqualTo(200);
        assertThat(under.text()).doesNotContain("مدیر این اداره سر کار نبود");
    }

    private static String html(ir.samad.house.WebClient.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.page().html();
    }

    private static String id(Colleague colleague) {
        return colleague.position().id().value().toString();
    }

    private void comesToStandBelow(Colleague colleague) {
        staff.takesAlso(
                colleague, complainedOf.country.position(complainedOf.office, PositionKind.EXPERT), clock.instant());
    }

    private String reachable(Colleague colleague) {
        var mobile = CaseWorld.mobile();
        jdbc.sql("""
                INSERT INTO deadlines.contact (person_id, channel, address, proved_at)
                VALUES (:person, 'SMS', :address, now())
                """)
                .param("person", colleague.person().value())
                .param("address", mobile)
                .update();
        return mobile;
    }

    @Test
    @Rule({"N-10-1", "N-10-3"})
    void aHeadWhoComesToStandBelowIsNotToldOfThoseUnderHimAndDoesNotFindThemInHisOverview() {
        var third = new CaseWorld(staff, topics, clock);
        var receipt = with(world.expert);
        with(third.expert);
        comesToStandBelow(world.head);
        var late = before(due(receipt), -1);
        morning(late);
        assertThat(told(third.head, late)).isTrue();
        assertThat(told(world.head, late)).isFalse();
        assertThat(html(staff.signIn(port, third.head).get("/staff/deadlines"))).contains(id(third.expert));
        var his = staff.signIn(port, world.head);
        his.post("/staff/position", Map.of("positionId", id(world.head)));
        assertThat(html(his.get("/staff/deadlines"))).doesNotContain(id(world.expert));
    }

    @Test
    @Rule("N-10-3")
    void theDigestOfWhoeverComesToStandBelowNamesOnlyHisOtherCases() {
        var receipt = withTheExpert();
        var kept = with(world.expert);
        var mobile = reachable(world.expert);
        comesToStandBelow(world.expert);
        var late = before(due(receipt).isAfter(due(kept)) ? due(receipt) : due(kept), -1);
        morning(late);
        assertThat(inbox.allTo(mobile))
                .anySatisfy(told -> assertThat(told.text())
                        .contains("۱ مورد دیر شده")
                        .contains(Told.code(receipt.code()))
                        .doesNotContain(Told.code(kept.code())));
    }

    @Test
    @Rule("N-10-3")
    void ofADangerToLifeWhoeverHoldsThePositionIsToldAtOnceButNotWhoeverStandsBelow() {
        entries.assign(
                        world.expert.position().id(),
                        world.other.person(),
                        Capacity.SUBSTITUTE,
                        clock.instant(),
                        null,
                        Keeper.PROGRAM)
                .orThrow();
        var holder = reachable(world.expert);
        var beside = reachable(world.other);
        comesToStandBelow(world.expert);
        var receipt = with(world.expert, new Grade(Urgency.DANGER_TO_LIFE, Classification.ORDINARY));
        assertThat(inbox.allTo(beside))
                .anySatisfy(told -> assertThat(told.text()).contains(Told.code(receipt.code())));
        assertThat(inbox.allTo(holder)).isEmpty();
    }
}
