package ir.samad.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.calendar.WorkCalendar;
import ir.samad.cases.CaseEvent;
import ir.samad.cases.CaseFile;
import ir.samad.cases.CaseId;
import ir.samad.cases.CaseWork;
import ir.samad.cases.CaseWorld;
import ir.samad.cases.Cases;
import ir.samad.cases.Intake;
import ir.samad.catalogue.Topics;
import ir.samad.database.Ids;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.worklist.Part;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Many late lines climb together (N-10-1, decision 048): all of them, each once, and one that cannot holds up no other. */
@SamadTest
class LadderBatchTest {

    private static final String POISON = """
            CREATE FUNCTION deadlines.poisoned() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF NEW.subject_id = '%s' THEN RAISE EXCEPTION 'poisoned'; END IF;
                RETURN NEW;
            END $$;
            CREATE TRIGGER climb_poisoned BEFORE INSERT ON deadlines.climb
                FOR EACH ROW EXECUTE FUNCTION deadlines.poisoned();
            """;

    private static final String CURE =
            "DROP TRIGGER IF EXISTS climb_poisoned ON deadlines.climb; DROP FUNCTION IF EXISTS deadlines.poisoned()";

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
    WorkCalendar calendar;

    @Autowired
    Watcher watcher;

    @Autowired
    Ladder ladder;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private List<CaseId> late;

    @BeforeEach
    void sevenLateCases() {
        jdbc.sql("UPDATE deadlines.watch SET digested = '', round = ''").update();
        var world = new LadderWorld(staff, topics);
        late = IntStream.range(0, 7).mapToObj(one -> withTheExpert(world)).toList();
        clock.set(calendar.plusWorkingDays(file(late.getFirst()).dueEffectiveOn(), 1, LadderWorld.COUNTY)
                .atTime(9, 0));
        watcher.sweep();
    }

    private CaseId withTheExpert(LadderWorld world) {
        var intake = Intake.web(Ids.next(clock), Locale.of("fa", "IR"));
        var id = CaseWorld.accepted(cases.register(world.request(), CaseWorld.person(CaseWorld.mobile()), intake))
                .caseId();
        var desk = LadderWorld.official(world.desk);
        work.open(id, desk);
        work.refer(
                        id,
                        file(id).lastEntry(),
                        desk,
                        new CaseWork.Referral(world.expert.position().id(), Part.LEAD, "", null))
                .orThrow();
        return id;
    }

    @AfterEach
    void backToTheStart() {
        jdbc.sql(CURE).update();
        clock.set(TestClock.START);
    }

    private CaseFile file(CaseId id) {
        return cases.findForApplicant(id).orElseThrow();
    }

    private List<Long> climbs() {
        return late.stream()
                .map(id -> cases.history(file(id)).stream()
                        .filter(entry -> entry.event() == CaseEvent.ESCALATED)
                        .count())
                .toList();
    }

    @Test
    @Rule("N-10-1")
    void allOfThemClimbAndTheirApplicantsAreToldOnce() {
        ladder.climb();
        ladder.climb();
        assertThat(climbs()).containsOnly(1L);
        assertThat(late)
                .allSatisfy(id -> assertThat(cases.history(file(id)))
                        .filteredOn(entry -> entry.event() == CaseEvent.DELAY_TOLD)
                        .hasSize(1));
    }

    @Test
    @Rule("N-10-1")
    void oneThatCannotClimbIsSetAsideForAnHourAndHoldsUpNoOther() {
        var poisoned = late.get(3);
        jdbc.sql(POISON.formatted(poisoned.value())).update();
        ladder.climb();
        assertThat(climbs()).containsExactly(1L, 1L, 1L, 0L, 1L, 1L, 1L);
        jdbc.sql(CURE).update();
        ladder.climb();
        assertThat(climbs()).as("it waits an hour").containsExactly(1L, 1L, 1L, 0L, 1L, 1L, 1L);
        clock.forward(Duration.ofMinutes(61));
        ladder.climb();
        assertThat(climbs()).containsOnly(1L);
    }

    @Test
    void nobodyClimbsWhileAnotherInstanceDoes() {
        transactions.executeWithoutResult(another -> {
            jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('samad.deadlines.ladder'))")
                    .query((row, number) -> true)
                    .single();
            CompletableFuture.runAsync(ladder::climb).join();
            assertThat(climbs()).containsOnly(0L);
        });
        ladder.climb();
        assertThat(climbs()).containsOnly(1L);
    }
}
