package ir.samad.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.cases.CaseEvent;
import ir.samad.cases.CaseFile;
import ir.samad.cases.CaseId;
import ir.samad.cases.CaseWork;
import ir.samad.cases.CaseWorld;
import ir.samad.cases.Cases;
import ir.samad.cases.Classification;
import ir.samad.cases.Grade;
import ir.samad.cases.Intake;
import ir.samad.catalogue.Topics;
import ir.samad.database.Ids;
import ir.samad.house.Colleague;
import ir.samad.house.Inbox;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.Told;
import ir.samad.worklist.Part;
import ir.samad.worklist.Urgency;
import ir.samad.worklist.Worklists;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What endangers a life is told at any hour, and climbs by the hour. */
@SamadTest
class DangerTest {

    @Autowired
    StaffLogin staff;

    @Autowired
    Topics topics;

    @Autowired
    TestClock clock;

    @Autowired
    Cases cases;

    @Autowired
    CaseWork work;

    @Autowired
    Watcher watcher;

    @Autowired
    Ladder ladder;

    @Autowired
    Worklists worklists;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient jdbc;

    private LadderWorld world;

    @BeforeEach
    void aCompany() {
        jdbc.sql("UPDATE deadlines.watch SET digested = '', round = ''").update();
        world = new LadderWorld(staff, topics);
    }

    @AfterEach
    void backToTheStart() {
        clock.set(TestClock.START);
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

    private CaseId register(Urgency urgency) {
        var intake = Intake.web(Ids.next(clock), Locale.of("fa", "IR"), new Grade(urgency, Classification.ORDINARY));
        return CaseWorld.accepted(cases.register(world.request(), CaseWorld.person(CaseWorld.mobile()), intake))
                .caseId();
    }

    private CaseFile file(CaseId id) {
        return cases.findForApplicant(id).orElseThrow();
    }

    private boolean watches(CaseId id, Colleague superior) {
        return worklists
                .find(superior.position().id(), id.value())
                .filter(line -> line.part() == Part.ESCALATED && line.box().isOpen())
                .isPresent();
    }

    private void look() {
        watcher.sweep();
        ladder.climb();
    }

    private List<String> told(String mobile) {
        return inbox.allTo(mobile).stream().map(Inbox.Received::text).toList();
    }

    @Test
    void theHolderIsToldAtOnceInTheMiddleOfTheNightAndOfNothingElse() {
        var desk = reachable(world.desk);
        var head = reachable(world.countyHead);
        clock.set(LocalDateTime.of(2025, 11, 23, 2, 15));
        register(Urgency.VERY_URGENT);
        assertThat(told(desk)).isEmpty();
        var id = register(Urgency.DANGER_TO_LIFE);
        assertThat(told(desk))
                .singleElement()
                .asString()
                .contains("خطر جانی")
                .contains(Told.code(file(id).code()))
                .contains("۰۲:۱۵")
                .doesNotContain("گاز");
        assertThat(told(head)).as("nobody else's line").isEmpty();
        // Whoever gets it next is told as well.
        var expert = reachable(world.expert);
        work.open(id, LadderWorld.official(world.desk));
        work.refer(
                        id,
                        file(id).lastEntry(),
                        LadderWorld.official(world.desk),
                        new CaseWork.Referral(world.expert.position().id(), Part.LEAD, "", null))
                .orThrow();
        assertThat(told(expert)).hasSize(1);
    }

    @Test
    @Rule("N-10-1")
    void itClimbsByTheHourAlsoOnAFreeDayAndLeavesWhenAnswered() {
        // Thursday evening: the moment lies on a Friday.
        clock.set(LocalDateTime.of(2025, 11, 27, 18, 0));
        var id = register(Urgency.DANGER_TO_LIFE);
        work.open(id, LadderWorld.official(world.desk));
        var head = reachable(world.countyHead);
        clock.forward(Duration.ofHours(23).plusMinutes(59));
        look();
        assertThat(watches(id, world.countyHead)).isFalse();
        clock.forward(Duration.ofMinutes(1));
        look();
        look();
        assertThat(watches(id, world.countyHead)).isTrue();
        assertThat(watches(id, world.nationalHead)).isFalse();
        assertThat(told(head)).hasSize(1);
        assertThat(cases.history(file(id)).stream().filter(entry -> entry.event() == CaseEvent.ESCALATED))
                .hasSize(1);
        clock.forward(Duration.ofMinutes(59));
        look();
        assertThat(watches(id, world.nationalHead)).isFalse();
        clock.forward(Duration.ofMinutes(1));
        look();
        assertThat(watches(id, world.nationalHead)).isTrue();
        work.answer(
                        id,
                        file(id).lastEntry(),
                        LadderWorld.official(world.desk),
                        new CaseWork.Answer(ir.samad.cases.AnswerOutcome.DONE, "گاز وصل شد.", ""))
                .orThrow();
        assertThat(watches(id, world.countyHead)).isFalse();
        assertThat(watches(id, world.nationalHead)).isFalse();
        assertThat(cases.promiseKept(file(id)).orElseThrow().kept()).isFalse();
    }
}
