package ir.samad.deadlines;

import ir.samad.calendar.Lights;
import ir.samad.calendar.WorkCalendar;
import ir.samad.cases.AnswerOutcome;
import ir.samad.cases.CaseFile;
import ir.samad.cases.CaseWork;
import ir.samad.cases.CaseWorld;
import ir.samad.cases.Cases;
import ir.samad.cases.Receipt;
import ir.samad.catalogue.Topics;
import ir.samad.directory.Directory;
import ir.samad.house.Colleague;
import ir.samad.house.Inbox;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient;
import ir.samad.worklist.Part;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A water company whose dates come near and pass: a case is filed, goes to an expert, and the days go by. */
@SamadTest
abstract class DeadlineTest {

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
    Directory directory;

    @Autowired
    WorkCalendar calendar;

    @Autowired
    Lights lights;

    @Autowired
    Watcher watcher;

    @Autowired
    DigestRounds digests;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient jdbc;

    CaseWorld world;

    @BeforeEach
    void aWaterCompany() {
        world = new CaseWorld(staff, topics, clock);
        // Other tests have lived through the same days.
        jdbc.sql("UPDATE deadlines.watch SET digested = '', round = ''").update();
    }

    @AfterEach
    void backToTheStart() {
        clock.set(TestClock.START);
    }

    /** A case that the desk has given to the expert, who has until the promised date. */
    Receipt withTheExpert() {
        var receipt =
                CaseWorld.accepted(cases.register(world.request(), CaseWorld.person(CaseWorld.mobile()), world.web()));
        work.open(receipt.caseId(), world.official(world.desk));
        work.refer(
                        receipt.caseId(),
                        file(receipt).lastEntry(),
                        world.official(world.desk),
                        new CaseWork.Referral(world.expert.position().id(), Part.LEAD, "", null))
                .orThrow();
        return receipt;
    }

    void answer(Receipt receipt) {
        work.open(receipt.caseId(), world.official(world.expert));
        work.answer(
                        receipt.caseId(),
                        file(receipt).lastEntry(),
                        world.official(world.expert),
                        new CaseWork.Answer(AnswerOutcome.DONE, "لوله تعمیر شد و آب وصل است", ""))
                .orThrow();
    }

    CaseFile file(Receipt receipt) {
        return cases.findForApplicant(receipt.caseId()).orElseThrow();
    }

    LocalDate due(Receipt receipt) {
        return file(receipt).dueEffectiveOn();
    }

    /** That many working days before or, when negative, after a day. */
    LocalDate before(LocalDate day, int workingDays) {
        var found = day;
        for (var left = workingDays; left > 0; left--) {
            found = calendar.previousWorkingDay(found, CaseWorld.COUNTY);
        }
        for (var left = workingDays; left < 0; left++) {
            found = calendar.nextWorkingDay(found, CaseWorld.COUNTY);
        }
        return found;
    }

    void at(LocalDate day, int hour, int minute) {
        clock.set(day.atTime(hour, minute));
    }

    /** What is noted of a case at the expert's and still holds: «RED 2025-12-08», in the order of noting. */
    List<String> noted(Receipt receipt) {
        return noted(receipt, world.expert);
    }

    List<String> noted(Receipt receipt, Colleague colleague) {
        return jdbc.sql("""
                SELECT light || ' ' || turned_on FROM deadlines.noted
                WHERE subject_id = :subject AND position_id = :position AND unit_id = :unit AND taken_back_at IS NULL
                ORDER BY turned_on, light
                """)
                .param("subject", receipt.caseId().value())
                .param("position", colleague.position().id().value())
                .param("unit", colleague.position().unitId().value())
                .query(String.class)
                .list();
    }

    WebClient signIn(Colleague colleague) {
        return staff.signIn(port, colleague);
    }

    static String page(Receipt receipt) {
        return "/staff/cases/" + receipt.caseId().value();
    }
}
