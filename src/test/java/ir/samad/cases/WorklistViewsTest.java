package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.house.WebClient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The views a position saves, and counts that live without being asked for in vain. */
class WorklistViewsTest extends CaseTest {

    private static final String LIST = "/staff/worklist";
    private static final String COUNTS = LIST + "/counts";

    private WebClient desk;

    @BeforeEach
    void theDeskIsSignedIn() {
        desk = staff.signIn(port, world.desk);
    }

    private WebClient.Answer save(String name, String query) {
        return desk.post(LIST + "/views", Map.of("viewName", name, "list", query));
    }

    @Test
    void aViewIsSavedUnderItsNameAndStandsBesideTheBoxes() {
        var words = URLEncoder.encode("ولی عصر", StandardCharsets.UTF_8).replace("+", "%20");
        var answer = save("خیابان ولی‌عصر", "box=RECEIVED&unread=on&q=" + words + "&order=OLDEST&page=3");
        assertThat(answer.path().orElseThrow()).endsWith("&page=3");
        var tab = desk.follow(answer).page().select(".tabs a.is-saved");
        assertThat(tab.text()).isEqualTo("خیابان ولی‌عصر");
        assertThat(tab.attr("aria-current")).isEqualTo("page");
        var shown = desk.get(tab.attr("href")).page();
        assertThat(shown.select("#q").val()).isEqualTo("ولی عصر");
        assertThat(shown.select("#order option[selected]").val()).isEqualTo("OLDEST");
        assertThat(shown.select(".tabs a[aria-current]")).hasSize(1);
        // The same name again is the same view, renewed.
        save("خیابان ولی‌عصر", "overdue=on");
        var renewed = desk.get(LIST).page().select(".tabs a.is-saved");
        assertThat(renewed).hasSize(1);
        assertThat(renewed.attr("href")).isEqualTo(LIST + "?overdue=on");
    }

    @Test
    void aViewNeedsANameAndAPlace() {
        assertThat(save("", "").page().select("#viewName-error")).hasSize(1);
        assertThat(save("ن".repeat(41), "").page().select("#viewName-error")).hasSize(1);
        assertThat(save("بد", "%zz=%zz&box=NOWHERE&q=%zz").path()).hasValue(LIST);
        for (var number = 1; number < 20; number++) {
            assertThat(save("نما " + number, "").path()).hasValue(LIST);
        }
        assertThat(save("یکی بیشتر", "").text()).contains("۲۰ نما");
        assertThat(save("نما 7", "box=SENT").path()).hasValue(LIST + "?box=SENT");
    }

    @Test
    void aViewBelongsToItsPosition() {
        save("مال من", "unread=on");
        var path = desk.get(LIST).page().select(".views-list form").attr("action");
        var other = staff.signIn(port, world.expert);
        assertThat(other.get(LIST).text()).doesNotContain("مال من");
        assertThat(other.post(path, Map.of("list", "")).status()).isEqualTo(404);
        assertThat(desk.get(LIST).page().select(".tabs a.is-saved")).hasSize(1);
        assertThat(desk.post(path, Map.of("list", "box=SENT")).path()).hasValue(LIST + "?box=SENT");
        assertThat(desk.get(LIST).page().select(".tabs a.is-saved")).isEmpty();
    }

    private WebClient.Answer counts(WebClient web, String version) {
        web.header("If-None-Match", version.isEmpty() ? null : version);
        try {
            return web.get(COUNTS + "?box=RECEIVED");
        } finally {
            web.header("If-None-Match", null);
        }
    }

    private static String version(WebClient.Answer answer) {
        return answer.header("ETag").orElseThrow();
    }

    @Test
    void anUnchangedWorklistIsAnsweredWithoutCounting() {
        register();
        clock.forward(Duration.ofSeconds(6));
        var first = counts(desk, "");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.page().select(".tabs a[aria-current] .count").text()).isEqualTo("۱");
        var again = counts(desk, version(first));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        // The page itself bears the same version.
        assertThat("\"" + desk.get(LIST).page().select("#tabs").attr("data-version") + "\"")
                .isEqualTo(version(first));
        var receipt = register();
        var changed = counts(desk, version(first));
        assertThat(changed.page().select(".tabs a[aria-current] .count").text()).isEqualTo("۲");
        // What is only just committed may hide a neighbour that is not: it is looked at once more.
        clock.forward(Duration.ofSeconds(30));
        var settled = counts(desk, version(changed));
        assertThat(settled.status()).isEqualTo(200);
        assertThat(counts(desk, version(settled)).status()).isEqualTo(304);
        desk.get(page(receipt));
        assertThat(counts(desk, version(settled)).status()).as("opened").isEqualTo(200);
    }

    @Test
    void aLineTakenAwayByUndoingIsSeenByWhoHadIt() {
        var first = opened();
        refer(first, world.expert);
        clock.forward(Duration.ofSeconds(2));
        var second = opened();
        refer(second, world.expert);
        clock.forward(Duration.ofSeconds(6));
        var expert = staff.signIn(port, world.expert);
        var before = counts(expert, "");
        assertThat(counts(expert, version(before)).status()).isEqualTo(304);
        desk.post(
                page(first) + "/undo",
                Map.of("entry", Integer.toString(file(first).lastEntry())));
        var after = counts(expert, version(before));
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.page().select(".tabs a[aria-current] .count").text()).isEqualTo("۱");
    }

    @Test
    void aNewDayIsAChange() {
        register();
        clock.forward(Duration.ofSeconds(6));
        var first = counts(desk, "");
        clock.forward(Duration.ofDays(1));
        desk = staff.signIn(port, world.desk);
        assertThat(counts(desk, version(first)).status()).isEqualTo(200);
    }

    @Test
    void theKeysCanBeReadWithoutScripts() {
        assertThat(desk.get("/staff/keys").text()).contains("کلیدهای میان‌بر").contains("Ctrl + Enter");
        assertThat(new WebClient(port).get("/staff/keys").status()).isIn(302, 303, 401);
    }
}
