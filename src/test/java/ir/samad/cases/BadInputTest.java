package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.calendar.JalaliDate;
import ir.samad.calendar.WorkCalendar;
import ir.samad.directory.PositionKind;
import ir.samad.directory.UnitKind;
import ir.samad.house.Rule;
import ir.samad.house.WebClient;
import ir.samad.parameters.DecidedBy;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.parameters.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What no field of a case's forms takes: it is refused at that field and at no other, what was typed stays, and nothing is
 * stored; then the same form is taken when all is right.
 */
class BadInputTest extends CaseTest {

    private static final String HIDDEN = "متن آزمون\u0000پنهان مانده";
    private static final String NOBODY = UUID.randomUUID().toString();
    private static final String PAST = "۱۴۰۴/۰۸/۲۵";
    private static final String ABSURD = "۱۴۰۴/۱۳/۴۵";

    private static final String STORED = """
            SELECT concat_ws(' ', (SELECT count(*) FROM cases.entry), (SELECT count(*) FROM cases.party),
                (SELECT count(*) FROM cases.referral), (SELECT count(*) FROM cases.objection),
                (SELECT count(*) FROM cases.proposed_answer), (SELECT count(*) FROM cases.answer_template),
                (SELECT count(*) FROM access.delegation), (SELECT count(*) FROM directory.holding),
                (SELECT count(*) FROM applicants.applicant), (SELECT count(*) FROM audit.access_record WHERE reason <> ''),
                (SELECT count(*) FROM attachments.attachment))
            """;

    @Autowired
    Parameters parameters;

    @Autowired
    WorkCalendar calendar;

    private WebClient desk;

    @BeforeEach
    void theDesk() {
        desk = staff.signIn(port, world.desk);
    }

    /** What one field does not take. */
    private record Bad(String field, List<String> values) {

        static Bad of(String field, String... values) {
            return new Bad(field, List.of(values));
        }

        /** Free text: empty where it is needed, too short, too long, with a character that nobody sees. */
        static Bad text(String field, int shortest, int longest) {
            var bad = Stream.of("د".repeat(longest + 1), HIDDEN);
            return new Bad(
                    field,
                    (shortest == 0 ? bad : Stream.concat(Stream.of("", "  ", "د".repeat(shortest - 1)), bad)).toList());
        }

        static Bad choice(String field) {
            return of(field, "", "MAYBE");
        }

        static Bad choiceOrNone(String field) {
            return of(field, "MAYBE", "<script>");
        }
    }

    /** Refused with each of these values, at their fields alone, and taken with what is good. */
    private void refuses(WebClient web, String path, Map<String, String> good, Bad... bad) {
        for (var one : bad) {
            for (var value : one.values()) {
                var typed = new HashMap<>(good);
                typed.put(one.field(), value);
                var what = path.substring(path.lastIndexOf('/') + 1) + " " + one.field() + " «"
                        + value.substring(0, Math.min(20, value.length())) + "»";
                var before = stored();
                var answer = web.post(path, typed);
                assertThat(answer.status()).as(what).isEqualTo(200);
                var errors = answer.page().select("[id$=-error]");
                assertThat(errors.eachAttr("id")).as(what).containsExactly(one.field() + "-error");
                assertThat(errors.text()).as(what).isNotBlank();
                good.forEach((field, kept) -> assertThat(keeps(answer, field, kept, one.field()))
                        .as("%s keeps %s", what, field)
                        .isTrue());
                assertThat(stored()).as(what).isEqualTo(before);
            }
        }
    }

    /** Texts and dates; what is chosen shows otherwise. */
    private static boolean keeps(WebClient.Answer answer, String field, String typed, String bad) {
        var there =
                answer.page().select("main textarea[name=" + field + "], main input[type=text][name=" + field + "]");
        return field.equals(bad)
                || there.isEmpty()
                || there.stream().anyMatch(one -> one.val().strip().equals(typed));
    }

    private void takes(WebClient web, String path, Map<String, String> good) {
        var answer = web.post(path, good);
        assertThat(answer.location()).as("%s %s", path, answer.status()).isPresent();
        web.follow(answer);
    }

    private String stored() {
        return jdbc.sql(STORED).query(String.class).single();
    }

    private String day(int workingDays) {
        return JalaliDate.of(calendar.plusWorkingDays(calendar.today(), workingDays, CaseWorld.COUNTY))
                .toString();
    }

    private Map<String, String> seen(Receipt receipt, Map<String, String> typed) {
        var fields = new HashMap<>(typed);
        fields.put("seen", Integer.toString(file(receipt).lastEntry()));
        return fields;
    }

    @Test
    @Rule({"N-1-2", "N-4-10", "D-5-4"})
    void whatStaffDoWithACase() {
        var receipt = opened();
        var page = page(receipt);
        var parent = staff.colleague(
                world.country.below(world.headquarters, UnitKind.COMMUNICATION_DESK), PositionKind.DESK_OFFICER);

        var grade = seen(
                receipt,
                Map.of("urgency", "URGENT", "classification", "ORDINARY", "gradeReason", "همسایه‌ها هم گفتند."));
        refuses(
                desk,
                page + "/grade",
                grade,
                Bad.choice("urgency"),
                Bad.choice("classification"),
                Bad.text("gradeReason", 10, 1000));
        takes(desk, page + "/grade", grade);

        var colleague = seen(
                receipt,
                Map.of(
                        "to",
                        world.expert.position().id().toString(),
                        "part",
                        "CONTRIBUTE",
                        "remark",
                        "نظر فنی بنویسید",
                        "dueOn",
                        day(2)));
        refuses(
                desk,
                page + "/refer",
                colleague,
                Bad.of("to", "", "nonsense", NOBODY, world.desk.position().id().toString()),
                Bad.of("part", "MAYBE", "ESCALATED", "OBJECTION"),
                Bad.text("remark", 0, 4000),
                Bad.of("dueOn", "فردا", PAST, ABSURD, "۱۴۰۴/۰۹/۰۷", "۱۴۹۹/۰۱/۱۵"));
        takes(desk, page + "/refer", colleague);

        var expert = staff.signIn(port, world.expert);
        var part = seen(receipt, Map.of("part", "لوله فرسوده است."));
        refuses(expert, page + "/contribute", part, Bad.text("part", 2, 4000));
        takes(expert, page + "/contribute", part);

        var note = seen(receipt, Map.of("note", "تماس گرفته شد."));
        refuses(desk, page + "/note", note, Bad.text("note", 2, 4000));
        takes(desk, page + "/note", note);

        var ask =
                seen(receipt, Map.of("question", "برای رسیدگی این‌ها کم است", "missing", "عکس کنتور", "until", day(5)));
        refuses(
                desk,
                page + "/ask",
                ask,
                Bad.text("question", 10, 4000),
                Bad.text("missing", 0, 4000),
                Bad.of("until", "", "فردا", PAST, ABSURD, "۱۴۰۴/۰۹/۰۷"));

        var answer = seen(
                receipt,
                Map.of(
                        "outcome", "NOT_DONE",
                        "why", "IMPOSSIBLE",
                        "answer", "لولهٔ این کوچه امسال عوض نمی‌شود.",
                        "reason", "در این سال شدنی نیست."));
        refuses(
                desk,
                page + "/answer",
                answer,
                Bad.choice("outcome"),
                Bad.choice("why"),
                Bad.text("answer", 10, 4000),
                Bad.of("reason", "", "  ", "د".repeat(4001), HIDDEN));

        var upward = seen(receipt, Map.of("need", "FUNDS", "upwardNote", "تعویض شبکه به اعتبار ملی نیاز دارد."));
        refuses(desk, page + "/beyond-powers", upward, Bad.choice("need"), Bad.text("upwardNote", 10, 4000));
        takes(desk, page + "/beyond-powers", upward);
        assertThat(file(receipt).lead()).isEqualTo(parent.position().id());

        var minister = staff.signIn(port, staff.colleague(world.headquarters, PositionKind.HEAD));
        var grant = seen(receipt, Map.of("grant", "GRANTED", "grantRemark", "از محل اعتبار اضطراری"));
        refuses(minister, page + "/grant", grant, Bad.choice("grant"), Bad.text("grantRemark", 2, 500));
        takes(minister, page + "/grant", grant);
        takes(
                staff.signIn(port, parent),
                page + "/return",
                seen(receipt, Map.of("returnRemark", "اعتبار داده شد؛ اقدام کنید")));
        takes(desk, page + "/note", seen(receipt, note));
    }

    @Test
    @Rule({"N-1-2", "N-6-1", "D-5-4"})
    void whatApplicantsDoAndHowObjectionsAreDecided() {
        var mobile = CaseWorld.mobile();
        var receipt = opened(mobile);
        var page = page(receipt);
        takes(
                desk,
                page + "/ask",
                seen(receipt, Map.of("question", "برای رسیدگی این‌ها کم است", "missing", "", "until", day(5))));
        var own = "/track/case/" + receipt.caseId().value();
        var applicant = applicant(receipt, mobile);
        var reply = Map.of("text", "عکس را فرستادم");
        refuses(applicant, own + "/reply", reply, Bad.text("text", 2, 4000));
        takes(applicant, own + "/reply", reply);
        refuses(applicant, own + "/add", Map.of("addition", "کنتور"), Bad.of("addition", "", "د".repeat(4001), HIDDEN));
        takes(applicant, own + "/add", Map.of("addition", "کنتور هم شکسته است"));
        refuses(
                applicant,
                own + "/contact",
                Map.of(),
                Bad.of("contact", "", "0912", "۰۹۱۲۳", "a@", "د".repeat(300), mobile));
        refuses(applicant, own + "/withdraw", Map.of(), Bad.of("withdrawReason", "د".repeat(1001), HIDDEN));
        takes(
                desk,
                page + "/answer",
                seen(receipt, Map.of("outcome", "DONE", "answer", "لوله تعمیر شد و آب وصل است.")));
        refuses(applicant, own + "/object", Map.of(), Bad.text("objection", 5, 4000));
        takes(applicant, own + "/object", Map.of("objection", "هنوز آب کوچه قطع است"));
        var above = staff.signIn(port, world.head);
        var decision = seen(receipt, Map.of("decision", "REJECTED", "decisionReason", "بازدید نشان داد که آب وصل است"));
        refuses(above, page + "/objection", decision, Bad.choice("decision"), Bad.text("decisionReason", 10, 4000));
        takes(above, page + "/objection", decision);
    }

    @Test
    @Rule("N-1-2")
    void whatSuperiorsReadAndGiveBack() {
        parameters
                .change(
                        ParameterKey.REVIEW_OF_ANSWERS,
                        Scope.body(world.headquarters.bodyId().value()),
                        "ALL",
                        calendar.today(),
                        "برای آزمون ورودی نادرست",
                        new DecidedBy(UUID.randomUUID(), "مریم کریمی"))
                .orThrow();
        var receipt = opened();
        var page = page(receipt);
        var head = staff.signIn(port, world.head);
        var shown = Map.of("showReason", "برای تماس دربارهٔ مهلت");
        refuses(head, page + "/person", shown, Bad.text("showReason", 5, 300));
        takes(head, page + "/person", shown);
        takes(
                desk,
                page + "/answer",
                seen(receipt, Map.of("outcome", "DONE", "answer", "لوله تعمیر شد و آب وصل است.")));
        var back = seen(receipt, Map.of("giveBackRemark", "تاریخ را هم بنویسید"));
        refuses(head, page + "/give-back", back, Bad.text("giveBackRemark", 2, 4000));
        takes(head, page + "/give-back", back);
        takes(
                desk,
                page + "/grade",
                seen(
                        receipt,
                        Map.of(
                                "urgency",
                                "ORDINARY",
                                "classification",
                                "CONFIDENTIAL",
                                "gradeReason",
                                "نام همسایه‌ها در آن است.")));
        var why = Map.of("openReason", "متقاضی تلفنی پیگیر است");
        refuses(head, page + "/confidential", why, Bad.text("openReason", 10, 300));
        takes(head, page + "/confidential", why);
    }

    @Test
    @Rule({"N-1-2", "N-6-1"})
    void whatOfficialsKeepAndDelegate() {
        var head = staff.signIn(port, world.head);
        var template = new HashMap<>(Map.of(
                "templateName", "وصل آب",
                "templateText", "{name} گرامی، آب کوچه وصل شد.",
                "type", "REQUEST",
                "topic", world.topic.id().value().toString(),
                "outcome", "DONE"));
        refuses(
                head,
                "/staff/templates",
                template,
                Bad.text("templateName", 2, 80),
                Bad.text("templateText", 10, 3500),
                Bad.choiceOrNone("type"),
                Bad.choiceOrNone("outcome"),
                Bad.of("topic", "nonsense", NOBODY));
        takes(head, "/staff/templates", template);

        var days = Map.of("person", world.expert.person().toString(), "first", day(1), "last", day(3));
        var person = Bad.of("person", "", "nonsense", NOBODY);
        var first = Bad.of("first", "", "فردا", PAST, ABSURD);
        var last = Bad.of("last", "", "فردا", PAST, ABSURD, "۱۴۹۹/۰۱/۱۵");
        var away = "/staff/absence/" + world.head.position().id().value();
        refuses(head, away, days, person, first, last);
        takes(head, away, days);
        var delegation = new HashMap<>(days);
        delegation.put("decision-ANSWER", "on");
        refuses(head, "/staff/delegation", delegation, person, first, last);
        refuses(head, "/staff/delegation", days, Bad.of("decisions", "ALL_ELSE", "MAYBE"));
        takes(head, "/staff/delegation", delegation);
    }

    @Test
    @Rule("N-5-3")
    void whatWhoeverFilesForAnotherTypes() {
        var web = new WebClient(port);
        web.get("/file");
        web.postFiles("/file", Map.of("type", "REQUEST", "text", world.request().text()), "documents", Map.of());
        takes(
                web,
                "/file/about",
                Map.of(
                        "topic", world.topic.id().value().toString(),
                        "county", CaseWorld.COUNTY.value(),
                        "place", "خیابان ولی‌عصر"));
        var acting = CaseWorld.nationalId().value();
        var you = new HashMap<>(Map.of(
                "identity", acting,
                "firstName", "مریم",
                "lastName", "احمدی",
                "mobile", CaseWorld.mobile(),
                "forAnother", "on",
                "actingAs", "ATTORNEY",
                "actingDocument", "۱۴۰۴/۵۵۱",
                "forIdentity", CaseWorld.nationalId().value(),
                "forFirstName", "حسن",
                "forLastName", "کریمی"));
        refuses(
                web,
                "/file/you",
                you,
                Bad.choice("actingAs"),
                Bad.of("actingDocument", "", "د".repeat(61), HIDDEN),
                Bad.of("forIdentity", "", "123", "0000000001", "د".repeat(40), acting),
                Bad.of("forIdentityKind", "MAYBE", "LEGAL_ENTITY"),
                Bad.of("forFirstName", "", "12", "د".repeat(300)),
                Bad.of("forLastName", "", "12", "د".repeat(300)));
        assertThat(web.post("/file/you", you).page().select("#code"))
                .as("the code is asked for")
                .hasSize(1);
    }
}
