package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.calendar.Light;
import ir.samad.house.Browser;
import ir.samad.house.DeskWork;
import ir.samad.house.Paper;
import ir.samad.house.Rule;
import ir.samad.worklist.Urgency;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Urgency: who gives it, and what it does to time and queue. */
class GradesTest extends Graded {

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
        try (var paper = Paper.open(desk.download(page(receipt) + "/receipt.pdf"))) {
            assertThat(paper.text())
                    .as("the receipt")
                    .contains(Paper.plain("خطر جانی").split(" "));
            // When it was registered, and the hour by which it is answered.
            assertThat(paper.text().split(Paper.plain("۱۴:۳۰"), -1)).hasSize(3);
            paper.picture("receipt-danger");
        }
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
