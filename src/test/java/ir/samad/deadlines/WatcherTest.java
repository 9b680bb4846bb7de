package ir.samad.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.calendar.ClosureDays;
import ir.samad.calendar.Closures;
import ir.samad.calendar.EnteredBy;
import ir.samad.calendar.Light;
import ir.samad.calendar.LightsOn;
import ir.samad.cases.CaseWorld;
import ir.samad.cases.Receipt;
import ir.samad.cases.Undo;
import ir.samad.house.Rule;
import ir.samad.house.TestClock;
import ir.samad.territory.CountyCode;
import ir.samad.worklist.Counts;
import ir.samad.worklist.Worklists;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Amber and red: the same wherever they are shown, and noted once, for the right day. */
class WatcherTest extends DeadlineTest {

    private static final String AMBER = "رو به پایان";
    private static final String RED = "دیر شده";
    private static final EnteredBy KEEPER = new EnteredBy(UUID.randomUUID(), "نگهدارندهٔ تقویم");

    @Autowired
    Closures closures;

    @Autowired
    Worklists worklists;

    @Autowired
    Undo undo;

    private Counts counts() {
        return worklists.counts(world.expert.position().id());
    }

    /** What list, panel and case page show of it; empty for nothing. */
    private String shown(Receipt receipt) {
        var web = signIn(world.expert);
        var list = web.get("/staff/worklist").page();
        var row = list.select("#row-" + receipt.caseId().value() + " .badge.is-soon, #row-"
                + receipt.caseId().value() + " .badge.is-overdue");
        var beside = web.get("/staff/worklist?open=" + receipt.caseId().value()).page();
        var panel = beside.select(".panel-head .badge.is-soon, .panel-head .badge.is-overdue");
        var whole = web.get(page(receipt)).page().select(".page-head .badge.is-soon, .page-head .badge.is-overdue");
        assertThat(List.of(panel.text(), whole.text()))
                .as("panel and page as the list")
                .containsOnly(row.text());
        // A word and a sign, for whoever does not see the colour.
        assertThat(row.select("svg")).hasSize(row.size());
        var soon = web.get("/staff/worklist?soon=on").page().select("tbody tr");
        var late = web.get("/staff/worklist?overdue=on").page().select("tbody tr");
        assertThat(List.of(soon.size(), late.size()))
                .as("filters as the counts")
                .containsExactly(counts().soon(), counts().overdue());
        assertThat(List.of(counts().soon(), counts().overdue()))
                .as("counts as the list")
                .containsExactly(row.text().equals(AMBER) ? 1 : 0, row.text().equals(RED) ? 1 : 0);
        return row.text();
    }

    @Test
    @Rule("D-5-5")
    void aCaseTurnsAmberAndThenRedAndEveryPlaceSaysTheSame() {
        var receipt = withTheExpert();
        var due = due(receipt);
        // A tenth day promised: amber is its share of thirty per cent, three working days.
        var amber = before(due, 3);
        at(before(due, 4), 23, 59);
        assertThat(shown(receipt)).isEmpty();
        watcher.sweep();
        assertThat(noted(receipt)).isEmpty();
        at(amber, 0, 1);
        assertThat(shown(receipt)).isEqualTo(AMBER);
        watcher.sweep();
        assertThat(noted(receipt)).containsExactly("AMBER " + amber);
        at(due, 23, 59);
        assertThat(shown(receipt)).isEqualTo(AMBER);
        at(due.plusDays(1), 0, 1);
        assertThat(shown(receipt)).isEqualTo(RED);
        watcher.sweep();
        watcher.sweep();
        at(due.plusDays(1), 9, 0);
        watcher.sweep();
        assertThat(noted(receipt)).containsExactly("AMBER " + amber, "RED " + due.plusDays(1));
    }

    @Test
    @Rule("D-5-5")
    void aClosedDayMovesRedToTheDayAfterTheNextWorkingDayAlsoWhenItIsDeclaredAfterwards() {
        var receipt = withTheExpert();
        var due = due(receipt);
        var next = before(due, -1);
        at(due.plusDays(1), 9, 0);
        assertThat(shown(receipt)).isEqualTo(RED);
        watcher.sweep();
        assertThat(noted(receipt)).contains("RED " + due.plusDays(1));
        var closure = closures.declare(ClosureDays.in(CaseWorld.COUNTY, due, due), "برف سنگین", KEEPER)
                .orThrow();
        try {
            assertThat(shown(receipt)).isEqualTo(AMBER);
            assertThat(lights.of(due, 0, new CountyCode("1001")))
                    .as("elsewhere")
                    .isEqualTo(Light.RED);
            watcher.sweep();
            assertThat(noted(receipt)).noneMatch(note -> note.startsWith("RED"));
            at(next, 23, 0);
            watcher.sweep();
            assertThat(shown(receipt)).isEqualTo(AMBER);
            assertThat(noted(receipt)).noneMatch(note -> note.startsWith("RED"));
            at(next.plusDays(1), 0, 5);
            watcher.sweep();
            watcher.sweep();
            assertThat(shown(receipt)).isEqualTo(RED);
            assertThat(noted(receipt)).hasSize(2).contains("RED " + next.plusDays(1));
        } finally {
            closures.withdraw(closure, "پایان آزمون", KEEPER);
        }
    }

    @Test
    void whoAnsweredOnTheDayThatWasClosedAfterwardsIsNotLate() {
        var receipt = withTheExpert();
        var due = due(receipt);
        var next = before(due, -1);
        at(next, 9, 0);
        watcher.sweep();
        answer(receipt);
        assertThat(noted(receipt)).contains("RED " + due.plusDays(1));
        at(before(next, -2), 9, 0);
        var closure = closures.declare(ClosureDays.in(CaseWorld.COUNTY, due, due), "سیل", KEEPER)
                .orThrow();
        try {
            watcher.sweep();
            assertThat(noted(receipt)).noneMatch(note -> note.startsWith("RED"));
        } finally {
            closures.withdraw(closure, "پایان آزمون", KEEPER);
        }
    }

    @Test
    @Rule("D-5-5")
    void whatIsAnsweredInTimeIsNeverNoted() {
        var early = withTheExpert();
        var lastMinute = withTheExpert();
        var due = due(early);
        at(before(due, 5), 10, 0);
        answer(early);
        at(due, 23, 59);
        answer(lastMinute);
        at(due.plusDays(3), 9, 0);
        watcher.sweep();
        assertThat(noted(early)).isEmpty();
        // It was amber when it was answered, and never red.
        assertThat(noted(lastMinute)).containsExactly("AMBER " + before(due, 3));
    }

    @Test
    void anAnswerBetweenMidnightAndTheWatcherIsNotedByItself() {
        var receipt = withTheExpert();
        var due = due(receipt);
        clock.set(due.plusDays(1).atTime(0, 0, 10));
        answer(receipt);
        assertThat(noted(receipt)).contains("RED " + due.plusDays(1));
        at(due.plusDays(1), 9, 0);
        watcher.sweep();
        assertThat(noted(receipt)).containsExactly("AMBER " + before(due, 3), "RED " + due.plusDays(1));
    }

    @Test
    void anUndoneAnswerStaysRedAndIsNotNotedAgain() {
        var receipt = withTheExpert();
        var due = due(receipt);
        at(due.plusDays(1), 9, 0);
        answer(receipt);
        undo.undo(receipt.caseId(), file(receipt).lastEntry(), world.official(world.expert))
                .orThrow();
        assertThat(shown(receipt)).isEqualTo(RED);
        watcher.sweep();
        assertThat(noted(receipt)).containsExactly("AMBER " + before(due, 3), "RED " + due.plusDays(1));
        assertThat(leftAt(receipt)).isZero();
    }

    private int leftAt(Receipt receipt) {
        return jdbc.sql("SELECT count(*) FROM deadlines.noted WHERE subject_id = :id AND left_at IS NOT NULL")
                .param("id", receipt.caseId().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void afterAStandstillEverythingIsNotedForTheDayOnWhichItTurned() {
        var receipt = withTheExpert();
        var due = due(receipt);
        at(due.plusDays(20), 9, 0);
        watcher.sweep();
        assertThat(noted(receipt)).containsExactly("AMBER " + before(due, 3), "RED " + due.plusDays(1));
    }

    @Test
    void severalWatchersAtOnceNoteEverythingOnce() throws Exception {
        List<Receipt> receipts = new ArrayList<>();
        for (var i = 0; i < 5; i++) {
            receipts.add(withTheExpert());
        }
        at(due(receipts.getFirst()).plusDays(1), 9, 0);
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Boolean> sweep = watcher::sweep;
            for (var done : threads.invokeAll(List.of(sweep, sweep, sweep, sweep))) {
                done.get();
            }
        }
        watcher.sweep();
        assertThat(receipts).allSatisfy(receipt -> assertThat(noted(receipt)).hasSize(2));
    }

    @Test
    void whoeverHasTheWatchHasItAlone() {
        withTheExpert();
        transactions.executeWithoutResult(status -> {
            jdbc.sql("SELECT only_one FROM deadlines.watch FOR UPDATE")
                    .query(Boolean.class)
                    .single();
            try (var other = Executors.newSingleThreadExecutor()) {
                assertThat(other.submit(watcher::sweep).get()).isFalse();
            } catch (Exception failed) {
                throw new AssertionError(failed);
            }
        });
        assertThat(watcher.sweep()).isTrue();
    }

    @Autowired
    org.springframework.transaction.support.TransactionTemplate transactions;

    /** The conditions over rows and the answer for one date are two forms of one rule. */
    @Test
    void rowsAndSingleDatesAreJudgedAlike() {
        var start = TestClock.START.toLocalDate();
        var closure = closures.declare(
                        ClosureDays.in(CaseWorld.COUNTY, start.plusDays(8), start.plusDays(9)), "گرد و خاک", KEEPER)
                .orThrow();
        try {
            for (var day = start; day.isBefore(start.plusDays(14)); day = day.plusDays(1)) {
                at(day, 12, 0);
                for (var county : new String[] {CaseWorld.COUNTY.value(), "1001", null}) {
                    for (var amberDays : new int[] {0, 1, 3}) {
                        compare(lights.today(), start.minusDays(3), amberDays, county);
                    }
                }
            }
        } finally {
            closures.withdraw(closure, "پایان آزمون", KEEPER);
        }
    }

    private void compare(
            LightsOn today, LocalDate first, int amberDays, @org.jspecify.annotations.Nullable String county) {
        var shown = lightsOf(jdbc, today, first, amberDays, county);
        for (var i = 0; i < shown.size(); i++) {
            var due = first.plusDays(i);
            assertThat(shown.get(i))
                    .as("%s on %s, %d amber days, %s", due, today.day(), amberDays, county)
                    .isEqualTo(lights.of(due, amberDays, county == null ? null : new CountyCode(county))
                            .name());
        }
    }

    private static List<String> lightsOf(
            JdbcClient jdbc,
            LightsOn today,
            LocalDate first,
            int amberDays,
            @org.jspecify.annotations.Nullable String county) {
        return jdbc.sql("""
                SELECT CASE WHEN %s THEN 'RED' WHEN %s THEN 'AMBER' ELSE 'GREEN' END
                FROM (SELECT CAST(:first AS date) + n AS due, CAST(:days AS int) AS days, CAST(:county AS text) AS county
                      FROM generate_series(0, 20) n) l
                ORDER BY due
                """.formatted(
                                today.red("due", "county").sql(),
                                today.amber("due", "days", "county").sql()))
                .params(today.parameters())
                .param("first", first)
                .param("days", amberDays)
                .param("county", county)
                .query(String.class)
                .list();
    }
}
