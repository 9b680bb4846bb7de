package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.catalogue.CaseType;
import ir.samad.database.Ids;
import ir.samad.directory.Directory;
import ir.samad.directory.PositionId;
import ir.samad.directory.PositionKind;
import ir.samad.directory.Unit;
import ir.samad.house.Colleague;
import ir.samad.house.Rule;
import ir.samad.routing.Official;
import ir.samad.worklist.Part;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who decides upon an objection where nobody plainly stands above: past whoever it is about, and at the Centre. */
class WhoDecidesTest extends CaseTest {

    @Autowired
    ApplicantSide applicantSide;

    @Autowired
    Objections objections;

    @Autowired
    Directory directory;

    private Unit centre;
    private PositionId centreHead;
    private Colleague centreDesk;

    @BeforeEach
    void aCentreWithHeadAndDesk() {
        centre = world.country.centre();
        var head = directory.findHead(centre.id());
        if (head.isEmpty()) {
            centreHead = staff.colleague(centre, PositionKind.HEAD).position().id();
        } else {
            centreHead = head.get().id();
            if (directory.listHolders(centreHead, clock.instant()).isEmpty()) {
                staff.colleague(centre, head.get());
            }
        }
        centreDesk = staff.colleague(centre, PositionKind.DESK_OFFICER);
    }

    private void answer(CaseId id, Actor.Official answering) {
        var file = cases.findForApplicant(id).orElseThrow();
        if (!file.lead().equals(answering.position())) {
            var leading = new Actor.Official(file.lead(), file.leadUnit(), UUID.randomUUID(), "مقام بالاتر");
            work.open(id, leading);
            work.refer(
                            id,
                            cases.findForApplicant(id).orElseThrow().lastEntry(),
                            leading,
                            new CaseWork.Referral(answering.position(), Part.LEAD, "", null))
                    .orThrow();
        }
        work.open(id, answering);
        work.answer(
                        id,
                        cases.findForApplicant(id).orElseThrow().lastEntry(),
                        answering,
                        new CaseWork.Answer(AnswerOutcome.DONE, "بررسی شد و پایان یافت", ""))
                .orThrow();
    }

    private PositionId decider(CaseId id) {
        applicantSide.object(id, "این پاسخ درست نیست").orThrow();
        return objections.findPending(id).orElseThrow().decider();
    }

    /** The head of the county office is complained of, and sits at the head of the company when it is objected. */
    @Test
    @Rule({"N-10-3", "N-1-2"})
    void whoeverItIsAboutNeverDecidesInWhicheverOfficeHeSits() {
        var answering = staff.colleague(world.country.provincialOffice(world.headquarters, "10"), PositionKind.EXPERT);
        var headquartersHead = world.country.position(world.headquarters, PositionKind.HEAD);
        staff.takesAlso(world.head, headquartersHead, clock.instant());
        var deputy = staff.colleague(world.headquarters, PositionKind.DEPUTY);
        var id = CaseWorld.accepted(cases.register(
                        complaintAbout(world.head),
                        CaseWorld.person(CaseWorld.mobile()),
                        Intake.web(Ids.next(clock), Locale.of("fa", "IR"))))
                .caseId();
        answer(id, world.official(answering));
        assertThat(decider(id)).isEqualTo(deputy.position().id());
        var other = register().caseId();
        answer(other, world.official(answering));
        assertThat(decider(other)).as("about nobody").isEqualTo(headquartersHead.id());
    }

    private Matter complaintAbout(Colleague official) {
        return new Matter(
                CaseType.COMPLAINT,
                "رفتار این مسئول با مراجعان درست نبود و پاسخی نداد.",
                world.topic.id(),
                CaseWorld.COUNTY,
                "",
                ComplaintGround.BREACH,
                world.office.bodyId(),
                null,
                null,
                null,
                null,
                new Official(official.position().unitId(), official.position().id()));
    }

    @Test
    @Rule("N-1-2")
    void upwardOfTheCentreTheCentresHeadDecidesAndUponHisOwnAnswerItsDesk() {
        var id = criticism().caseId();
        answer(id, world.official(centreDesk));
        assertThat(decider(id)).isEqualTo(centreHead);
        var second = criticism().caseId();
        answer(second, new Actor.Official(centreHead, centre.id(), UUID.randomUUID(), "رئیس مرکز"));
        var decider = directory.getPosition(decider(second));
        assertThat(decider.unitId()).isEqualTo(centre.id());
        assertThat(decider.id()).isNotEqualTo(centreHead);
    }

    /** The Centre answers what is no request (N-4-18). */
    private Receipt criticism() {
        var matter = Matter.of(
                CaseType.CRITICISM, "پاسخ‌های مرکز دیر می‌رسد.", world.topic.id(), CaseWorld.COUNTY, "خیابان ولی‌عصر");
        return CaseWorld.accepted(cases.register(matter, CaseWorld.person(CaseWorld.mobile()), world.web()));
    }

    @Test
    @Rule("N-1-2")
    void whereNobodyStandsAboveAUnitTheCentreDecides() {
        var answering = staff.colleague(world.headquarters, PositionKind.EXPERT);
        var id = register().caseId();
        answer(id, world.official(answering));
        assertThat(decider(id)).isEqualTo(centreHead);
    }
}
