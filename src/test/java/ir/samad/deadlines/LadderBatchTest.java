package ir.samad.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import ir.samad.calendar.Lights;
import ir.samad.calendar.WorkCalendar;
import ir.samad.cases.Actor;
import ir.samad.cases.AnswerOutcome;
import ir.samad.cases.CaseEvent;
import ir.samad.cases.CaseFile;
import ir.samad.cases.CaseId;
import ir.samad.cases.CaseWork;
import ir.samad.cases.CaseWorld;
import ir.samad.cases.Cases;
import ir.samad.cases.Intake;
import ir.samad.cases.Undo;
import ir.samad.catalogue.Topics;
import ir.samad.database.Ids;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.worklist.Part;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
                IF NEW.subject_id = ANY ('{%s}') THEN RAISE EXCEPTION 'poisoned'; END IF;
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
    Climbs climbs;

    @Autowired
    Rungs rungs;

    @Autowired
    Lights lights;

    @Autowired
    Undo undo;

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
        // What others left late is their own.
        jdbc.sql("UPDATE deadlines.noted SET climb_on = NULL WHERE climb_on IS NOT NULL AND subject_id <> ALL (:ours)")
                .param("ours", late.stream().map(CaseId::value).toArray(UUID[]::new))
                .update();
        // In the order in which they climb.
        late = climbs.listDue(calendar.today(), null, 200).stream()
                .map(line -> new CaseId(line.subject()))
                .toList();
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

    private void poison(Integer... which) {
        var poisoned =
                Stream.of(which).map(one -> late.get(one).value().toString()).collect(Collectors.joining(","));
        jdbc.sql(POISON.formatted(poisoned)).update();
    }

    @Test
    @Rule("N-10-1")
    void thoseThatCannotClimbAreSetAsideForAnHourAndHoldUpNoOther() {
        poison(0, 2, 4);
        ladder.climb();
        assertThat(climbs()).containsExactly(0L, 1L, 0L, 1L, 0L, 1L, 1L);
        jdbc.sql(CURE).update();
        ladder.climb();
        assertThat(climbs()).as("they wait an hour").containsExactly(0L, 1L, 0L, 1L, 0L, 1L, 1L);
        clock.forward(Duration.ofMinutes(61));
        ladder.climb();
        assertThat(climbs()).containsOnly(1L);
    }

    @Test
    @Rule("N-10-1")
    void whatFailsAlikeThreeTimesInARowIsNotTriedLineByLine() {
        poison(0, 1, 2, 3, 4, 5, 6);
        ladder.climb();
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM deadlines.noted WHERE climb_at IS NOT NULL AND subject_id = ANY (:ours)")
                        .param("ours", late.stream().map(CaseId::value).toArray(UUID[]::new))
                        .query(Integer.class)
                        .single())
                .as("set aside")
                .isEqualTo(3);
        jdbc.sql(CURE).update();
        ladder.climb();
        assertThat(climbs()).as("the others at the next round").containsExactly(0L, 0L, 0L, 1L, 1L, 1L, 1L);
        clock.forward(Duration.ofMinutes(61));
        ladder.climb();
        assertThat(climbs()).containsOnly(1L);
    }

    @Test
    @Rule("N-10-1")
    void moreThanOneBatchClimbsAlsoWhenTwoInstancesAreAtIt() throws Exception {
        var small = new Ladder(climbs, rungs, lights, transactions, clock, new SimpleMeterRegistry(), 2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var done : threads.invokeAll(Collections.nCopies(2, Executors.callable(small::climb)))) {
                done.get();
            }
        }
        assertThat(climbs()).containsOnly(1L);
        small.climb();
        assertThat(climbs()).containsOnly(1L);
    }

    @Test
    @Rule("N-10-1")
    void whatCannotClimbAsItStandsIsLookedAtOnTheNextWorkingDayAndNotInEachRound() {
        var outside = late.getFirst();
        state(outside, "HANDED_OVER");
        ladder.climb();
        assertThat(climbs()).containsExactly(0L, 1L, 1L, 1L, 1L, 1L, 1L);
        assertThat(climbs.listDue(calendar.today(), null, 200))
                .as("nothing is left for the next round")
                .noneMatch(line -> line.subject().equals(outside.value()));
        state(outside, "REFERRED");
        clock.set(calendar.plusWorkingDays(calendar.today(), 1, LadderWorld.COUNTY)
                .atTime(9, 0));
        ladder.climb();
        assertThat(climbs()).containsOnly(1L);
    }

    private void state(CaseId id, String state) {
        jdbc.sql("UPDATE cases.case_file SET state = :state WHERE id = :id")
                .param("state", state)
                .param("id", id.value())
                .update();
    }

    @Test
    @Rule("N-10-1")
    void nothingIsWrittenOnANoteThatChangedSinceItWasRead() {
        var today = calendar.today();
        var read = climbs.listDue(today, null, 200);
        var answered = read.getFirst();
        var moved = read.getLast();
        var tomorrow = new Climbs.Next(today.plusDays(1), null);
        var id = new CaseId(answered.subject());
        var expert = new Actor.Official(answered.position(), file(id).leadUnit(), UUID.randomUUID(), "کارشناس");
        work.open(id, expert);
        work.answer(
                        id,
                        file(id).lastEntry(),
                        expert,
                        new CaseWork.Answer(AnswerOutcome.DONE, "لوله تعمیر شد و گاز وصل است", ""))
                .orThrow();
        climbs.lookAgain(moved, tomorrow);
        for (var late : List.of(answered, moved)) {
            climbs.lookAgain(late, null);
            assertThat(climbs.take(late, late.position(), null)).isFalse();
        }
        undo.undo(id, file(id).lastEntry(), expert).orThrow();
        ladder.climb();
        assertThat(climbs()).as("what stands again climbs").containsExactly(1L, 1L, 1L, 1L, 1L, 1L, 0L);
        clock.forward(Duration.ofDays(1));
        ladder.climb();
        assertThat(climbs()).as("and what was to be looked at a day later").containsOnly(1L);
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
