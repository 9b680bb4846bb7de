package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.house.Colleague;
import ir.samad.house.Rule;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Acting without leaving the list, on one case and on several: the same doors, the same refusals. */
class WorklistActingTest extends CaseTest {

    private static final String LIST = "/staff/worklist";

    private WebClient desk;

    @BeforeEach
    void theDeskIsSignedIn() {
        desk = staff.signIn(port, world.desk);
    }

    private static String id(Receipt receipt) {
        return receipt.caseId().value().toString();
    }

    private static String id(Colleague colleague) {
        return colleague.position().id().value().toString();
    }

    private String line(Receipt receipt) {
        return id(receipt) + "." + file(receipt).lastEntry();
    }

    private List<String> lines(Receipt... receipts) {
        return Stream.of(receipts).map(this::line).toList();
    }

    private Map<String, String> referral(Receipt receipt) {
        return Map.of("seen", Integer.toString(file(receipt).lastEntry()), "list", "", "to", id(world.expert));
    }

    private WebClient.Answer referAll(List<String> lines, Colleague to) {
        return desk.post(LIST + "/refer", Map.of("list", "", "bulkTo", id(to)), "case", lines);
    }

    private void askMeanwhile(Receipt receipt) {
        work.open(receipt.caseId(), world.official(world.desk));
        work.askApplicant(
                        receipt.caseId(),
                        file(receipt).lastEntry(),
                        world.official(world.desk),
                        new CaseWork.Question(
                                "عکس کنتور را بفرستید.",
                                TestClock.START.toLocalDate().plusDays(7)))
                .orThrow();
    }

    @Test
    @Rule("N-6-1")
    void aCaseStandsBesideTheListAndIsReceivedByIt() {
        var receipt = register();
        var page = desk.get(LIST + "?box=RECEIVED&open=" + id(receipt)).page();
        assertThat(page.select("#panel .said").first().text()).contains("دو روز است آب");
        assertThat(page.select("#panel form[action$=/refer] input[name=list]").attr("value"))
                .isEqualTo("box=RECEIVED");
        assertThat(file(receipt).state()).isEqualTo(CaseState.IN_REVIEW);
        // The line itself opens the page of the case, for whoever has no scripts.
        assertThat(desk.get(LIST)
                        .page()
                        .select("#row-" + id(receipt) + " a")
                        .first()
                        .attr("href"))
                .isEqualTo(page(receipt));
    }

    @Test
    void aForeignCaseNeverStandsBesideTheList() {
        var receipt = register();
        var stranger = staff.signIn(port, new CaseWorld(staff, topics, clock).desk);
        var answer = stranger.get(LIST + "?open=" + id(receipt));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).doesNotContain("دو روز است آب");
        assertThat(file(receipt).state()).isEqualTo(CaseState.REGISTERED);
    }

    @Test
    void afterAnActionTheNextCaseStandsBesideTheListAndTheStepCanBeUndone() {
        var all = Stream.of(opened(), opened(), opened());
        var rows = desk.get(LIST).page().select("table.worklist tbody tr").eachAttr("id");
        var first = rows.getFirst().substring("row-".length());
        var receipt = all.filter(one -> id(one).equals(first)).findFirst().orElseThrow();
        var answer = desk.post(page(receipt) + "/refer", referral(receipt));
        var second = rows.get(1).substring("row-".length());
        assertThat(answer.path()).hasValue(LIST + "?open=" + second);
        var page = desk.follow(answer).page();
        assertThat(page.select("tr[aria-current]").attr("id")).isEqualTo("row-" + second);
        assertThat(page.select("#row-" + first))
                .as("the line has left the list")
                .isEmpty();
        var bar = page.select("form[action=/staff/worklist/undo]");
        assertThat(bar.text()).contains("ارجاع شد");
        var undone = desk.post(
                LIST + "/undo",
                Map.of("list", "", "step", bar.select("input[name=step]").attr("value")));
        assertThat(undone.path()).hasValue(LIST + "?open=" + first);
        assertThat(desk.follow(undone).text()).contains("برگردانده شد");
        assertThat(file(receipt).lead()).isEqualTo(world.desk.position().id());
    }

    @Test
    void aNoteKeepsTheCaseBesideTheList() {
        var receipt = opened();
        opened();
        var answer = desk.post(page(receipt) + "/note", Map.of("list", "box=IN_HAND", "note", "با پیمانکار صحبت شد"));
        assertThat(answer.path()).hasValue(LIST + "?box=IN_HAND&open=" + id(receipt));
    }

    @Test
    void whoeverActsUponWhatChangedMeanwhileIsRefusedBesideTheListWithWhatHeTyped() {
        var receipt = opened();
        var typed = new HashMap<>(referral(receipt));
        typed.put("remark", "لطفاً امروز بررسی شود");
        askMeanwhile(receipt);
        var answer = desk.post(page(receipt) + "/refer", typed);
        assertThat(answer.status()).isEqualTo(200);
        var panel = answer.page().select("#panel");
        assertThat(panel.select("#summary").text()).isNotEmpty();
        assertThat(answer.page().select("table.worklist")).hasSize(1);
        assertThat(file(receipt).lead()).isEqualTo(world.desk.position().id());
    }

    @Test
    void severalAreReferredAtOnceAndWhatIsRefusedStaysSelectedWithItsReason() {
        var one = opened();
        var unread = register();
        var changed = opened();
        var lines = lines(one, unread, changed);
        askMeanwhile(changed);
        var answer = referAll(lines, world.expert);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("۲ مورد ارجاع شد").contains("برای ۱ مورد انجام نشد");
        assertThat(answer.page().select("input[name=case][checked]").eachAttr("value"))
                .singleElement()
                .satisfies(value -> assertThat(value).startsWith(id(changed)));
        assertThat(answer.page().select("#summary li").text())
                .contains(file(changed).headline());
        assertThat(file(one).lead()).isEqualTo(world.expert.position().id());
        assertThat(file(unread).lead()).isEqualTo(world.expert.position().id());
        assertThat(file(changed).lead()).isEqualTo(world.desk.position().id());
        // Both can be undone at once.
        var steps = answer.page().select("input[name=step]").eachAttr("value");
        assertThat(steps).hasSize(2);
        assertThat(desk.follow(desk.post(LIST + "/undo", Map.of("list", ""), "step", steps))
                        .text())
                .contains("برگردانده شد");
        assertThat(file(one).lead()).isEqualTo(world.desk.position().id());
        assertThat(file(unread).lead()).isEqualTo(world.desk.position().id());
    }

    @Test
    void afterTheHoldNothingIsUndoneFromTheList() {
        var receipt = opened();
        desk.follow(referAll(lines(receipt), world.expert));
        var step = line(receipt);
        clock.forward(Duration.ofSeconds(11));
        assertThat(desk.follow(desk.post(LIST + "/undo", Map.of("list", "", "step", step)))
                        .text())
                .contains("مهلت برگرداندن گذشته است");
        assertThat(file(receipt).lead()).isEqualTo(world.expert.position().id());
    }

    @Test
    @Rule("N-1-2")
    void severalAreAnsweredWithOneTextAndWhatWasNotDoneNeedsItsReason() {
        var one = opened();
        var two = opened();
        var fields =
                new HashMap<>(Map.of("list", "", "bulkOutcome", "NOT_DONE", "bulkAnswer", "لوله هنوز تعمیر نشده است."));
        var refused = desk.post(LIST + "/answer", fields, "case", lines(one, two));
        assertThat(refused.page().select("#bulkReason-error")).hasSize(1);
        assertThat(refused.page().select("#bulkAnswer").text()).isEqualTo("لوله هنوز تعمیر نشده است.");
        assertThat(refused.page().select("input[name=case][checked]")).hasSize(2);
        assertThat(file(one).state()).isEqualTo(CaseState.IN_REVIEW);
        assertThat(refused.page().select("#bulkWhy-error")).hasSize(1);
        fields.put("bulkWhy", "OTHER");
        fields.put("bulkReason", "بودجهٔ امسال تمام شده است.");
        var done = desk.post(LIST + "/answer", fields, "case", lines(one, two));
        assertThat(done.path()).hasValue(LIST);
        assertThat(desk.follow(done).text()).contains("پاسخ ۲ مورد ثبت شد");
        assertThat(List.of(file(one).state(), file(two).state())).containsOnly(CaseState.ANSWERED);
    }

    @Test
    void casesOfOthersAreNeverMovedWithSeveral() {
        var receipt = opened();
        var stranger = staff.signIn(port, new CaseWorld(staff, topics, clock).desk);
        var answer =
                stranger.post(LIST + "/refer", Map.of("list", "", "bulkTo", id(world.expert)), "case", lines(receipt));
        assertThat(answer.text())
                .contains("چنین موردی برای شما پیدا نشد")
                .doesNotContain(file(receipt).headline());
        // Whoever may see it without leading it is refused by the same door as on its page.
        refer(receipt, world.expert);
        assertThat(referAll(lines(receipt), world.other).page().select("#summary li"))
                .hasSize(1);
        assertThat(file(receipt).lead()).isEqualTo(world.expert.position().id());
    }

    @Test
    void nothingIsDoneWithNoneWithTooManyOrWithoutAReceiver() {
        var receipt = opened();
        assertThat(referAll(List.of(), world.expert).text()).contains("هیچ موردی انتخاب نشده است");
        var many = new ArrayList<>(lines(receipt));
        IntStream.range(0, 50).forEach(ignored -> many.add(UUID.randomUUID() + ".1"));
        assertThat(referAll(many, world.expert).text()).contains("حداکثر ۵۰ مورد");
        assertThat(desk.post(LIST + "/refer", Map.of("list", ""), "case", lines(receipt))
                        .page()
                        .select("#bulkTo-error"))
                .hasSize(1);
        assertThat(file(receipt).lead()).isEqualTo(world.desk.position().id());
    }

    @Test
    void aFormWithoutItsMarkMovesNothing() {
        var receipt = opened();
        desk.header("Sec-Fetch-Site", "cross-site");
        for (var door : List.of("/refer", "/answer", "/undo", "/views")) {
            var bare = desk.postBare(
                    LIST + door,
                    Map.of("case", line(receipt), "bulkTo", id(world.expert), "viewName", "x", "step", line(receipt)));
            assertThat(bare.status()).as(door).isEqualTo(403);
        }
        assertThat(file(receipt).lead()).isEqualTo(world.desk.position().id());
    }

    @Test
    void aReceiverFurtherAwayIsLookedForWithoutLosingWhatIsSelected() {
        var receipt = opened();
        var far = new CaseWorld(staff, topics, clock);
        var answer = desk.post(
                LIST + "/refer",
                Map.of("list", "", "lookup", "on", "find", far.office.name(), "bulkRemark", "بررسی شود"),
                "case",
                lines(receipt));
        assertThat(answer.page().select("#bulkTo option[value=" + id(far.expert) + "]"))
                .hasSize(1);
        assertThat(answer.page().select("input[name=case][checked]")).hasSize(1);
        assertThat(answer.page().select("#bulkRemark").text()).isEqualTo("بررسی شود");
        assertThat(answer.page().select("#summary")).isEmpty();
    }

    @Test
    void aReceiverOfOneCaseIsLookedForWithoutLosingWhatIsTyped() {
        var receipt = opened();
        var far = new CaseWorld(staff, topics, clock);
        for (var place : new String[] {"", "box=RECEIVED"}) {
            var typed = new java.util.HashMap<>(Map.of(
                    "seen", Integer.toString(file(receipt).lastEntry()),
                    "lookup", "on",
                    "find", far.office.name(),
                    "part", "CONTRIBUTE",
                    "remark", "نظر شما چیست؟",
                    "dueOn", "1404/09/20"));
            if (!place.isEmpty()) {
                typed.put("list", place);
            }
            var page = desk.post(page(receipt) + "/refer", typed).page();
            assertThat(page.select("#to option[value=" + id(far.expert) + "]")).hasSize(1);
            assertThat(page.select("#refer-action").hasAttr("open")).isTrue();
            assertThat(page.select("#remark").text()).isEqualTo("نظر شما چیست؟");
            assertThat(page.select("#part option[selected]").val()).isEqualTo("CONTRIBUTE");
            assertThat(page.select("#dueOn").val()).isEqualTo("1404/09/20");
            assertThat(page.select("#summary")).isEmpty();
        }
        assertThat(file(receipt).lead()).isEqualTo(world.desk.position().id());
    }

    @Test
    void onThePageOfACaseTheOfficerLandsWhereHeWantsToBe() {
        var first = opened();
        opened();
        assertThat(desk.post(page(first) + "/note", Map.of("note", "یادداشت نخست"))
                        .path())
                .hasValue(page(first));
        desk.post(page(first) + "/after", Map.of("after", "NEXT"));
        assertThat(desk.get(page(first))
                        .page()
                        .select("#after option[selected]")
                        .val())
                .isEqualTo("NEXT");
        var fields = Map.of("seen", Integer.toString(file(first).lastEntry()), "to", id(world.expert));
        var answer = desk.post(page(first) + "/refer", fields);
        assertThat(answer.path().orElseThrow()).startsWith("/staff/cases/").isNotEqualTo(page(first));
        var landed = desk.follow(answer).page();
        var step = landed.select("form[action=/staff/worklist/undo] input[name=step]")
                .attr("value");
        assertThat(desk.post(LIST + "/undo", Map.of("step", step)).path()).hasValue(page(first));
        desk.post(page(first) + "/after", Map.of("after", "LIST"));
        var again = Map.of("seen", Integer.toString(file(first).lastEntry()), "to", id(world.expert));
        assertThat(desk.post(page(first) + "/refer", again).path()).hasValue(LIST);
        assertThat(desk.post(page(first) + "/after", Map.of("after", "ELSEWHERE"))
                        .path())
                .hasValue(page(first));
        assertThat(desk.cookie("samad-after")).hasValue("LIST");
    }
}
