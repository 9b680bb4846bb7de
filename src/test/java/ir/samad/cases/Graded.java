package ir.samad.cases;

import ir.samad.house.WebClient;
import ir.samad.worklist.Urgency;
import java.util.LinkedHashMap;
import java.util.Map;

/** Cases with a grade, and how staff change it. */
abstract class Graded extends CaseTest {

    static final String REASON = "همسایه‌ها هم همین را گفتند.";

    Receipt graded(Urgency urgency, Classification classification, String mobile) {
        var web = world.web();
        var intake = Intake.web(web.draft(), web.language(), new Grade(urgency, classification));
        return CaseWorld.accepted(cases.register(world.request(), CaseWorld.person(mobile), intake));
    }

    Receipt graded(Urgency urgency) {
        return graded(urgency, Classification.ORDINARY, CaseWorld.mobile());
    }

    Receipt confidential() {
        return graded(Urgency.ORDINARY, Classification.CONFIDENTIAL, CaseWorld.mobile());
    }

    WebClient.Answer grade(WebClient web, Receipt receipt, String urgency, String classification, String why) {
        var fields =
                new LinkedHashMap<>(Map.of("urgency", urgency, "classification", classification, "gradeReason", why));
        fields.put("seen", Integer.toString(file(receipt).lastEntry()));
        return web.post(page(receipt) + "/grade", fields);
    }

    static String row(Receipt receipt) {
        return "row-" + receipt.caseId().value();
    }
}
