package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.calendar.JalaliDate;
import ir.samad.calendar.WorkCalendar;
import ir.samad.catalogue.CaseType;
import ir.samad.deadlines.Climb;
import ir.samad.deadlines.LateSubjects;
import ir.samad.directory.Directory;
import ir.samad.directory.PositionKind;
import ir.samad.directory.UnitKind;
import ir.samad.house.Colleague;
import ir.samad.house.Rule;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient;
import ir.samad.parameters.DecidedBy;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.parameters.Scope;
import ir.samad.routing.Official;
import ir.samad.vocabulary.PersianText;
import ir.samad.worklist.Part;
import ir.samad.worklist.Worklists;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What an official does in two minutes: what burns, what waits for his decision, how his units stand (N-6-1). */
class GlanceTest extends CaseTest {

    private static final String PATH = "/staff/glance";
    private static final Pattern RATING_LINK = Pattern.compile("/rate/[A-Za-z0-9_-]{20}");

    @Autowired
    LateSubjects late;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    WorkCalendar calendar;

    @Autowired
    Worklists worklists;

    @Autowired
    ApplicantSide applicantSide;

    @Autowired
    Parameters parameters;

    @Autowired
    Directory directory;

    private WebClient head;

    @BeforeEach
    void aHead() {
        head = staff.signIn(port, world.head);
    }

    /** The case stands with the expert, whose superior has it because it is late. */
    private Receipt burning() {
        var receipt = opened();
        refer(receipt, world.expert);
        var climb = new Climb(
                receipt.caseId().value(),
                world.expert.position().id(),
                calendar.previousWorkingDay(calendar.today(), CaseWorld.COUNTY),
                world.head.position(),
                List.of(),
                List.of());
        transaction.executeWithoutResult(open -> late.climb(climb, () -> true));
        return receipt;
    }

    private Receipt waitsForRelease() {
        parameters
                .change(
                        ParameterKey.REVIEW_OF_ANSWERS,
                        Scope.body(world.headquarters.bodyId().value()),
                        "ALL",
                        TestClock.START.toLocalDate(),
                        "برای آزمون تأیید پاسخ",
                        new DecidedBy(UUID.randomUUID(), "مریم کریمی"))
                .orThrow();
        var receipt = opened();
        answer(receipt, world.desk, "لولهٔ کوچه امروز تعمیر شد.");
        return receipt;
    }

    private void answer(Receipt receipt, Colleague by, String text) {
        work.answer(
                        receipt.caseId(),
                        file(receipt).lastEntry(),
                        world.official(by),
                        new CaseWork.Answer(AnswerOutcome.DONE, text, ""))
                .orThrow();
    }

    private WebClient.Answer act(
            WebClient web, Receipt receipt, String action, String part, Map<String, String> typed) {
        var fields = new HashMap<>(typed);
        fields.put("glance", part);
        fields.put("seen", Integer.toString(file(receipt).lastEntry()));
        return web.post(page(receipt) + "/" + action, fields);
    }

    private String nextWorkingDay() {
        return JalaliDate.of(calendar.nextWorkingDay(calendar.today(), CaseWorld.COUNTY))
                .toString();
    }

    @Test
    @Rule("N-6-1")
    void officialsArriveThereAndNobodyElseSeesIt() {
        assertThat(head.get("/staff").location().orElseThrow()).endsWith(PATH);
        var deputy = staff.signIn(port, staff.colleague(world.office, PositionKind.DEPUTY));
        assertThat(deputy.get("/staff").location().orElseThrow()).endsWith(PATH);
        var expert = staff.signIn(port, world.expert);
        assertThat(expert.get("/staff").location().orElseThrow()).endsWith("/staff/worklist");
        assertThat(expert.get(PATH).status()).isEqualTo(403);
        var quiet = head.get(PATH).page();
        assertThat(quiet.select("#burn .empty")).hasSize(1);
        assertThat(quiet.select("#sign .empty")).hasSize(1);
        assertThat(quiet.select("#stand .figure").size()).isGreaterThanOrEqualTo(6);
    }

    @Test
    @Rule({"N-6-1", "N-10-1"})
    void whatBurnsIsInstructedThereWithAnOwnerAndADateAndTheNextOneStandsOpen() {
        var first = burning();
        var second = burning();
        var page = head.get(PATH).page();
        assertThat(page.select("#burn li")).hasSize(2);
        assertThat(page.select("#burn li").text())
                .contains(world.expert.position().title())
                .contains("روز کاری دیر");
        var refused = act(head, first, "instruct", "burn", Map.of("instruction", "", "instructUntil", "دیروز"));
        assertThat(refused.page().select("#burn")).as("the same page").hasSize(1);
        assertThat(refused.page().select("#instruction-error")).hasSize(1);
        assertThat(refused.page().select("#instructUntil").attr("value")).isEqualTo("دیروز");
        var past = act(
                head,
                first,
                "instruct",
                "burn",
                Map.of("instruction", "تا فردا پاسخ دهید", "instructUntil", "۱۳۹۰/۰۱/۱۵", "burn", id(first)));
        assertThat(past.page().select(".summary").text()).isNotEmpty();
        assertThat(past.page().select("#instruction").text()).isEqualTo("تا فردا پاسخ دهید");
        assertThat(note(first)).isEmpty();

        var done = act(
                head,
                first,
                "instruct",
                "burn",
                Map.of("instruction", "تا فردا پاسخ دهید", "instructUntil", nextWorkingDay()));
        assertThat(done.location().orElseThrow()).contains(PATH);
        assertThat(note(first)).contains("تا فردا پاسخ دهید");
        var next = head.get(PATH + "?burn=" + id(second)).page();
        assertThat(next.select("#burn .is-open a[aria-current]").attr("href")).contains(id(second));
        assertThat(next.select("#burn").text()).contains("دستور داده شد");

        act(head, second, "take-over", "burn", Map.of("takeOverRemark", "خودم پیگیری می‌کنم"));
        assertThat(file(second).lead()).isEqualTo(world.head.position().id());
    }

    private String note(Receipt receipt) {
        return worklists
                .find(world.expert.position().id(), receipt.caseId().value())
                .orElseThrow()
                .note();
    }

    private static String id(Receipt receipt) {
        return receipt.caseId().value().toString();
    }

    @Test
    @Rule({"N-6-1", "N-1-2"})
    void anAnswerIsReadAndReleasedOrReturnedThereAndTheStepCanBeTakenBack() {
        var receipt = waitsForRelease();
        var page = head.get(PATH).page();
        assertThat(page.select("#sign .said").text()).contains("لولهٔ کوچه امروز تعمیر شد.");
        assertThat(page.select("#sign h2 .count").text()).isEqualTo("۱");
        var refused = act(head, receipt, "give-back", "sign", Map.of("giveBackRemark", ""));
        assertThat(refused.page().select("#sign #giveBackRemark-error")).hasSize(1);
        assertThat(file(receipt).state()).isEqualTo(CaseState.IN_REVIEW);

        var landed = head.follow(act(head, receipt, "release", "sign", Map.of()));
        assertThat(file(receipt).state()).isEqualTo(CaseState.ANSWERED);
        assertThat(landed.page().select("#sign .empty")).hasSize(1);
        var step = landed.page().select("input[name=step]").attr("value");
        var back = head.post("/staff/worklist/undo", Map.of("step", step, "glance", "undo"));
        assertThat(back.location().orElseThrow()).endsWith(PATH);
        assertThat(file(receipt).state()).isEqualTo(CaseState.IN_REVIEW);

        act(head, receipt, "give-back", "sign", Map.of("giveBackRemark", "تاریخ را هم بنویسید"));
        assertThat(head.get(PATH).page().select("#sign .empty")).hasSize(1);
    }

    @Test
    @Rule({"N-6-1", "N-1-2"})
    void anObjectionIsDecidedThereOneLevelUpAndNeverByWhoeverAnswered() {
        var above = staff.signIn(port, staff.colleague(world.headquarters, PositionKind.HEAD));
        var receipt = opened();
        refer(receipt, world.expert);
        work.open(receipt.caseId(), world.official(world.expert));
        answer(receipt, world.expert, "لوله تعمیر شد و آب وصل است");
        applicantSide.object(receipt.caseId(), "هنوز آب کوچه قطع است").orThrow();
        assertThat(head.get(PATH).page().select("#sign .empty")).hasSize(1);
        assertThat(above.get(PATH).page().select("#sign .said").text()).contains("هنوز آب کوچه قطع است");
        var refused = act(above, receipt, "objection", "sign", Map.of("decision", "MAYBE", "decisionReason", ""));
        assertThat(refused.page().select("#decision-error, #decisionReason-error"))
                .hasSize(2);
        act(
                above,
                receipt,
                "objection",
                "sign",
                Map.of("decision", "UPHELD", "decisionReason", "بازدید نشان داد قطع است"));
        assertThat(file(receipt).state()).isEqualTo(CaseState.IN_REVIEW);
        assertThat(above.get(PATH).page().select("#sign .empty")).hasSize(1);
    }

    @Test
    @Rule({"N-6-1", "N-4-10"})
    void aPermitOrFundsAreGrantedByTheHeadOfTheUnitThatWasAskedAndByNobodyBelowHim() {
        var minister = staff.colleague(world.headquarters, PositionKind.HEAD);
        var asked = staff.colleague(
                world.country.below(world.headquarters, UnitKind.COMMUNICATION_DESK), PositionKind.DESK_OFFICER);
        var receipt = opened();
        var above = staff.signIn(port, minister);
        assertThat(act(above, receipt, "grant", "sign", granted()).text())
                .as("nothing was asked")
                .contains("N-4-10");
        staff.signIn(port, world.desk)
                .post(
                        page(receipt) + "/beyond-powers",
                        Map.of(
                                "seen", Integer.toString(file(receipt).lastEntry()),
                                "need", "FUNDS",
                                "upwardNote", "تعویض شبکه به اعتبار ملی نیاز دارد."));
        assertThat(file(receipt).lead()).isEqualTo(asked.position().id());
        assertThat(above.get(PATH).page().select("#sign").text())
                .contains("به اعتبار نیاز دارد")
                .contains("تعویض شبکه به اعتبار ملی نیاز دارد.");
        assertThat(act(staff.signIn(port, asked), receipt, "grant", "sign", granted())
                        .text())
                .contains("N-4-10");
        assertThat(cases.history(file(receipt))).noneMatch(entry -> entry.event() == CaseEvent.INSTRUCTED);
        assertThat(act(head, receipt, "grant", "sign", granted()).text()).contains("N-4-10");
        assertThat(act(above, receipt, "grant", "sign", Map.of("grant", "", "grantRemark", ""))
                        .page()
                        .select("#grant-error, #grantRemark-error"))
                .hasSize(2);
        act(above, receipt, "grant", "sign", granted());
        assertThat(worklists
                        .find(asked.position().id(), receipt.caseId().value())
                        .orElseThrow()
                        .note())
                .contains("موافقت شد")
                .contains("از محل اعتبار اضطراری");
        assertThat(above.get(PATH).page().select("#sign .empty")).hasSize(1);
        assertThat(act(above, receipt, "grant", "sign", granted()).text())
                .as("decided once")
                .contains("N-4-10");
    }

    private static Map<String, String> granted() {
        return Map.of("grant", "GRANTED", "grantRemark", "از محل اعتبار اضطراری");
    }

    @Test
    @Rule({"N-6-1", "N-10-3"})
    void whatIsAboutHimStandsInNoFigureAndInThoseOfWhoeverHandlesIt() {
        var officials = OfficialWorld.of(staff, directory, topics, clock);
        var complainedOf = staff.signIn(port, officials.person("county office head"));
        var matter = officials.about(CaseType.COMPLAINT, officials.official("county office head"));
        var receipt = CaseWorld.accepted(cases.register(matter, CaseWorld.person(CaseWorld.mobile()), officials.web()));
        var handler = officials.people().get(officials.nameOf(file(receipt)));
        var above = staff.signIn(port, handler);
        var his = figures(complainedOf);
        var openAbove = openCases(above);
        CaseWorld.accepted(cases.register(matter, CaseWorld.person(CaseWorld.mobile()), officials.web()));
        assertThat(figures(complainedOf)).isEqualTo(his);
        assertThat(openCases(above)).isEqualTo(openAbove + 1);
    }

    private static List<String> figures(WebClient web) {
        return web.get(PATH).page().select("#stand .figure-number").eachText();
    }

    private static int openCases(WebClient web) {
        return Integer.parseInt(PersianText.code(web.get(PATH)
                .page()
                .select("#stand a[href='/staff/cases'] .figure-number")
                .text()));
    }

    @Test
    @Rule("N-6-1")
    void everyFigureOpensToItsRows() {
        var receipt = opened();
        answer(receipt, world.desk, "لولهٔ کوچه امروز تعمیر شد.");
        opened();
        var figures = head.get(PATH).page().select("#stand .figure");
        assertThat(figures.select("a[href='/staff/cases'] .figure-number").text())
                .isEqualTo("۱");
        assertThat(figures.select("a[href='/staff/cases?answered=THIS'] .figure-number")
                        .text())
                .isEqualTo("۱");
        assertThat(head.get("/staff/cases?answered=THIS").page().select("tbody tr"))
                .hasSize(1);
        assertThat(head.get("/staff/cases?answered=LAST").page().select("tbody tr"))
                .isEmpty();
        for (var link : figures.select("a").eachAttr("href")) {
            assertThat(head.get(link).status()).as(link).isEqualTo(200);
        }
    }

    @Test
    @Rule({"N-6-1", "N-2-2", "N-10-3"})
    void howContentCitizensAreStandsThereFromFiveRatingsOnAndOfWhatIsKeptFromHimNothing() {
        // Somebody stands above the heads of the company, also when no other test has made a governor.
        world.country.position(world.country.centre(), PositionKind.DESK_OFFICER);
        var neighbour = staff.colleague(world.country.countyOffice(world.headquarters, "1001"), PositionKind.HEAD);
        for (var mark : List.of(5, 5, 4)) {
            rate(world.request(), mark);
        }
        var about =
                new Official(neighbour.position().unitId(), neighbour.position().id());
        rate(
                Matter.of(CaseType.REPORT, "رئیس اداره رشوه خواست.", world.topic.id(), CaseWorld.COUNTY, "")
                        .about(about, world.headquarters.bodyId()),
                2);
        assertThat(rated(world.head)).as("four tell of single people").isEmpty();
        rate(world.request(), 1);
        assertThat(rated(world.head)).contains("۶۰٪", "از ۵ نظر");
        assertThat(rated(new CaseWorld(staff, topics, clock).head))
                .as("of other units")
                .isEmpty();
        staff.leave(world.head.position().id(), clock.instant());
        staff.takesAlso(neighbour, world.head.position(), clock.instant());
        assertThat(rated(neighbour)).as("one of the five is about him").isEmpty();
        rate(world.request(), 5);
        assertThat(rated(neighbour)).contains("۸۰٪", "از ۵ نظر");
        clock.forward(Duration.ofDays(91));
        assertThat(rated(neighbour)).as("of long ago").isEmpty();
    }

    /** What the page of the head of the office says of ratings, to whoever acts there. */
    private String rated(Colleague colleague) {
        var web = staff.signIn(port, colleague);
        web.follow(web.post(
                "/staff/position",
                Map.of("positionId", world.head.position().id().toString())));
        var page = web.get(PATH);
        assertThat(page.status()).isEqualTo(200);
        return page.page().select("#rated").text();
    }

    /** A case that the desk answers and its applicant rates. */
    private void rate(Matter matter, int mark) {
        var mobile = CaseWorld.mobile();
        var receipt = CaseWorld.accepted(cases.register(matter, CaseWorld.person(mobile), world.web()));
        var lead = new Actor.Official(file(receipt).lead(), file(receipt).leadUnit(), UUID.randomUUID(), "بالادست");
        work.open(receipt.caseId(), lead);
        if (!file(receipt).lead().equals(world.desk.position().id())) {
            work.refer(
                            receipt.caseId(),
                            file(receipt).lastEntry(),
                            lead,
                            new CaseWork.Referral(world.desk.position().id(), Part.LEAD, "", null))
                    .orThrow();
            work.open(receipt.caseId(), world.official(world.desk));
        }
        answer(receipt, world.desk, "لولهٔ کوچه امروز تعمیر شد.");
        clock.forward(Duration.ofSeconds(11));
        var link = inbox.find(mobile, RATING_LINK);
        var web = new WebClient(port);
        web.get(link);
        web.follow(web.post(link, Map.of("mark", Integer.toString(mark), "solved", "yes")));
    }
}
