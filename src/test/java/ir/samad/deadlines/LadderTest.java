package ir.samad.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.calendar.ClosureDays;
import ir.samad.calendar.Closures;
import ir.samad.calendar.EnteredBy;
import ir.samad.calendar.JalaliDate;
import ir.samad.calendar.WorkCalendar;
import ir.samad.cases.Actor;
import ir.samad.cases.AnswerOutcome;
import ir.samad.cases.CaseEvent;
import ir.samad.cases.CaseFile;
import ir.samad.cases.CaseId;
import ir.samad.cases.CaseWork;
import ir.samad.cases.CaseWorld;
import ir.samad.cases.Cases;
import ir.samad.cases.Entry;
import ir.samad.cases.Intake;
import ir.samad.catalogue.Topics;
import ir.samad.database.Ids;
import ir.samad.directory.Capacity;
import ir.samad.directory.Directory;
import ir.samad.directory.DirectoryEntries;
import ir.samad.directory.Keeper;
import ir.samad.directory.Position;
import ir.samad.directory.PositionId;
import ir.samad.directory.PositionKind;
import ir.samad.house.Colleague;
import ir.samad.house.Inbox;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.worklist.Part;
import ir.samad.worklist.Worklists;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case that stands too long climbs: from the expert's superior to the next ones, and leaves their lists when answered. */
@SamadTest
class LadderTest {

    @LocalServerPort
    int port;

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
    Closures closures;

    @Autowired
    Directory directory;

    @Autowired
    DirectoryEntries directoryEntries;

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
    private String mobile;
    private CaseId id;

    @BeforeEach
    void aCaseWithTheExpert() {
        jdbc.sql("UPDATE deadlines.watch SET digested = '', round = ''").update();
        world = new LadderWorld(staff, topics);
        mobile = CaseWorld.mobile();
        var intake = Intake.web(Ids.next(clock), Locale.of("fa", "IR"));
        id = CaseWorld.accepted(cases.register(world.request(), CaseWorld.person(mobile), intake))
                .caseId();
        work.open(id, LadderWorld.official(world.desk));
        work.refer(
                        id,
                        file().lastEntry(),
                        LadderWorld.official(world.desk),
                        new CaseWork.Referral(world.expert.position().id(), Part.LEAD, "", null))
                .orThrow();
    }

    @AfterEach
    void backToTheStart() {
        clock.set(TestClock.START);
    }

    private CaseFile file() {
        return cases.findForApplicant(id).orElseThrow();
    }

    private List<Entry> entries(CaseEvent event) {
        return cases.history(file()).stream()
                .filter(entry -> entry.event() == event)
                .toList();
    }

    private boolean watches(Colleague superior) {
        return watches(superior.position().id());
    }

    private boolean watches(PositionId superior) {
        return worklists
                .find(superior, id.value())
                .filter(line -> line.part() == Part.ESCALATED && line.box().isOpen())
                .isPresent();
    }

    /** That many working days after the promised day, in the morning; watcher and ladder have been there. */
    private void late(int workingDays) {
        clock.set(workingDaysAfter(file().dueEffectiveOn().plusDays(1), workingDays)
                .atTime(9, 0));
        watcher.sweep();
        ladder.climb();
    }

    private LocalDate workingDaysAfter(LocalDate day, int count) {
        return calendar.plusWorkingDays(day, count, LadderWorld.COUNTY);
    }

    private long told() {
        return entries(CaseEvent.DELAY_TOLD).size();
    }

    @Test
    @Rule({"N-10-1", "N-4-0", "N-4-5", "N-4-9", "N-4-17", "D-5-5"})
    void aMissedDateClimbsFromLevelToLevelAndIsGoneWhenTheCaseIsAnswered() {
        var provinceHead = staff.colleague(world.province, PositionKind.HEAD);
        clock.set(file().dueEffectiveOn().atTime(23, 0));
        watcher.sweep();
        ladder.climb();
        assertThat(watches(world.countyHead)).as("in time").isFalse();
        late(0);
        assertThat(watches(world.countyHead)).isTrue();
        assertThat(watches(provinceHead)).isFalse();
        assertThat(file().lead())
                .as("the lead stays")
                .isEqualTo(world.expert.position().id());
        assertThat(entries(CaseEvent.ESCALATED)).hasSize(1);
        assertThat(told()).isEqualTo(1);
        clock.forward(Duration.ofSeconds(20));
        assertThat(inbox.allTo(mobile))
                .anySatisfy(notice ->
                        assertThat(notice.text()).contains("عقب افتاده").contains(world.county.name()));
        var list = staff.signIn(port, world.countyHead).get("/staff/worklist").page();
        assertThat(list.select("#row-" + id.value()).text()).contains("تأخیر زیرمجموعه");
        ladder.climb();
        watcher.sweep();
        ladder.climb();
        assertThat(entries(CaseEvent.ESCALATED)).as("once").hasSize(1);
        late(2);
        assertThat(watches(provinceHead)).isFalse();
        late(3);
        assertThat(watches(provinceHead)).isTrue();
        assertThat(watches(world.nationalHead)).isFalse();
        late(6);
        assertThat(watches(world.nationalHead)).isTrue();
        assertThat(entries(CaseEvent.ESCALATED)).hasSize(3);
        assertThat(told()).as("once for each level").isEqualTo(3);
        work.open(id, LadderWorld.official(world.expert));
        work.answer(
                        id,
                        file().lastEntry(),
                        LadderWorld.official(world.expert),
                        new CaseWork.Answer(AnswerOutcome.DONE, "لوله تعمیر شد و گاز وصل است", ""))
                .orThrow();
        assertThat(List.of(watches(world.countyHead), watches(provinceHead), watches(world.nationalHead)))
                .containsOnly(false);
        late(9);
        assertThat(entries(CaseEvent.ESCALATED)).hasSize(3);
    }

    @Test
    @Rule("N-10-1")
    void anOfficeThatNobodyHoldsIsPassedOverAtOnceAndThatIsRecorded() {
        var vacant = staff.country().position(world.province, PositionKind.HEAD);
        late(3);
        assertThat(watches(world.nationalHead)).isTrue();
        assertThat(entries(CaseEvent.ESCALATED).getLast().get("passed")).contains(vacant.title());
    }

    @Test
    @Rule("N-10-1")
    void whereNobodyActsAboveItIsLookedAgainOnTheNextWorkingDay() {
        clock.set(workingDaysAfter(file().dueEffectiveOn().plusDays(1), 0).atTime(8, 0));
        var top = centreHead();
        var there = directory.listHolders(top, clock.instant());
        try {
            for (var office : List.of(
                    world.countyHead.position().id(),
                    world.nationalHead.position().id(),
                    top)) {
                staff.leave(office, clock.instant());
            }
            late(0);
            assertThat(entries(CaseEvent.ESCALATED)).isEmpty();
            staff.successor(world.county, world.countyHead.position(), clock.instant());
            late(0);
            assertThat(watches(world.countyHead)).as("not on the same day").isFalse();
            late(1);
            assertThat(watches(world.countyHead)).isTrue();
        } finally {
            // Others work with them.
            there.forEach(holder -> directoryEntries
                    .assign(top, holder.person().id(), Capacity.HOLDER, clock.instant(), null, Keeper.PROGRAM)
                    .orThrow());
        }
    }

    /** The head of the county office is complained of, and sits at the head of the whole company when it is late. */
    @Test
    @Rule({"N-10-1", "N-10-3"})
    void whatIsAboutAnOfficialClimbsPastHimInWhicheverOfficeHeSits() {
        var provinceHead = staff.colleague(world.province, PositionKind.HEAD);
        var provinceExpert = staff.colleague(world.province, PositionKind.EXPERT);
        var centreHead = centreHead();
        id = CaseWorld.accepted(cases.register(
                        world.complaintAbout(world.countyHead),
                        CaseWorld.person(mobile),
                        Intake.web(Ids.next(clock), Locale.of("fa", "IR"))))
                .caseId();
        var above = new Actor.Official(file().lead(), file().leadUnit(), UUID.randomUUID(), "مقام بالاتر");
        work.refer(
                        id,
                        file().lastEntry(),
                        above,
                        new CaseWork.Referral(provinceExpert.position().id(), Part.LEAD, "", null))
                .orThrow();
        staff.leave(world.nationalHead.position().id(), clock.instant());
        staff.takesAlso(world.countyHead, world.nationalHead.position(), clock.instant());
        late(0);
        assertThat(watches(provinceHead)).isTrue();
        late(3);
        assertThat(watches(world.nationalHead)).isFalse();
        assertThat(watches(centreHead)).isTrue();
        assertThat(entries(CaseEvent.ESCALATED).getLast().get("passed"))
                .as("no office is called vacant that is not")
                .isEmpty();
    }

    private PositionId centreHead() {
        var centre = staff.country().centre();
        var head = directory.findHead(centre.id());
        if (head.isPresent()
                && directory.listHolders(head.get().id(), clock.instant()).isEmpty()) {
            return staff.colleague(centre, head.get()).position().id();
        }
        return head.map(Position::id)
                .orElseGet(() ->
                        staff.colleague(centre, PositionKind.HEAD).position().id());
    }

    @Test
    void afterAStandstillEveryStepIsTakenOnce() throws Exception {
        staff.colleague(world.province, PositionKind.HEAD);
        clock.set(workingDaysAfter(file().dueEffectiveOn(), 7).atTime(9, 0));
        watcher.sweep();
        try (var threads = Executors.newFixedThreadPool(3)) {
            Callable<Boolean> climb = () -> {
                ladder.climb();
                return true;
            };
            for (var done : threads.invokeAll(List.of(climb, climb, climb))) {
                done.get();
            }
        }
        ladder.climb();
        ladder.climb();
        assertThat(entries(CaseEvent.ESCALATED)).hasSize(3);
    }

    @Test
    void aClosureDeclaredAfterwardsTakesItFromTheSuperiorsList() {
        late(0);
        assertThat(watches(world.countyHead)).isTrue();
        var keeper = new EnteredBy(UUID.randomUUID(), "نگهدارندهٔ تقویم");
        var due = file().dueEffectiveOn();
        var closure = closures.declare(ClosureDays.in(LadderWorld.COUNTY, due, due), "برف سنگین", keeper)
                .orThrow();
        try {
            watcher.sweep();
            assertThat(watches(world.countyHead)).isFalse();
        } finally {
            closures.withdraw(closure, "پایان آزمون", keeper);
        }
    }

    @Test
    @Rule("N-10-1")
    void theSuperiorOfALateHolderInstructsAndOthersAreRefused() {
        var until = JalaliDate.of(workingDaysAfter(file().dueEffectiveOn(), 4)).toString();
        var typed = Map.of(
                "seen",
                Integer.toString(file().lastEntry()),
                "instruction",
                "امروز تماس بگیرید",
                "instructUntil",
                until);
        var early = staff.signIn(port, world.countyHead);
        early.get("/staff/cases/" + id.value());
        var refused = early.post("/staff/cases/" + id.value() + "/instruct", typed);
        assertThat(refused.text()).contains("این کار فقط از جایگاهی برمی‌آید");
        assertThat(entries(CaseEvent.INSTRUCTED)).isEmpty();
        late(0);
        var promised = file().dueEffectiveOn();
        var head = staff.signIn(port, world.countyHead);
        head.get("/staff/cases/" + id.value());
        head.post("/staff/cases/" + id.value() + "/instruct", typed);
        assertThat(entries(CaseEvent.INSTRUCTED)).hasSize(1);
        assertThat(file().dueEffectiveOn()).as("no instruction moves the date").isEqualTo(promised);
        assertThat(worklists
                        .find(world.expert.position().id(), id.value())
                        .orElseThrow()
                        .note())
                .contains("امروز تماس بگیرید");
        assertThat(inbox.allTo(mobile))
                .noneSatisfy(notice -> assertThat(notice.text()).contains("امروز تماس بگیرید"));
    }

    @Test
    @Rule("N-10-1")
    void theSuperiorOfALateHolderTakesOverAndTheLadderGoesOnAboveHim() {
        var provinceHead = staff.colleague(world.province, PositionKind.HEAD);
        late(0);
        var head = staff.signIn(port, world.countyHead);
        head.get("/staff/cases/" + id.value());
        head.post(
                "/staff/cases/" + id.value() + "/take-over",
                Map.of("seen", Integer.toString(file().lastEntry()), "takeOverRemark", "خودم پاسخ می‌دهم"));
        assertThat(file().lead()).isEqualTo(world.countyHead.position().id());
        assertThat(watches(world.countyHead)).isFalse();
        ladder.climb();
        assertThat(watches(provinceHead)).as("not at once").isFalse();
        late(3);
        assertThat(watches(provinceHead)).isTrue();
    }
}
