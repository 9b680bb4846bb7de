package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.attachments.Attachments;
import ir.samad.calendar.JalaliDate;
import ir.samad.cases.AccessMatrix.Action;
import ir.samad.cases.AccessMatrix.Standing;
import ir.samad.cases.MatrixCases.Stage;
import ir.samad.cases.store.Parties;
import ir.samad.directory.BodyType;
import ir.samad.directory.Capacity;
import ir.samad.directory.Directory;
import ir.samad.directory.DirectoryEntries;
import ir.samad.directory.HoldingId;
import ir.samad.directory.Keeper;
import ir.samad.directory.PositionKind;
import ir.samad.house.Colleague;
import ir.samad.house.Rule;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient;
import ir.samad.parameters.Parameters;
import ir.samad.shell.Decision;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** The access matrix asked of the doors: every standing tries every action over HTTP, and gets what the tables say. */
class AccessMatrixTest extends CaseTest {

    @Autowired
    Parties parties;

    @Autowired
    Directory directory;

    @Autowired
    DirectoryEntries entries;

    @Autowired
    MessageSource messages;

    @Autowired
    ApplicantSide applicantSide;

    @Autowired
    Boards boards;

    @Autowired
    Attachments attachments;

    @Autowired
    CaseDocuments documents;

    @Autowired
    Parameters parameters;

    private final Map<Standing, Colleague> people = new EnumMap<>(Standing.class);
    private final Map<Standing, WebClient> sessions = new EnumMap<>(Standing.class);
    private final List<HoldingId> standingIn = new ArrayList<>();
    private final String mobile = CaseWorld.mobile();
    private @Nullable MatrixCases made;

    @Test
    @Rule("N-10-3")
    void everyDoorAnswersEverybodyAsTheTablesSay() {
        var officials = OfficialWorld.of(staff, directory, topics, clock);
        arrange(officials);
        made = new MatrixCases(this, officials, parties, applicantSide, boards, attachments);
        var expected = new TreeMap<String, Boolean>();
        var found = new TreeMap<String, Boolean>();
        for (var waiting : List.of(false, true)) {
            if (waiting) {
                made.letAnswersWait(parameters);
            }
            for (var who : Standing.values()) {
                for (var action : Action.values()) {
                    var stage = Stage.of(who, action.name());
                    if ((stage == Stage.ANSWER_WAITS) == waiting) {
                        var cell = who + " × " + action;
                        expected.put(cell, AccessMatrix.allows(who, action));
                        found.put(cell, isAllowed(who, action, aCase(who, stage)));
                    }
                }
            }
        }
        assertThat(found).isEqualTo(expected);
        assertThat(expected).hasSize(Standing.values().length * Action.values().length);
        assertThat(expected.values()).contains(true, false);
    }

    @Test
    void whoeverIsNotSignedInIsLetInNowhere() {
        made = new MatrixCases(
                this, OfficialWorld.of(staff, directory, topics, clock), parties, applicantSide, boards, attachments);
        people.put(Standing.LEADS_IT, world.desk);
        var receipt = aCase(Standing.LEADS_IT, Stage.UNDER_REVIEW);
        var before = file(receipt).lastEntry();
        for (var action : Action.values()) {
            var answer = ask(new WebClient(port), action, receipt);
            assertThat(answer.text()).as(action.name()).doesNotContain("دو روز است آب کوچهٔ ما قطع است");
            assertThat(answer.status()).as(action.name()).isNotEqualTo(200);
        }
        assertThat(file(receipt).lastEntry()).isEqualTo(before);
    }

    private void arrange(OfficialWorld officials) {
        var country = world.country;
        var head = staff.signIn(port, world.head);
        for (var who : Standing.values()) {
            people.put(
                    who,
                    switch (who) {
                        case LEADS_IT -> world.desk;
                        case HEAD_ABOVE_THE_DESK, ITS_ANSWER_WAITS_FOR_HIM -> world.head;
                        case SITS_ON_THE_BOARD_IT_IS_REFERRED_TO ->
                            staff.colleague(
                                    country.headquarters(country.body(BodyType.ORGANIZATION)), PositionKind.EXPERT);
                        case NO_PART_IN_THE_SAME_OFFICE -> world.other;
                        case DEPUTY_GOVERNOR_OF_THE_COUNTY, EXPERT_OF_THE_GOVERNORATE ->
                            staff.colleague(country.governorate(CaseWorld.COUNTY.value()), who.position);
                        case OBSERVER_OF_THE_CENTRE, ADMINISTRATOR_OF_THE_CENTRE ->
                            staff.colleague(country.centre(), who.position);
                        case HEAD_OF_ANOTHER_BODY ->
                            staff.colleague(
                                    country.headquarters(country.body(BodyType.ORGANIZATION)), PositionKind.HEAD);
                        case STANDS_IN_FOR_THE_LEAD -> standIn(world.desk);
                        case STANDS_IN_FOR_WHOM_IT_IS_ABOUT -> standIn(officials.person("county office head"));
                        case COMPLAINED_OF -> officials.person("county office head");
                        case BELOW_WHOM_IT_IS_ABOUT_WITH_A_PART -> officials.person("county office expert");
                        default -> who.delegated == null ? world.expert : delegate(head, who.delegated);
                    });
        }
        assertThat(people).allSatisfy((who, colleague) -> {
            assertThat(colleague.position().kind()).isEqualTo(who.position);
            assertThat(directory.getUnit(colleague.position().unitId()).kind()).isEqualTo(who.unit);
        });
        var clients = new HashMap<Colleague, WebClient>();
        people.forEach((who, colleague) ->
                sessions.put(who, clients.computeIfAbsent(colleague, somebody -> signedIn(somebody))));
    }

    private WebClient signedIn(Colleague colleague) {
        var web = staff.signIn(port, colleague);
        web.follow(web.post(
                "/staff/position",
                Map.of("positionId", colleague.position().id().value().toString())));
        return web;
    }

    /** Somebody of his unit in his position, for the days of his absence (N-6-1). */
    private Colleague standIn(Colleague absent) {
        var other = staff.colleague(absent.unit(), PositionKind.EXPERT);
        standingIn.add(entries.assign(
                        absent.position().id(),
                        other.person(),
                        Capacity.SUBSTITUTE,
                        clock.instant(),
                        null,
                        Keeper.PROGRAM)
                .orThrow()
                .id());
        return acting(other, absent);
    }

    /** Somebody of the office to whom its head delegates this kind of decision (N-6-1). */
    private Colleague delegate(WebClient head, Decision decision) {
        var other = staff.colleague(world.office, PositionKind.EXPERT);
        var today = TestClock.START.toLocalDate();
        head.get("/staff/delegation");
        head.follow(head.post(
                "/staff/delegation",
                Map.of(
                        "person",
                        other.person().toString(),
                        "first",
                        JalaliDate.of(today).toString(),
                        "last",
                        JalaliDate.of(today.plusDays(9)).toString(),
                        "decision-" + decision,
                        "on")));
        return acting(other, world.head);
    }

    /** Whoever acts in the position of another. */
    private static Colleague acting(Colleague other, Colleague holder) {
        return new Colleague(
                other.account(),
                other.person(),
                holder.position(),
                holder.unit(),
                other.holding(),
                other.username(),
                other.password());
    }

    @AfterEach
    void nobodyStandsInAnyMore() {
        clock.forward(Duration.ofMinutes(1));
        standingIn.forEach(holding ->
                entries.end(holding, null, clock.instant(), Keeper.PROGRAM).orThrow());
    }

    private Receipt aCase(Standing who, Stage stage) {
        return java.util.Objects.requireNonNull(made)
                .find(who, stage, colleague(who).position(), mobile);
    }

    private Colleague colleague(Standing who) {
        return java.util.Objects.requireNonNull(people.get(who));
    }

    private boolean isAllowed(Standing who, Action action, Receipt receipt) {
        var before = file(receipt).lastEntry();
        var answer = ask(java.util.Objects.requireNonNull(sessions.get(who)), action, receipt);
        var entries = cases.history(file(receipt)).stream()
                .filter(entry -> entry.number() > before && entry.event() == action.event)
                .count();
        if (action.door.contains("{id}") && !AccessMatrix.sees(who)) {
            assertThat(answer.status()).as(who + " × " + action).isIn(403, 404);
        }
        return switch (action) {
            case OPEN, PRINT_THE_RECEIPT, OPEN_A_DOCUMENT -> answer.status() == 200;
            case FIND_BY_SEARCH ->
                answer.status() == 200
                        && answer.page()
                                .html()
                                .contains(receipt.caseId().value().toString());
            case SEE_THE_CONTACT_UNMASKED ->
                answer.page().select(".case-side").text().contains(persian(mobile));
            // Nothing is late here, there is no parent to ask, and it is the body's own duty and no complaint: that the
            // part was enough is seen from the refusal for the next reason.
            case INSTRUCT, TAKE_OVER -> entries == 0 && answer.text().contains(message("cases.work.not-late"));
            case REFER_UPWARD -> entries == 0 && answer.text().contains(message("cases.work.no-parent"));
            case REFER_TO_A_BOARD -> entries == 0 && answer.text().contains(message("cases.board.only-complaints"));
            case HAND_OVER_OUTSIDE ->
                entries == 0 && !answer.page().select("#recipient-error").text().isEmpty();
            case RETURN -> entries == 1 || answer.text().contains(message("cases.work.nobody-to-return-to"));
            default -> entries == 1;
        };
    }

    private String message(String key) {
        return messages.getMessage(key, null, Locale.of("fa"));
    }

    private WebClient.Answer ask(WebClient web, Action action, Receipt receipt) {
        var id = receipt.caseId().value().toString();
        var door = action.door.substring(action.door.indexOf(' ') + 1).replace("{id}", id);
        if (action == Action.FIND_BY_SEARCH) {
            return web.get(door + "?q=" + receipt.code().value());
        }
        if (action == Action.OPEN_A_DOCUMENT) {
            var document = documents.list(file(receipt)).getFirst();
            return web.get(door.replace("{document}", document.id().value().toString()));
        }
        if (action.event == null) {
            return web.get(door);
        }
        var fields = new HashMap<>(filled(action));
        fields.put("entry", String.valueOf(file(receipt).lastEntry()));
        fields.put("case", id + "." + file(receipt).lastEntry());
        fields.put("seen", String.valueOf(file(receipt).lastEntry()));
        return web.post(door, fields);
    }

    private Map<String, String> filled(Action action) {
        var to = world.other.position().id().value().toString();
        return switch (action) {
            case NOTE -> Map.of("note", "یادداشتی برای همکاران");
            case REFER -> Map.of("to", to, "part", "LEAD", "remark", "برای بررسی");
            case INVOLVE -> Map.of("to", to, "part", "COPY", "remark", "برای آگاهی");
            case RETURN -> Map.of("returnRemark", "برای ادامه");
            case ASK_THE_APPLICANT -> Map.of("question", "عکس کنتور را بفرستید.", "until", "1404/09/08");
            case GIVE_THE_PART -> Map.of("part", "سهم من در این مورد");
            case REFER_UPWARD -> Map.of("need", "FUNDS", "upwardNote", "تعویض شبکه به اعتبار ملی نیاز دارد.");
            case REFER_TO_A_BOARD ->
                Map.of(
                        "board",
                        "هیأت بدوی",
                        "letterNumber",
                        "۱۴۰۴/۵۱۲",
                        "letterOn",
                        "۱۴۰۴/۰۸/۲۹",
                        "boardRemark",
                        "نامه");
            case HAND_OVER_OUTSIDE ->
                Map.of("recipient", HandOverTest.JUDICIARY, "handOverReason", HandOverTest.REASON);
            case ANSWER -> Map.of("outcome", "DONE", "answer", "آب کوچه از امروز وصل است.");
            case INSTRUCT -> Map.of("instruction", "تا دو روز دیگر پاسخ دهید.", "instructUntil", "1404/09/08");
            case TAKE_OVER -> Map.of("takeOverRemark", "خودم رسیدگی می‌کنم.");
            case GRADE ->
                Map.of(
                        "urgency",
                        "URGENT",
                        "classification",
                        "ORDINARY",
                        "gradeReason",
                        "چند خانواده آب ندارند و هوا سرد است.");
            case REFER_WITH_OTHERS -> Map.of("bulkTo", to, "bulkPart", "LEAD", "bulkRemark", "برای بررسی");
            case ANSWER_WITH_OTHERS -> Map.of("bulkOutcome", "DONE", "bulkAnswer", "آب کوچه از امروز وصل است.");
            case DECIDE_THE_OBJECTION ->
                Map.of("decision", "REJECTED", "decisionReason", "بازدید نشان داد که آب وصل است.");
            case GIVE_THE_ANSWER_BACK -> Map.of("giveBackRemark", "روشن‌تر بنویسید.");
            default -> Map.of();
        };
    }

    private static String persian(String digits) {
        var shown = new StringBuilder();
        digits.chars().forEach(digit -> shown.append((char) (digit - '0' + '۰')));
        return shown.toString();
    }
}
