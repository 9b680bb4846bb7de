package ir.samad.cases;

import ir.samad.catalogue.Topics;
import ir.samad.house.Colleague;
import ir.samad.house.Inbox;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient;
import ir.samad.worklist.Part;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The world in which the rules of the cases are tested: a water company, its staff, and what people bring to it. */
@SamadTest
abstract class CaseTest {

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
    Inbox inbox;

    @Autowired
    JdbcClient jdbc;

    CaseWorld world;

    @BeforeEach
    void aWaterCompany() {
        world = new CaseWorld(staff, topics, clock);
    }

    @AfterEach
    void backToTheStart() {
        clock.set(TestClock.START);
    }

    CaseFile file(Receipt receipt) {
        return cases.findForApplicant(receipt.caseId()).orElseThrow();
    }

    Receipt register() {
        return register(CaseWorld.mobile());
    }

    Receipt register(String mobile) {
        return CaseWorld.accepted(cases.register(world.request(), CaseWorld.person(mobile), world.web()));
    }

    /** A case that its desk has received. */
    Receipt opened() {
        return opened(CaseWorld.mobile());
    }

    Receipt opened(String mobile) {
        var receipt = register(mobile);
        work.open(receipt.caseId(), world.official(world.desk));
        return receipt;
    }

    /** The desk hands the case to a colleague. */
    void refer(Receipt receipt, Colleague to) {
        work.refer(
                        receipt.caseId(),
                        file(receipt).lastEntry(),
                        world.official(world.desk),
                        new CaseWork.Referral(to.position().id(), Part.LEAD, "", null))
                .orThrow();
    }

    /** The staff page of the case. */
    static String page(Receipt receipt) {
        return "/staff/cases/" + receipt.caseId().value();
    }

    /** An applicant's browser that has opened his case by its code. */
    WebClient applicant(Receipt receipt, String mobile) {
        var web = new WebClient(port);
        web.get("/track");
        web.follow(web.post("/track", Map.of("code", receipt.code().value(), "known", mobile)));
        return web;
    }
}
