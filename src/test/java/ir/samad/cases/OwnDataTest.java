package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.attachments.SampleFiles;
import ir.samad.house.Rule;
import ir.samad.house.WebClient;
import ir.samad.worklist.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** An applicant takes away everything the house keeps of his case, and nobody else does. */
class OwnDataTest extends CaseTest {

    private static final String REMARK = "این یادداشت فقط برای همکار است";

    private static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    @Test
    @Rule("N-5-2")
    void hisCaseWithHistoryDocumentsNoticesAndAccessesIsOneArchive() throws IOException {
        var mobile = CaseWorld.mobile();
        var receipt = opened(mobile);
        staff.signIn(port, world.desk).get(page(receipt));
        work.refer(
                        receipt.caseId(),
                        file(receipt).lastEntry(),
                        world.official(world.desk),
                        new CaseWork.Referral(world.expert.position().id(), Part.LEAD, REMARK, null))
                .orThrow();
        var applicant = applicant(receipt, mobile);
        var own = "/track/case/" + receipt.caseId().value();
        applicant.postFiles(
                own + "/add",
                Map.of("addition", "عکس کنتور"),
                "addedDocuments",
                Map.of("meter.png", SampleFiles.picture("png")));
        var files = unpacked(applicant.downloadByForm(own + "/export"));
        var folder = receipt.code().hyphenated() + "/";
        assertThat(files)
                .containsOnlyKeys(folder + "case.html", folder + "case.json", folder + "documents/1-meter.png");
        var json = JsonMapper.shared().readTree(files.get(folder + "case.json"));
        assertThat(json.at("/applicant/mobile").asString()).isEqualTo(mobile);
        assertThat(json.at("/history/0/text").asString())
                .isEqualTo(world.request().text());
        assertThat(json.path("notices").size()).isPositive();
        assertThat(json.at("/accesses/0/place").asString())
                .contains(world.desk.position().title());
        var page = new String(files.get(folder + "case.html"), StandardCharsets.UTF_8);
        assertThat(page).contains("عکس کنتور", "dir=\"rtl\"").doesNotContain(REMARK);
        assertThat(json.toString()).doesNotContain(REMARK);
        assertThat(jdbc.sql("SELECT count(*) FROM audit.access_record WHERE subject_id = :id AND purpose = :purpose")
                        .param("id", receipt.caseId().value())
                        .param("purpose", "cases.access.export")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aStrangerTakesNothingAndWhoeverAsksTooOftenWaits() {
        var mobile = CaseWorld.mobile();
        var receipt = opened(mobile);
        var own = "/track/case/" + receipt.caseId().value() + "/export";
        var stranger = new WebClient(port);
        stranger.get("/track");
        assertThat(stranger.post(own, Map.of()).status()).isEqualTo(404);
        assertThat(stranger.post("/my/export", Map.of()).status()).isEqualTo(404);
        var applicant = applicant(receipt, mobile);
        applicant.get("/track/case/" + receipt.caseId().value());
        var statuses = new java.util.ArrayList<Integer>();
        for (var i = 0; i < 11; i++) {
            statuses.add(applicant.post(own, Map.of()).status());
        }
        assertThat(statuses.subList(0, 10)).containsOnly(200);
        assertThat(statuses.getLast()).isEqualTo(429);
    }
}
