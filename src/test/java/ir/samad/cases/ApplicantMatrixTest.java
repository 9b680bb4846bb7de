package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.applicants.ActsAs;
import ir.samad.applicants.Contact;
import ir.samad.applicants.Identity;
import ir.samad.applicants.Representative;
import ir.samad.attachments.AttachmentUse;
import ir.samad.attachments.Attachments;
import ir.samad.attachments.SampleFiles;
import ir.samad.attachments.Upload;
import ir.samad.cases.ApplicantMatrix.OwnAction;
import ir.samad.cases.ApplicantMatrix.Visitor;
import ir.samad.house.Rule;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The applicant's own doors asked over HTTP by everybody who may come: a case of somebody for whom another acts. */
class ApplicantMatrixTest extends CaseTest {

    private static final Pattern CODE = Pattern.compile("[0-9۰-۹]{5,8}");

    @Autowired
    Attachments attachments;

    @Autowired
    CaseDocuments documents;

    @Autowired
    ApplicantHands hands;

    private final Identity represented = Identity.of(CaseWorld.nationalId());
    private final Identity acting = Identity.of(CaseWorld.nationalId());
    private final String mobile = CaseWorld.mobile();
    private final String foreign = CaseWorld.mobile();
    private final Map<Visitor, WebClient> browsers = new EnumMap<>(Visitor.class);

    @Test
    void everyOpenDoorToACaseStandsInTheMatrix() {
        assertThat(ApplicantMatrix.doors())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(OwnAction.values()).map(OwnAction::door).toList());
    }

    @Test
    @Rule({"N-4-2", "N-5-3"})
    void everyDoorOfTheApplicantLetsInHimAndWhoeverActsForHimAndNobodyElse() {
        var expected = new TreeMap<String, Boolean>();
        var found = new TreeMap<String, Boolean>();
        register(foreign, null);
        for (var action : OwnAction.values()) {
            var receipt = aCase(action);
            for (var who : Arrays.stream(Visitor.values())
                    .sorted(Comparator.comparing(ApplicantMatrix::allows))
                    .toList()) {
                if (hasHappened(receipt, action)) {
                    receipt = aCase(action);
                }
                var cell = who + " × " + action;
                expected.put(cell, ApplicantMatrix.allows(who));
                found.put(cell, isAllowed(who, action, receipt));
            }
        }
        assertThat(found).isEqualTo(expected);
        assertThat(expected.values()).contains(true, false);
    }

    private Receipt register(String contact, @Nullable Representative representative) {
        var person = new Person(
                representative == null ? Identity.of(CaseWorld.nationalId()) : represented,
                "حسن",
                "کریمی",
                new Contact(contact, null, null, true),
                "IR",
                representative);
        return CaseWorld.accepted(cases.register(world.request(), person, world.web()));
    }

    /** A case of somebody for whom an attorney acts, in the state in which the door is of use; with a document of his. */
    private Receipt aCase(OwnAction action) {
        var receipt = register(mobile, new Representative(ActsAs.ATTORNEY, acting, "مریم", "احمدی", "۱۴۰۴/۵۵۱"));
        var id = receipt.caseId();
        var desk = world.official(world.desk);
        work.open(id, desk);
        switch (action) {
            case OPEN_A_DOCUMENT ->
                hands.add(
                                id,
                                "عکس کنتور",
                                attachments
                                        .inspect(
                                                List.of(new Upload("meter.png", SampleFiles.picture("png"))),
                                                AttachmentUse.DOCUMENTS)
                                        .orThrow())
                        .orThrow();
            case REPLY ->
                work.askApplicant(
                                id,
                                file(receipt).lastEntry(),
                                desk,
                                new CaseWork.Question(
                                        "عکس کنتور را بفرستید.",
                                        TestClock.START.toLocalDate().plusDays(7)))
                        .orThrow();
            case OBJECT ->
                work.answer(
                                id,
                                file(receipt).lastEntry(),
                                desk,
                                new CaseWork.Answer(AnswerOutcome.DONE, "لوله تعمیر شد و آب وصل است.", ""))
                        .orThrow();
            default -> {}
        }
        return receipt;
    }

    /** Whether somebody has done it with this case already. */
    private boolean hasHappened(Receipt receipt, OwnAction action) {
        var event = event(action);
        return event != null && entries(receipt, event) > 0;
    }

    private long entries(Receipt receipt, CaseEvent event) {
        return cases.history(file(receipt)).stream()
                .filter(entry -> entry.event() == event)
                .count();
    }

    private static @Nullable CaseEvent event(OwnAction action) {
        return switch (action) {
            case CORRECT_THE_CONTACT -> CaseEvent.CONTACT_CORRECTED;
            case ADD -> CaseEvent.APPLICANT_ADDED;
            case WITHDRAW -> CaseEvent.WITHDRAWN;
            case REPLY -> CaseEvent.APPLICANT_REPLIED;
            case OBJECT -> CaseEvent.OBJECTED;
            default -> null;
        };
    }

    /** His browser; whoever comes by a code types it anew for each case, with what he knows. */
    private WebClient browser(Visitor who, Receipt receipt) {
        var code = receipt.code().value();
        return switch (who) {
            case APPLICANT_WITH_CODE_AND_IDENTITY -> byCode(code, represented.value());
            case REPRESENTATIVE_WITH_CODE_AND_IDENTITY -> byCode(code, acting.value());
            case REPRESENTATIVE_WITH_CODE_AND_CONTACT -> byCode(code, mobile);
            case OTHER_CITIZEN_WITH_THE_CODE_AND_HIS_OWN_IDENTITY ->
                byCode(code, CaseWorld.nationalId().value());
            case WHOEVER_KNOWS_ONLY_ITS_CONTACT -> byCode(register().code().value(), mobile);
            case REPRESENTATIVE_WHO_PROVED_ITS_CONTACT -> browsers.computeIfAbsent(who, one -> proved(mobile));
            case OTHER_CITIZEN_WHO_PROVED_HIS_OWN_CONTACT -> browsers.computeIfAbsent(who, one -> proved(foreign));
            case MEMBER_OF_STAFF_WHO_LEADS_IT -> browsers.computeIfAbsent(who, one -> staff.signIn(port, world.desk));
            case NOBODY -> browsers.computeIfAbsent(who, one -> started());
        };
    }

    private WebClient started() {
        var web = new WebClient(port);
        web.get("/track");
        return web;
    }

    private WebClient byCode(String code, String known) {
        var web = started();
        web.post("/track", Map.of("code", code, "known", known));
        return web;
    }

    private WebClient proved(String contact) {
        var web = new WebClient(port);
        web.get("/my");
        web.post("/my", Map.of("contact", contact));
        web.post("/my", Map.of("contact", contact, "code", inbox.find(contact, CODE)));
        return web;
    }

    private boolean isAllowed(Visitor who, OwnAction action, Receipt receipt) {
        var web = browser(who, receipt);
        var before = file(receipt);
        var door = action.path.replace("{id}", receipt.caseId().value().toString());
        if (action.method.equals("GET")) {
            var document = action == OwnAction.OPEN_A_DOCUMENT
                    ? documents.list(before).getFirst().id().value().toString()
                    : "";
            var status = web.get(door.replace("{document}", document)).status();
            assertThat(status).as(who + " × " + action).isIn(200, 404);
            return status == 200;
        }
        var answer = send(web, action, door);
        if (action == OwnAction.TAKE_THE_DATA_AWAY) {
            return answer.status() == 200;
        }
        var done = hasHappened(receipt, action);
        if (!done) {
            assertThat(answer.status()).as(who + " × " + action).isEqualTo(404);
            assertThat(file(receipt)).as(who + " × " + action).isEqualTo(before);
        }
        return done;
    }

    private WebClient.Answer send(WebClient web, OwnAction action, String door) {
        return switch (action) {
            case CORRECT_THE_CONTACT -> corrected(web, door);
            case ADD -> web.post(door, Map.of("addition", "عکس کنتور را هم گرفتم."));
            case WITHDRAW -> web.post(door, Map.of("withdrawReason", "آب وصل شد."));
            case REPLY -> web.post(door, Map.of("text", "عکس را فرستادم."));
            case OBJECT -> web.post(door, Map.of("objection", "هنوز آب کوچه قطع است."));
            default -> web.post(door, Map.of());
        };
    }

    private WebClient.Answer corrected(WebClient web, String door) {
        var next = CaseWorld.mobile();
        var asked = web.post(door, Map.of("contact", next));
        return asked.status() == 200 ? web.post(door, Map.of("contact", next, "code", inbox.find(next, CODE))) : asked;
    }
}
