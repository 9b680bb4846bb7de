package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.audit.AccessRecords;
import ir.samad.catalogue.CaseType;
import ir.samad.database.Ids;
import ir.samad.directory.PositionKind;
import ir.samad.directory.UnitKind;
import ir.samad.house.Colleague;
import ir.samad.house.Rule;
import ir.samad.house.Told;
import ir.samad.worklist.Urgency;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Classification: what is confidential is seen, found, counted and told as its grade says. */
class ConfidentialTest extends Graded {

    @Autowired
    AccessRecords accessRecords;

    @Test
    @Rule("N-4-5")
    void whatIsConfidentialIsToldWithoutAWordOfWhatItIsOrWhoHasIt() {
        var mobile = CaseWorld.mobile();
        var receipt = graded(Urgency.ORDINARY, Classification.CONFIDENTIAL, mobile);
        work.open(receipt.caseId(), world.official(world.desk));
        refer(receipt, world.expert);
        clock.forward(Duration.ofMinutes(10));
        assertThat(inbox.allTo(mobile))
                .hasSize(2)
                .allSatisfy(told -> assertThat(told.text())
                        .contains(Told.code(receipt.code()))
                        .doesNotContain(world.office.name())
                        .doesNotContain("ارجاع")
                        .doesNotContain("آب"));
        var open = CaseWorld.mobile();
        graded(Urgency.ORDINARY, Classification.ORDINARY, open);
        assertThat(inbox.lastTo(open)).contains("گیرنده");
    }

    @Test
    void aConfidentialCaseIsSeenByWhoHasAPartAndByWhoStandsOverItWithAReason() {
        var receipt = confidential();
        var open = register();
        assertThat(staff.signIn(port, world.desk).get(page(receipt)).text()).contains("دو روز است");
        var head = staff.signIn(port, world.head);
        assertThat(head.get(page(open)).text()).contains("دو روز است");
        var asked = head.get(page(receipt));
        assertThat(asked.text()).contains("این مورد محرمانه است").doesNotContain("دو روز است");
        assertThat(head.post(page(receipt) + "/confidential", Map.of("openReason", "چون"))
                        .page()
                        .select("#openReason-error"))
                .hasSize(1);
        assertThat(accessRecords.listFor(receipt.caseId().value()))
                .noneMatch(record -> record.purpose().equals("cases.access.confidential"));
        var opened = head.post(page(receipt) + "/confidential", Map.of("openReason", REASON));
        assertThat(head.follow(opened).text()).contains("دو روز است");
        assertThat(accessRecords.listFor(receipt.caseId().value()))
                .anyMatch(record ->
                        record.purpose().equals("cases.access.confidential") && REASON.equals(record.reason()));
        assertThat(head.get(page(receipt)).text()).as("once").doesNotContain("دو روز است");
        // As the superior of the lead he may grade it all the same; what is refused shows nothing.
        var refused = grade(head, receipt, "ORDINARY", "ORDINARY", "");
        assertThat(refused.text()).contains("این مورد محرمانه است").doesNotContain("دو روز است");
        assertThat(grade(head, receipt, "URGENT", "CONFIDENTIAL", REASON).location())
                .isPresent();
        assertThat(file(receipt).grade().urgency()).isEqualTo(Urgency.URGENT);
        var stranger = staff.signIn(port, world.other);
        assertThat(stranger.get(page(receipt)).status()).isEqualTo(404);
        assertThat(stranger.post(page(receipt) + "/confidential", Map.of("openReason", REASON))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aConfidentialCaseStandsInFiguresButInNoListNorSearchOfWhoHasNoPart() {
        var head = staff.signIn(port, world.head);
        var receipt = confidential();
        assertThat(head.get("/staff/cases").page().select("a[href='" + page(receipt) + "']"))
                .isEmpty();
        assertThat(head.get("/staff/cases?q=قطع").text())
                .doesNotContain(receipt.code().grouped());
        // By its code it is found, without a word of its text.
        var found = head.get("/staff/cases?q=" + receipt.code().value());
        assertThat(found.page().select("a[href='" + page(receipt) + "']").text())
                .isEqualTo("مورد محرمانه");
        assertThat(found.text()).doesNotContain("دو روز است");
        assertThat(staff.signIn(port, world.other)
                        .get("/staff/cases?q=" + receipt.code().value())
                        .page()
                        .select("a[href='" + page(receipt) + "']"))
                .isEmpty();
        var open = head.get("/staff/cases").page().select(".figures-row").text();
        confidential();
        assertThat(head.get("/staff/cases").page().select(".figures-row").text())
                .isNotEqualTo(open);
        assertThat(staff.signIn(port, world.desk)
                        .get("/staff/cases?q=قطع")
                        .page()
                        .select("a[href='" + page(receipt) + "']"))
                .as("its text leads nobody to it")
                .isEmpty();
    }

    @Test
    void theTerritoryAndOfficesBesideDoNotSeeItAndTheCentreSaysWhy() {
        var receipt = confidential();
        var governor = staff.colleague(
                world.country.below(world.country.governorate(CaseWorld.COUNTY.value()), UnitKind.PERFORMANCE_OFFICE),
                PositionKind.OFFICE_HEAD);
        var territory = staff.signIn(port, governor);
        assertThat(territory.get(page(register())).status()).isEqualTo(200);
        assertThat(territory.get(page(receipt)).status()).isEqualTo(404);
        Colleague observer = staff.colleague(world.country.centre(), PositionKind.OBSERVER);
        var centre = staff.signIn(port, observer);
        assertThat(centre.get(page(receipt)).text())
                .contains("این مورد محرمانه است")
                .doesNotContain("دو روز است");
    }

    @Test
    @Rule("N-1-5")
    void aReportWithoutANameIsConfidentialFromTheBeginning() {
        var report =
                Matter.of(CaseType.REPORT, "در این کوچه زباله می‌سوزانند.", world.topic.id(), CaseWorld.COUNTY, "");
        var receipt =
                CaseWorld.accepted(cases.register(report, null, Intake.web(Ids.next(clock), Locale.of("fa", "IR"))));
        assertThat(file(receipt).grade().confidential()).isTrue();
        assertThat(staff.signIn(port, world.head).get(page(receipt)).text()).contains("این مورد محرمانه است");
        var desk = staff.signIn(port, world.desk);
        assertThat(desk.get(page(receipt)).text()).contains("زباله");
        var named = CaseWorld.accepted(cases.register(report, CaseWorld.person(CaseWorld.mobile()), world.web()));
        assertThat(file(named).grade().confidential()).isFalse();
        // Whoever leads may open it to the others, and says why.
        assertThat(grade(desk, receipt, "ORDINARY", "ORDINARY", REASON).location())
                .isPresent();
        assertThat(staff.signIn(port, world.head).get(page(receipt)).text()).contains("زباله");
    }
}
