package ir.samad.integration;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.calendar.JalaliDate;
import ir.samad.calendar.WorkCalendar;
import ir.samad.cases.AnswerOutcome;
import ir.samad.cases.ApplicantSide;
import ir.samad.cases.CaseEvent;
import ir.samad.cases.CaseFile;
import ir.samad.cases.CaseId;
import ir.samad.cases.CaseState;
import ir.samad.cases.CaseWork;
import ir.samad.cases.CaseWorld;
import ir.samad.cases.Cases;
import ir.samad.catalogue.Topics;
import ir.samad.deadlines.Climb;
import ir.samad.deadlines.LateSubjects;
import ir.samad.directory.DirectoryEntries;
import ir.samad.directory.Position;
import ir.samad.directory.PositionKind;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** What superiors and leads do by programs about a case that stands still, each refused to everybody else. */
@SamadTest
class SuperiorApiTest {

    private static final String REASON = "بازدید نشان داد که آب وصل است.";

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    Topics topics;

    @Autowired
    Clients clients;

    @Autowired
    DirectoryEntries entries;

    @Autowired
    Cases cases;

    @Autowired
    CaseWork work;

    @Autowired
    ApplicantSide applicantSide;

    @Autowired
    WorkCalendar calendar;

    @Autowired
    LateSubjects late;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    private ApiWorld world;
    private Program desk;
    private CaseId id;
    private String path;

    @BeforeEach
    void aCaseAtTheDesk() {
        world = new ApiWorld(staff, topics, clients, entries, clock, port);
        desk = world.deskProgram();
        id = new CaseId(
                UUID.fromString(desk.post("/api/v1/cases", world.request()).text("id")));
        path = "/api/v1/cases/" + id.value();
        assertThat(desk.post(path + "/receipt", Map.of()).status()).isEqualTo(200);
    }

    @AfterEach
    void backToTheStart() {
        clock.set(TestClock.START);
    }

    private CaseFile file() {
        return cases.findForApplicant(id).orElseThrow();
    }

    private long entries(CaseEvent event) {
        return cases.history(file()).stream()
                .filter(entry -> entry.event() == event)
                .count();
    }

    private Program program(Position position, ClientScope... scopes) {
        return world.program(world.open(Set.of(scopes), position));
    }

    private String nextWorkingDay() {
        return calendar.nextWorkingDay(calendar.today(), CaseWorld.COUNTY).toString();
    }

    private void isLate(Position superior) {
        LocalDate yesterday = calendar.previousWorkingDay(calendar.today(), CaseWorld.COUNTY);
        var climb =
                new Climb(id.value(), world.company.desk.position().id(), yesterday, superior, List.of(), List.of());
        transaction.executeWithoutResult(open -> late.climb(climb, () -> true));
    }

    @Test
    @Rule({"N-10-1", "N-6-1"})
    void theProgramOfTheSuperiorOfALateHolderInstructsOnceForEachKeyAndTakesOver() {
        var deputy = world.position(world.company.office, PositionKind.DEPUTY);
        var superior = program(deputy, ClientScope.CASES_READ, ClientScope.CASES_WORK);
        var text = "امروز با متقاضی تماس بگیرید.";
        var instruction = Map.of("seen", 9, "text", text, "until", nextWorkingDay());
        var early = superior.post(path + "/instructions", instruction);
        assertThat(early.status()).as("nothing is late: " + early.body()).isEqualTo(409);
        assertThat(superior.post(path + "/take-overs", Map.of("seen", 9, "remark", "خودم پاسخ می‌دهم."))
                        .status())
                .isEqualTo(409);
        isLate(deputy);
        assertThat(desk.post(path + "/instructions", instruction).status())
                .as("the holder himself")
                .isEqualTo(409);
        assertThat(ApiWorld.errors(superior.post(path + "/instructions", Map.of("seen", 9, "text", "", "until", "?"))))
                .hasSize(2);
        assertThat(ApiWorld.errors(
                        superior.post(path + "/instructions", Map.of("seen", 9, "text", text, "until", "2024-01-01"))))
                .containsExactly("until -");
        assertThat(entries(CaseEvent.INSTRUCTED)).isZero();

        var key = UUID.randomUUID().toString();
        var json = Program.JSON.writeValueAsString(instruction);
        var done = superior.post(path + "/instructions", json, key);
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(superior.post(path + "/instructions", json, key).body()).isEqualTo(done.body());
        assertThat(entries(CaseEvent.INSTRUCTED)).isEqualTo(1);
        assertThat(desk.get("/api/v1/worklist").body()).contains(text);

        assertThat(superior.post(path + "/take-overs", Map.of("seen", 9, "remark", ""))
                        .status())
                .isEqualTo(422);
        var taken = superior.post(path + "/take-overs", Map.of("seen", 9, "remark", "خودم پاسخ می‌دهم."));
        assertThat(taken.text("leadPosition"))
                .as(taken.body())
                .isEqualTo(deputy.id().value().toString());
    }

    @Test
    @Rule("D-5-4")
    void whatTheApplicantDoesNotFollowIsClosedByItsLeadAfterHisTimeAndByNobodyElse() {
        var until = calendar.plusWorkingDays(calendar.today(), 5, CaseWorld.COUNTY);
        assertThat(desk.post(path + "/not-followed", Map.of("seen", 9)).status())
                .as("nothing was asked")
                .isEqualTo(409);
        desk.post(
                path + "/questions",
                Map.of("seen", 9, "text", "شمارهٔ اشتراک خود را بفرستید.", "until", until.toString()));
        assertThat(file().state()).isEqualTo(CaseState.WAITING_FOR_APPLICANT);
        var early = desk.post(path + "/not-followed", Map.of("seen", 9));
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.text("clause")).as(early.body()).isEqualTo("D-5-4");
        clock.forward(Duration.ofDays(40));
        var deputy = program(world.position(world.company.office, PositionKind.DEPUTY), ClientScope.CASES_WORK);
        assertThat(deputy.post(path + "/not-followed", Map.of("seen", 9)).status())
                .isEqualTo(409);
        var closed = desk.post(path + "/not-followed", Map.of("seen", 9));
        assertThat(closed.text("state")).as(closed.body()).isEqualTo("CLOSED");
    }

    @Test
    @Rule("N-1-2")
    void anObjectionIsDecidedByTheProgramOneLevelUpAndNeverByThatOfTheUnitThatAnswered() {
        var above = world.headProgram();
        work.answer(
                        id,
                        file().lastEntry(),
                        world.company.official(world.company.desk),
                        new CaseWork.Answer(AnswerOutcome.DONE, "لوله تعمیر شد و آب وصل است.", ""))
                .orThrow();
        var decision = Map.of("seen", 9, "decision", "UPHELD", "reason", REASON);
        assertThat(desk.post(path + "/objection-decisions", decision).status())
                .as("nobody objected")
                .isEqualTo(409);
        applicantSide.object(id, "هنوز آب کوچه قطع است.").orThrow();
        assertThat(desk.post(path + "/objection-decisions", decision).status())
                .as("the unit that answered")
                .isEqualTo(409);
        assertThat(ApiWorld.errors(above.post(
                        path + "/objection-decisions", Map.of("seen", 9, "decision", "MAYBE", "reason", "نه"))))
                .hasSize(2);
        assertThat(file().state()).isEqualTo(CaseState.ANSWERED);
        var reopened = above.post(path + "/objection-decisions", decision);
        assertThat(reopened.text("state")).as(reopened.body()).isEqualTo("IN_REVIEW");
        assertThat(file().answeredAt()).as("counts as unsolved").isNull();
        assertThat(above.post(path + "/objection-decisions", decision).status())
                .as("decided once")
                .isEqualTo(409);
    }

    @Test
    void noneOfThemIsOpenWithoutItsScopeNorOnACaseOfSomebodyElse() {
        var until = JalaliDate.of(calendar.today()).toString();
        Map<String, Map<String, ?>> actions = Map.of(
                "instructions", Map.of("seen", 9, "text", "دستور", "until", until),
                "take-overs", Map.of("seen", 9, "remark", "خودم"),
                "not-followed", Map.of("seen", 9),
                "objection-decisions", Map.of("seen", 9, "decision", "UPHELD", "reason", REASON));
        var reading = program(world.position(world.company.office, PositionKind.DEPUTY), ClientScope.CASES_READ);
        var stranger = new ApiWorld(staff, topics, clients, entries, clock, port).desk();
        var before = file().lastEntry();
        actions.forEach((action, fields) -> {
            var withoutScope = reading.post(path + "/" + action, fields);
            assertThat(withoutScope.status()).as(action).isEqualTo(403);
            assertThat(withoutScope.text("messageKey")).isEqualTo("integration.door.scope");
            assertThat(stranger.post(path + "/" + action, fields).status())
                    .as(action)
                    .isEqualTo(404);
        });
        assertThat(file().lastEntry()).isEqualTo(before);
    }
}
