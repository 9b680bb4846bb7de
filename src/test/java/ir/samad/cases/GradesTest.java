package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.audit.AccessRecords;
import ir.samad.calendar.Light;
import ir.samad.catalogue.CaseType;
import ir.samad.database.Ids;
import ir.samad.directory.PositionKind;
import ir.samad.directory.UnitKind;
import ir.samad.house.Browser;
import ir.samad.house.Colleague;
import ir.samad.house.DeskWork;
import ir.samad.house.Rule;
import ir.samad.house.WebClient;
import ir.samad.worklist.Urgency;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Urgency and classification: who gives them, and what they do to time, queue, sight and notices. */
class GradesTest extends CaseTest {

    private static final String REASON = "همسایه‌ها هم همین را گفتند.";

    @Autowired
    AccessRecords accessRecords;

    private Receipt graded(Urgency urgency, Classification classification, String mobile) {
        var web = world.web();
        var intake = Intake.web(web.draft(), web.language(), new Grade(urgency, classification));
        return CaseWorld.accepted(cases.register(world.request(), CaseWorld.person(mobile), intake));
    }

    private Receipt graded(Urgency urgency) {
        return graded(urgency, Classification.ORDINARY, CaseWorld.mobile());
    }

    private Receipt confidential() {
        return graded(Urgency.ORDINARY, Classification.CONFIDENTIAL, CaseWorld.mobile());
    }

    private WebClient.Answer grade(WebClient web, Receipt receipt, String urgency, String classification, String why) {
        var fields =
                new LinkedHashMap<>(Map.of("urgency", urgency, "classification", classification, "gradeReason", why));
        fields.put("seen", Integer.toString(file(receipt).lastEntry()));
        return web.post(page(receipt) + "/grade", fields);
    }

    private CaseFile of(String mobile) {
        return cases.listOfContact(mobile, 1).getFirst();
    }

    @Test
    @Rule("R-0-1")
    void theDeskChoosesFromTheListAndWhatIsNoGradeIsRefusedAtItsField() {
        var desk = staff.signIn(port, world.desk);
        var mobile = CaseWorld.mobile();
        var typed = new LinkedHashMap<>(Map.of(
                "identity",
                CaseWorld.nationalId().value(),
                "firstName",
                "مریم",
                "lastName",
                "احمدی",
                "mobile",
                mobile,
                "type",
                "REQUEST",
                "text",
                "دو روز است آب کوچهٔ ما قطع است.",
                "topic",
                world.topic.id().value().toString(),
                "county",
                CaseWorld.COUNTY.value()));
        typed.put("urgency", "SOON");
        typed.put("classification", "SECRET");
        var refused = DeskWork.send(desk, "/staff/desk", typed);
        assertThat(refused.page().select("#urgency-error").text()).isNotEmpty();
        assertThat(refused.page().select("#classification-error").text()).isNotEmpty();
        assertThat(refused.page().select("#text").text()).contains("دو روز است");
        typed.put("urgency", "VERY_URGENT");
        typed.put("classification", "CONFIDENTIAL");
        var done = DeskWork.send(desk, "/staff/desk", typed);
        assertThat(done.page().select("#tracking-code bdi")).hasSize(1);
        var file = of(mobile);
        assertThat(file.grade()).isEqualTo(new Grade(Urgency.VERY_URGENT, Classification.CONFIDENTIAL));
        assertThat(file.dueOn())
                .as("three working days, one day between is free")
                .isEqualTo(LocalDate.of(2025, 11, 26));
        assertThat(file.dueAt()).isNull();
    }

    @Test
    @Rule("R-0-1")
    void theHigherTheGradeTheShorterTheTimeAndTheEarlierItsPlaceInTheQueue() {
        var ordinary = graded(Urgency.ORDINARY);
        var urgent = graded(Urgency.URGENT);
        var danger = graded(Urgency.DANGER_TO_LIFE);
        var veryUrgent = graded(Urgency.VERY_URGENT);
        assertThat(file(veryUrgent).dueOn()).isBefore(file(urgent).dueOn());
        assertThat(file(urgent).dueOn()).isBefore(file(ordinary).dueOn());
        var desk = staff.signIn(port, world.desk);
        assertThat(desk.get("/staff/worklist").page().select("tr[id^=row-]").eachAttr("id"))
                .containsExactly(row(danger), row(veryUrgent), row(urgent), row(ordinary));
        var shown = desk.get("/staff/worklist").page().select("#" + row(danger)).text();
        assertThat(shown).contains("خطر جانی");
        assertThat(desk.get("/staff/worklist?urgency=VERY_URGENT")
                        .page()
                        .select("tr[id^=row-]")
                        .eachAttr("id"))
                .containsExactly(row(veryUrgent));
        assertThat(desk.get("/staff/worklist?urgency=NONSENSE").page().select("tr[id^=row-]"))
                .hasSize(4);
        desk.post("/staff/worklist/views", Map.of("viewName", "جانی", "list", "urgency=DANGER_TO_LIFE"));
        assertThat(desk.get("/staff/worklist").page().select("a[href*='urgency=DANGER_TO_LIFE']"))
                .isNotEmpty();
    }

    private static String row(Receipt receipt) {
        return "row-" + receipt.caseId().value();
    }

    @Test
    void dangerToLifeHasHoursByTheClockAndNoFreeDayMovesThem() {
        // Thursday afternoon; Friday is free.
        clock.set(LocalDateTime.of(2025, 11, 27, 14, 30));
        var receipt = graded(Urgency.DANGER_TO_LIFE);
        var due = LocalDateTime.of(2025, 11, 28, 14, 30).atZone(clock.getZone()).toInstant();
        assertThat(file(receipt).dueAt()).isEqualTo(due);
        var desk = staff.signIn(port, world.desk);
        assertThat(desk.get("/staff/worklist")
                        .page()
                        .select("#" + row(receipt) + " time")
                        .eachAttr("datetime"))
                .anyMatch(shown -> shown.startsWith("2025-11-28T"));
        assertThat(cases.light(file(receipt))).isEqualTo(Light.GREEN);
        clock.forward(Duration.ofHours(20));
        assertThat(cases.light(file(receipt))).isEqualTo(Light.AMBER);
        assertThat(desk.get("/staff/worklist?soon=on").page().select("#" + row(receipt)))
                .hasSize(1);
        clock.forward(Duration.ofHours(4).plusMinutes(1));
        assertThat(cases.light(file(receipt))).isEqualTo(Light.RED);
        assertThat(desk.get("/staff/worklist?overdue=on").page().select("#" + row(receipt)))
                .hasSize(1);
    }

    @Test
    void anApplicantMaySayThatALifeIsInDangerAndTheDeskConfirmsOrCorrectsIt() {
        var receipt = graded(Urgency.DANGER_TO_LIFE);
        var desk = staff.signIn(port, world.desk);
        assertThat(desk.get(page(receipt)).text()).contains("خطر جانی، به گفتهٔ متقاضی");
        assertThat(grade(desk, receipt, "DANGER_TO_LIFE", "ORDINARY", REASON).location())
                .isPresent();
        assertThat(desk.get(page(receipt)).text()).doesNotContain("به گفتهٔ متقاضی");
        assertThat(grade(desk, receipt, "DANGER_TO_LIFE", "ORDINARY", REASON).text())
                .contains("چیزی تغییر نکرده است");
        assertThat(grade(desk, receipt, "ORDINARY", "ORDINARY", REASON).location())
                .isPresent();
        assertThat(file(receipt).dueAt()).isNull();
        assertThat(file(receipt).dueOn())
                .isEqualTo(file(graded(Urgency.ORDINARY)).dueOn());
        var entry = cases.history(file(receipt)).getLast();
        assertThat(entry.event()).isEqualTo(CaseEvent.GRADED);
        assertThat(entry.get(Content.REMARK)).isEqualTo(REASON);
        assertThat(desk.get("/staff/worklist").page().select("#" + row(receipt)).text())
                .doesNotContain("خطر جانی");
    }

    @Test
    void onlyTheLeadAndItsSuperiorGradeWithAReasonAndFromTheList() {
        var receipt = opened();
        refer(receipt, world.expert);
        var expert = staff.signIn(port, world.expert);
        var before = file(receipt).lastEntry();
        assertThat(grade(expert, receipt, "URGENT", "ORDINARY", "").page().select("#gradeReason-error"))
                .hasSize(1);
        var unknown = grade(expert, receipt, "SOON", "OPEN", REASON);
        assertThat(unknown.page().select("#urgency-error, #classification-error"))
                .hasSize(2);
        assertThat(unknown.page().select("#gradeReason").text()).isEqualTo(REASON);
        // The desk had it before, and has a part of the past alone.
        var desk = staff.signIn(port, world.desk);
        assertThat(desk.get(page(receipt)).page().select("#grade-action")).isEmpty();
        assertThat(grade(desk, receipt, "URGENT", "ORDINARY", REASON).text()).contains("فقط مسئول اصلی پاسخ");
        assertThat(grade(staff.signIn(port, world.other), receipt, "URGENT", "ORDINARY", REASON)
                        .status())
                .isEqualTo(404);
        assertThat(file(receipt).lastEntry()).isEqualTo(before);
        var head = staff.signIn(port, world.head);
        assertThat(grade(head, receipt, "URGENT", "ORDINARY", REASON).location())
                .isPresent();
        assertThat(file(receipt).grade().urgency()).isEqualTo(Urgency.URGENT);
        assertThat(grade(expert, receipt, "VERY_URGENT", "ORDINARY", REASON).location())
                .isPresent();
        assertThat(file(receipt).dueOn()).as("three working days from now").isEqualTo(LocalDate.of(2025, 11, 26));
    }

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
                        .contains(receipt.code().hyphenated())
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

    @Test
    void itLooksRightWhereItIsChosenShownAndAsked() {
        var danger = graded(Urgency.DANGER_TO_LIFE);
        var receipt = confidential();
        graded(Urgency.URGENT);
        try (var officer = Browser.desk(port)) {
            staff.signIn(officer, world.desk);
            officer.open("/staff/worklist");
            officer.looksRight("grades-worklist");
            officer.open(page(danger));
            officer.page().locator("#grade-action summary").click();
            officer.looksRight("grades-case");
            officer.open("/staff/desk");
            officer.looksRight("grades-desk");
        }
        try (var officer = Browser.phone(port)) {
            staff.signIn(officer, world.desk);
            officer.open("/staff/worklist");
            officer.looksRight("grades-worklist-phone");
            officer.open(page(danger));
            officer.page().locator("#grade-action summary").click();
            officer.looksRight("grades-case-phone");
        }
        try (var head = Browser.desk(port)) {
            staff.signIn(head, world.head);
            head.open(page(receipt));
            head.page().locator("main form button[type=submit]").click();
            head.looksRight("grades-confidential");
        }
        try (var citizen = Browser.phone(port)) {
            citizen.open("/file");
            citizen.looksRight("grades-file-phone");
        }
    }
}
