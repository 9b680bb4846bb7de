package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.catalogue.Evidence;
import ir.samad.directory.PositionKind;
import ir.samad.house.Browser;
import ir.samad.house.WebClient;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A topic may ask for evidence: no answer says that it is done without showing it. */
class EvidenceTest extends CaseTest {

    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private WebClient.Answer answer(WebClient web, Receipt receipt, String outcome, Map<String, byte[]> files) {
        var fields = new LinkedHashMap<>(Map.of("outcome", outcome, "answer", "لولهٔ شکسته عوض شد و آب وصل است."));
        if (!outcome.equals("DONE")) {
            fields.put("why", "OTHER");
            fields.put("reason", "قطعه هنوز نرسیده است.");
        }
        fields.put("seen", Integer.toString(file(receipt).lastEntry()));
        return web.postFiles(page(receipt) + "/answer", fields, "answerDocuments", files);
    }

    private static byte[] png() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @Test
    void doneWithoutTheDocumentIsRefusedAtItsFieldAndAcceptedWithIt() {
        var receipt = opened();
        var desk = staff.signIn(port, world.desk);
        assertThat(desk.get("/staff/cases/" + receipt.caseId().value()).text()).doesNotContain("سندی از کار انجام‌شده");
        topics.askFor(world.topic.id(), Evidence.DOCUMENT);
        assertThat(desk.get("/staff/cases/" + receipt.caseId().value())
                        .page()
                        .select("#answerDocuments-hint")
                        .text())
                .as("said beforehand")
                .contains("سندی از کار انجام‌شده");
        var refused = answer(desk, receipt, "DONE", Map.of());
        assertThat(refused.page().select("#answerDocuments-error").text()).contains("سند");
        assertThat(refused.page().select("#answer").text()).contains("لولهٔ شکسته");
        assertThat(file(receipt).state()).isEqualTo(CaseState.IN_REVIEW);
        assertThat(answer(desk, receipt, "DONE", Map.of("صورت‌جلسه.pdf", PDF)).location())
                .isPresent();
        assertThat(file(receipt).state()).isEqualTo(CaseState.ANSWERED);
    }

    @Test
    void aPhotographIsNoOtherFileAndNothingIsAskedOfWhatWasNotDone() {
        topics.askFor(world.topic.id(), Evidence.PHOTOGRAPH);
        var desk = staff.signIn(port, world.desk);
        var receipt = opened();
        assertThat(answer(desk, receipt, "DONE", Map.of("نامه.pdf", PDF))
                        .page()
                        .select("#answerDocuments-error")
                        .text())
                .contains("عکس");
        assertThat(answer(desk, receipt, "DONE", Map.of("کار.png", png())).location())
                .isPresent();
        var notDone = opened();
        assertThat(answer(desk, notDone, "NOT_DONE", Map.of()).location()).isPresent();
    }

    @Test
    void severalAnsweredAtOnceAreHeldBackOneByOne() {
        topics.askFor(world.topic.id(), Evidence.PHOTOGRAPH);
        var receipt = opened();
        var desk = staff.signIn(port, world.desk);
        var answer = desk.post(
                "/staff/worklist/answer",
                Map.of(
                        "case", receipt.caseId().value() + "." + file(receipt).lastEntry(),
                        "bulkOutcome", "DONE",
                        "bulkAnswer", "لولهٔ شکسته عوض شد و آب وصل است."));
        assertThat(answer.page().select("#summary").text()).contains("عکس");
        assertThat(file(receipt).state()).isEqualTo(CaseState.IN_REVIEW);
        topics.askFor(world.topic.id(), Evidence.NONE);
        assertThat(desk.post(
                                "/staff/worklist/answer",
                                Map.of(
                                        "case",
                                        receipt.caseId().value() + "."
                                                + file(receipt).lastEntry(),
                                        "bulkOutcome",
                                        "DONE",
                                        "bulkAnswer",
                                        "لولهٔ شکسته عوض شد و آب وصل است."))
                        .location())
                .isPresent();
    }

    @Test
    void anAdministratorChoosesWhatATopicAsksFor() {
        var path = "/staff/topics/evidence";
        assertThat(staff.signIn(port, world.desk).get(path).status()).isEqualTo(403);
        var keeper = staff.colleague(world.country.centre(), PositionKind.ADMINISTRATOR);
        var web = staff.signIn(port, keeper);
        var code = world.topic.name().substring(world.topic.name().lastIndexOf(" ") + 1);
        assertThat(web.get(path + "?find=" + code).text()).contains(code);
        var id = world.topic.id().value();
        assertThat(web.post(path + "/" + id, Map.of("evidence", "FILM", "find", code))
                        .page()
                        .select("#summary"))
                .hasSize(1);
        assertThat(topics.get(world.topic.id()).evidence()).isEqualTo(Evidence.NONE);
        assertThat(web.post(path + "/nothing", Map.of("evidence", "DOCUMENT")).status())
                .isEqualTo(404);
        assertThat(web.post(path + "/" + id, Map.of("evidence", "DOCUMENT", "find", code))
                        .location())
                .isPresent();
        assertThat(topics.get(world.topic.id()).evidence()).isEqualTo(Evidence.DOCUMENT);
        try (var visit = Browser.desk(port)) {
            staff.signIn(visit, keeper);
            visit.open(path + "?find=" + code);
            visit.looksRight("evidence-topics");
            visit.open(path + "?find=nothing-such");
            visit.looksRight("evidence-none");
        }
        try (var visit = Browser.phone(port)) {
            staff.signIn(visit, keeper);
            visit.open(path);
            visit.looksRight("evidence-phone");
        }
    }
}
