package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.catalogue.CaseType;
import ir.samad.house.Colleague;
import ir.samad.house.Rule;
import ir.samad.house.WebClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A slip can be taken back by whoever made it, as long as nobody was told and nothing followed. */
class UndoTest extends CaseTest {

    private static final Duration HOLD = Duration.ofSeconds(10);

    @Autowired
    Chains chains;

    /** A report without a name, which nobody can be told of. */
    private Receipt anonymous() {
        var report = Matter.of(CaseType.REPORT, "چاه غیرمجازی شبانه آب می‌کشد", world.topic.id(), CaseWorld.COUNTY, "");
        var receipt = CaseWorld.accepted(cases.register(report, null, world.web()));
        work.open(receipt.caseId(), world.official(world.desk));
        return receipt;
    }

    private Map<String, String> form(Receipt receipt, String action) {
        var fields = new HashMap<>(Map.of("seen", Integer.toString(file(receipt).lastEntry())));
        fields.putAll(
                switch (action) {
                    case "refer" -> Map.of("to", id(world.expert), "remark", "لطفاً بررسی شود");
                    case "involve" -> Map.of("to", id(world.expert), "part", "CONTRIBUTE");
                    case "return" -> Map.of("returnRemark", "مدرک کم است");
                    case "ask" -> Map.of("question", "عکس کنتور را بفرستید.", "until", "1404/09/08");
                    default -> Map.of("outcome", "DONE", "answer", "لوله تعمیر شد و آب وصل است.");
                });
        return fields;
    }

    private static String id(Colleague colleague) {
        return colleague.position().id().value().toString();
    }

    /** Does it on the page, and undoes it on the page that follows. */
    private void actAndUndo(WebClient actor, Receipt receipt, String action) {
        var path = page(receipt) + "/" + (action.equals("involve") ? "refer" : action);
        var shown = actor.follow(actor.post(path, form(receipt, action))).page();
        var bar = shown.select("form[action$=/undo]");
        assertThat(bar).as("the bar after %s: %s", action, shown.text()).hasSize(1);
        assertThat(bar.select("button").text()).isEqualTo("برگرداندن");
        var entry = bar.select("input[name=entry]").attr("value");
        assertThat(entry).isEqualTo(Integer.toString(file(receipt).lastEntry()));
        var after = actor.follow(actor.post(page(receipt) + "/undo", Map.of("entry", entry)));
        assertThat(after.text()).contains("برگردانده شد");
        assertThat(after.page().select("form[action$=/undo]")).isEmpty();
    }

    /** Everything that stands now about a case, but its history. */
    private String standing(Receipt receipt) {
        return jdbc.sql("""
                SELECT concat_ws(' | ',
                    (SELECT to_jsonb(c) - 'last_entry' - 'last_digest' - 'latest_entry_at' - 'number_year' - 'number_in_year'
                     FROM cases.case_file c WHERE c.id = :id),
                    (SELECT jsonb_agg(to_jsonb(p) ORDER BY p.position_id) FROM cases.party p WHERE p.case_id = :id),
                    (SELECT jsonb_agg(to_jsonb(r) ORDER BY r.number) FROM cases.referral r WHERE r.case_id = :id),
                    (SELECT jsonb_agg(to_jsonb(w) ORDER BY w.position_id) FROM worklist.entry w WHERE w.subject_id = :id))
                """)
                .param("id", receipt.caseId().value())
                .query(String.class)
                .single();
    }

    private void undoneExactly(WebClient actor, Receipt receipt, String action) {
        var before = standing(receipt);
        var entries = file(receipt).lastEntry();
        actAndUndo(actor, receipt, action);
        assertThat(standing(receipt)).isEqualTo(before);
        assertThat(file(receipt).lastEntry()).as("the history grew").isEqualTo(entries + 2);
        assertThat(cases.history(file(receipt)).getLast().event()).isEqualTo(CaseEvent.UNDONE);
        assertThat(chains.verify(receipt.caseId())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Rule("N-5-2")
    void everythingStandsAsBeforeAndTheHistoryHasGrown(boolean reachable) {
        var mobile = CaseWorld.mobile();
        var receipt = reachable ? opened(mobile) : anonymous();
        var officer = staff.signIn(port, world.desk);
        var expert = staff.signIn(port, world.expert);
        undoneExactly(officer, receipt, "refer");
        assertThat(expert.get(page(receipt)).status()).isEqualTo(404);
        undoneExactly(officer, receipt, "involve");
        undoneExactly(officer, receipt, "answer");
        if (reachable) {
            undoneExactly(officer, receipt, "ask");
        }
        refer(receipt, world.expert);
        expert.get(page(receipt));
        undoneExactly(expert, receipt, "return");
        undoneExactly(expert, receipt, "answer");
        clock.forward(HOLD);
        if (reachable) {
            assertThat(inbox.allTo(mobile))
                    .extracting(message -> message.text().lines().findFirst().orElseThrow())
                    .as("the receipt and the one referral that stood")
                    .hasSize(2);
            var seen = applicant(receipt, mobile)
                    .get("/track/case/" + receipt.caseId().value());
            assertThat(seen.page().select(".timeline-entry")).hasSize(5);
            assertThat(seen.text()).doesNotContain("برگردانده").doesNotContain("لوله تعمیر شد");
        }
    }

    @Test
    void theLinkToRateAnUndoneAnswerOpensNothing() {
        var receipt = opened();
        var officer = staff.signIn(port, world.desk);
        actAndUndo(officer, receipt, "answer");
        assertThat(jdbc.sql("SELECT count(*) FROM satisfaction.rating WHERE case_id = :id")
                        .param("id", receipt.caseId().value())
                        .query(Integer.class)
                        .single())
                .isZero();
        officer.post(page(receipt) + "/answer", form(receipt, "answer"));
        assertThat(file(receipt).state()).isEqualTo(CaseState.ANSWERED);
    }

    private WebClient.Answer undo(WebClient web, Receipt receipt, int entry) {
        return web.post(page(receipt) + "/undo", Map.of("entry", Integer.toString(entry)));
    }

    private void refusedWith(WebClient.Answer answer, Receipt receipt, String words) {
        assertThat(answer.page().select("#summary").text()).contains(words);
        assertThat(cases.history(file(receipt))).extracting(Entry::event).doesNotContain(CaseEvent.UNDONE);
    }

    @Test
    void afterTheHoldThereIsNoWayBack() {
        var mobile = CaseWorld.mobile();
        var receipt = opened(mobile);
        var officer = staff.signIn(port, world.desk);
        officer.post(page(receipt) + "/refer", form(receipt, "refer"));
        assertThat(inbox.allTo(mobile)).as("held").hasSize(1);
        clock.forward(HOLD);
        assertThat(officer.get(page(receipt)).page().select("form[action$=/undo]"))
                .isEmpty();
        refusedWith(undo(officer, receipt, file(receipt).lastEntry()), receipt, "مهلت برگرداندن گذشته");
        assertThat(inbox.allTo(mobile)).hasSize(2);
    }

    @Test
    void onlyWhoeverDidItCanUndoIt() {
        var receipt = opened();
        var officer = staff.signIn(port, world.desk);
        officer.post(page(receipt) + "/refer", form(receipt, "refer"));
        var entry = file(receipt).lastEntry();
        var overseer = staff.signIn(port, world.head);
        assertThat(overseer.get(page(receipt)).page().select("form[action$=/undo]"))
                .isEmpty();
        refusedWith(undo(overseer, receipt, entry), receipt, "فقط کسی");
        assertThat(undo(staff.signIn(port, world.other), receipt, entry).status())
                .isEqualTo(404);
    }

    @Test
    void whatHasGoneOnIsNotUndone() {
        var receipt = opened();
        var officer = staff.signIn(port, world.desk);
        officer.post(page(receipt) + "/refer", form(receipt, "refer"));
        var entry = file(receipt).lastEntry();
        staff.signIn(port, world.expert).get(page(receipt));
        assertThat(file(receipt).state()).isEqualTo(CaseState.IN_REVIEW);
        refusedWith(undo(officer, receipt, entry), receipt, "گام دیگری برداشته شده");
    }

    @Test
    void whatHasBeenToldIsNotUndone() {
        var receipt = opened();
        var officer = staff.signIn(port, world.desk);
        officer.post(page(receipt) + "/refer", form(receipt, "refer"));
        var entry = file(receipt).lastEntry();
        jdbc.sql("UPDATE notifications.notice SET attempts = 1 WHERE subject_id = :id AND event_key = :event")
                .param("id", receipt.caseId().value())
                .param("event", "REFERRED-" + entry)
                .update();
        refusedWith(undo(officer, receipt, entry), receipt, "به متقاضی فرستاده شده");
    }
}
