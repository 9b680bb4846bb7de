package ir.samad.cases;

import ir.samad.directory.Directory;
import ir.samad.house.WebClient;
import ir.samad.worklist.Part;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A case that the catalogue does not give to the body that leads it, and how it is handed over outside. */
abstract class OutsideTest extends CaseTest {

    static final String JUDICIARY = "01970000-0000-7000-8000-000000000001";
    static final String MUNICIPALITY = "01970000-0000-7000-8000-000000000137";
    static final String REASON = "این موضوع در دادگاه مطرح است و در صلاحیت قوهٔ قضاییه است.";

    @Autowired
    Directory directory;

    CaseWorld schools;

    String mobile;

    @BeforeEach
    void anotherBodyForSchools() {
        schools = new CaseWorld(staff, topics, clock);
        staff.colleague(world.country.centre(), ir.samad.directory.PositionKind.DESK_OFFICER);
        mobile = CaseWorld.mobile();
    }

    /** A case that the catalogue does not give to the body of the desk that leads it. */
    Receipt foreign() {
        return foreign(CaseWorld.person(mobile));
    }

    Receipt foreign(Person person) {
        return leading(CaseWorld.accepted(cases.register(schools.request(), person, schools.web())));
    }

    Receipt leading(Receipt receipt) {
        var file = file(receipt);
        work.refer(
                        receipt.caseId(),
                        file.lastEntry(),
                        new Actor.Official(file.lead(), file.leadUnit(), UUID.randomUUID(), "میز دیگر"),
                        new CaseWork.Referral(world.desk.position().id(), Part.LEAD, "", null))
                .orThrow();
        work.open(receipt.caseId(), world.official(world.desk));
        return receipt;
    }

    Map<String, String> handing(Receipt receipt) {
        return new HashMap<>(Map.of(
                "seen", Integer.toString(file(receipt).lastEntry()),
                "recipient", JUDICIARY,
                "handOverReason", REASON));
    }

    WebClient.Answer handOver(WebClient desk, Receipt receipt, String... more) {
        var fields = handing(receipt);
        for (var i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return desk.post(page(receipt) + "/hand-over", fields);
    }

    WebClient.Answer back(WebClient web, Receipt receipt, String reason) {
        return web.post(
                page(receipt) + "/hand-over-return",
                Map.of("seen", Integer.toString(file(receipt).lastEntry()), "backReason", reason));
    }
}
