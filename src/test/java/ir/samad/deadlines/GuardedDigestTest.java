package ir.samad.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.cases.Actor;
import ir.samad.cases.CaseWork;
import ir.samad.cases.CaseWorld;
import ir.samad.cases.Matter;
import ir.samad.cases.Receipt;
import ir.samad.catalogue.CaseType;
import ir.samad.directory.PersonId;
import ir.samad.directory.PositionKind;
import ir.samad.house.Colleague;
import ir.samad.house.Rule;
import ir.samad.routing.Official;
import ir.samad.worklist.Part;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody is told by a digest, or on the page of deadlines, of what is about somebody above him (N-10-3). */
class GuardedDigestTest extends DeadlineTest {

    @Autowired
    DigestStore store;

    private CaseWorld complainedOf;

    @BeforeEach
    void anotherCompany() {
        complainedOf = new CaseWorld(staff, topics, clock);
    }

    /** A report on the head of the other company's office, with this colleague. */
    private Receipt with(Colleague colleague) {
        var head = complainedOf.head.position();
        var matter = Matter.of(
                        CaseType.REPORT, "مدیر این اداره سر کار نبود.", complainedOf.topic.id(), CaseWorld.COUNTY, "")
                .about(new Official(head.unitId(), head.id()), complainedOf.headquarters.bodyId());
        var receipt =
                CaseWorld.accepted(cases.register(matter, CaseWorld.person(CaseWorld.mobile()), complainedOf.web()));
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
                java.util.Map.of(
                        "positionId", world.expert.position().id().value().toString()));
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
                java.util.Map.of(
                        "positionId", world.head.position().id().value().toString()));
        var under = again.get("/staff/deadlines/" + world.expert.position().id().value());
        assertThat(under.status()).isEqualTo(200);
        assertThat(under.text()).doesNotContain("مدیر این اداره سر کار نبود");
    }
}
