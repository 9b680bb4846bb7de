package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.audit.AccessRecords;
import ir.samad.house.Rule;
import ir.samad.house.WebClient;
import ir.samad.vocabulary.TrackingCode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may open, find and change a case: staff by their part in it, applicants by what they know. */
class CaseVisibilityTest extends CaseTest {

    @Autowired
    AccessRecords accessRecords;

    @Test
    @Rule("N-6-1")
    void aForeignPositionCannotOpenFindOrChangeTheCase() {
        var receipt = opened();
        var path = "/staff/cases/" + receipt.caseId().value();
        var stranger = staff.signIn(port, world.other);
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.get("/staff/cases?q=" + receipt.code().value()).text())
                .doesNotContain("دو روز است");
        stranger.get("/staff/worklist");
        assertThat(stranger.post(
                                path + "/answer",
                                Map.of("seen", "3", "outcome", "DONE", "answer", "پاسخ بیگانه به مورد"))
                        .status())
                .isEqualTo(404);
        assertThat(accessRecords.listFor(receipt.caseId().value())).isEmpty();
        var officer = staff.signIn(port, world.desk);
        assertThat(officer.get(path).text()).contains("دو روز است");
        assertThat(accessRecords.listFor(receipt.caseId().value())).hasSize(1);
        var overseer = staff.signIn(port, world.head);
        assertThat(overseer.get(path).text()).contains("دو روز است");
        assertThat(overseer.post(
                                path + "/answer",
                                Map.of("seen", "3", "outcome", "DONE", "answer", "پاسخ از بالا به مورد"))
                        .text())
                .contains("فقط از جایگاهی برمی‌آید");
    }

    @Test
    void unknownAndForeignCodesAreAnsweredAlikeAndAMistypedOneIsRecognised() {
        var receipt = register();
        var web = new WebClient(port);
        web.get("/track");
        var foreign = web.post("/track", Map.of("code", receipt.code().value(), "known", "09121111111"));
        var unknown = web.post("/track", Map.of("code", TrackingCode.generate().value(), "known", "09121111111"));
        assertThat(foreign.page().select("#summary").text())
                .isEqualTo(unknown.page().select("#summary").text())
                .contains("پیدا نشد");
        var last = receipt.code().value().charAt(11);
        var mistyped = receipt.code().value().substring(0, 11) + (last == '9' ? '0' : (char) (last + 1));
        assertThat(web.post("/track", Map.of("code", mistyped, "known", "09121111111"))
                        .page()
                        .select("#code-error")
                        .text())
                .isNotBlank();
        assertThat(web.get("/track/case/" + receipt.caseId().value()).status()).isEqualTo(404);
    }
}
