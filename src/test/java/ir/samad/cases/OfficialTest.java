package ir.samad.cases;

import ir.samad.attachments.AttachmentUse;
import ir.samad.attachments.Attachments;
import ir.samad.attachments.SampleFiles;
import ir.samad.attachments.Upload;
import ir.samad.catalogue.CaseType;
import ir.samad.catalogue.Topics;
import ir.samad.directory.Directory;
import ir.samad.directory.DirectoryEntries;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient;
import ir.samad.routing.Official;
import ir.samad.worklist.Worklists;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A whole small administration, one of each kind of official that a complaint can be about, and what is filed about them. */
@SamadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OfficialTest {

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    Directory directory;

    @Autowired
    DirectoryEntries entries;

    @Autowired
    Topics topics;

    @Autowired
    TestClock clock;

    @Autowired
    Cases cases;

    @Autowired
    CaseWork work;

    @Autowired
    Officials officials;

    @Autowired
    Undo undo;

    @Autowired
    Worklists worklists;

    @Autowired
    Attachments attachments;

    OfficialWorld world;

    private final Map<String, WebClient> sessions = new HashMap<>();

    @BeforeAll
    void anAdministration() {
        world = OfficialWorld.of(staff, directory, topics, clock);
    }

    @AfterEach
    void backToTheStart() {
        clock.set(TestClock.START);
    }

    WebClient session(String name) {
        return sessions.computeIfAbsent(name, who -> staff.signIn(port, world.person(who)));
    }

    Receipt file(CaseType type, Official official) {
        return file(type, official, CaseWorld.mobile());
    }

    Receipt file(CaseType type, Official official, String mobile) {
        var intake = world.web();
        attachments
                .stage(intake.draft(), new Upload("مدرک.pdf", SampleFiles.pdf("")), AttachmentUse.DOCUMENTS)
                .orThrow();
        return CaseWorld.accepted(cases.register(world.about(type, official), CaseWorld.person(mobile), intake));
    }

    CaseFile stored(Receipt receipt) {
        return cases.findForApplicant(receipt.caseId()).orElseThrow();
    }

    static String path(Receipt receipt) {
        return "/staff/cases/" + receipt.caseId().value();
    }
}
