package ir.samad.proceedings;

import static ir.samad.proceedings.SessionOffice.done;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.samad.directory.PositionKind;
import ir.samad.house.Paper;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Minutes: signed by the chair, frozen, corrected by another version, taken as PDF and DOCX. */
@SamadTest
class MinutesTest {

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private SessionOffice office;

    @BeforeEach
    void theCentre() {
        office = SessionOffice.centre(staff, clock, port, "24");
    }

    @AfterEach
    void theClockStandsAsBefore() {
        clock.set(TestClock.START);
    }

    @Test
    @Rule("N-3-2")
    void theChairSignsWhatHeSawAndNothingOfItChanges() throws Exception {
        var session = office.held("24", "1404/09/10");
        var keeper = office.signIn(office.keeper);
        assertThat(keeper.post(session + "/sign", Map.of("seen", "x")).status()).isEqualTo(403);
        var another = office.signIn(staff.colleague(office.unit, PositionKind.DEPUTY));
        assertThat(another.get(session).page().select("form[action$=/sign]")).isEmpty();
        assertThat(another.post(session + "/sign", Map.of("seen", "x")).status())
                .isEqualTo(404);
        // What changed since he looked is not signed.
        var chair = office.signIn(office.chair);
        var seen = chair.get(session).page().select("input[name=seen]").val();
        done(keeper, session + "/agenda", Map.of("item", "راه روستایی گردنهٔ برفی"), "دستور جلسه ذخیره شد");
        assertThat(chair.post(session + "/sign", Map.of("seen", seen)).text()).contains("دوباره بخوانید");
        assertThat(office.signIn(office.owner).get(session + "/minutes/1/pdf").status())
                .isEqualTo(404);
        // Nor what turned out to be none, because who was empowered was not there.
        done(keeper, session + "/attendees/2", Map.of("presence", "ABSENT"), "فهرست حاضران ذخیره شد");
        assertThat(office.sign(session).text()).contains("نمایندهٔ تام‌الاختیار", "N-3-2");
        SessionOffice.present(keeper, session, 2);

        assertThat(office.sign(session).text()).contains("صورت‌جلسه امضا شد");
        assertThat(chair.post(session + "/sign", Map.of("seen", seen)).text()).contains("عوض نمی‌شود");
        for (var step : Map.of(
                        "/agenda", Map.of("item", "چیزی دیگر"),
                        "/attendees", Map.of("guestName", "مریم رستگار", "guestBody", "اتاق بازرگانی"),
                        "/attendees/1", Map.of("presence", "ABSENT"),
                        "/agenda/1/remove", Map.<String, String>of(),
                        "/attendees/2/remove", Map.<String, String>of(),
                        "/decisions", office.decision("1404/09/20"),
                        "/decisions/1/remove", Map.<String, String>of())
                .entrySet()) {
            assertThat(keeper.post(session + step.getKey(), step.getValue()).text())
                    .as(step.getKey())
                    .contains("صورت‌جلسه امضا شده است و عوض نمی‌شود");
        }
        var id = UUID.fromString(session.replaceFirst(".*/", ""));
        for (var sql : List.of(
                "UPDATE proceedings.agenda_item SET wording = 'x' WHERE session_id = :id",
                "DELETE FROM proceedings.attendee WHERE session_id = :id",
                "UPDATE proceedings.attendee SET presence = 'ABSENT' WHERE session_id = :id",
                "UPDATE proceedings.decision SET due = due + 1 WHERE session_id = :id",
                "INSERT INTO proceedings.agenda_item (session_id, number, wording) VALUES (:id, 99, 'x')",
                "UPDATE proceedings.session SET place = 'x' WHERE id = :id",
                "UPDATE proceedings.minutes SET content = '{}' WHERE session_id = :id",
                "DELETE FROM proceedings.minutes WHERE session_id = :id")) {
            assertThatThrownBy(() -> jdbc.sql(sql).param("id", id).update())
                    .as(sql)
                    .hasMessageContaining("stays");
        }
        var kept = jdbc.sql("SELECT content, digest FROM proceedings.minutes WHERE session_id = :id")
                .param("id", id)
                .query((row, number) -> List.of(row.getString("content"), row.getString("digest")))
                .single();
        assertThat(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(kept.getFirst().getBytes(UTF_8))))
                .isEqualTo(kept.getLast());
    }

    @Test
    void aCorrectionHasAReasonAndEveryVersionIsKept() {
        var session = office.held("22", "1404/09/10");
        office.sign(session);
        var keeper = office.signIn(office.keeper);
        assertThat(keeper.post(session + "/correct", Map.of("why", "سهو"))
                        .page()
                        .select("#why-error")
                        .text())
                .isNotBlank();
        done(keeper, session + "/correct", Map.of("why", "بندی از دستور جلسه از قلم افتاده بود"), "برای اصلاح باز شد");
        assertThat(keeper.post(session + "/correct", Map.of("why", "بندی از دستور جلسه از قلم افتاده بود"))
                        .text())
                .contains("در دست اصلاح نیست");
        done(keeper, session + "/agenda", Map.of("item", "راه روستایی گردنهٔ برفی"), "دستور جلسه ذخیره شد");
        assertThat(office.sign(session).text()).contains("صورت‌جلسه امضا شد");
        assertThat(keeper.get(session).text()).contains("نسخهٔ ۱", "نسخهٔ ۲", "از قلم افتاده بود");
        try (var first = Paper.open(keeper.download(session + "/minutes/1/pdf"));
                var second = Paper.open(keeper.download(session + "/minutes/2/pdf"))) {
            assertThat(first.text()).doesNotContain(Paper.plain("گردنهٔ برفی"));
            assertThat(second.text())
                    .contains(Paper.plain("گردنهٔ برفی"), Paper.plain("بندی از دستور جلسه از قلم افتاده بود"));
        }
        assertThat(keeper.get(session + "/minutes/3/pdf").status()).isEqualTo(404);
    }

    @Test
    void pdfAndDocxTellTheSame() throws IOException {
        var session = office.held("21", "1404/09/10");
        office.sign(session);
        var owner = office.signIn(office.owner);
        var words = List.of(
                "صورت‌جلسهٔ ستاد استانی ارتباطات مردمی",
                "سالن اجتماعات استانداری",
                "آب آشامیدنی روستاهای بالادست",
                "آب روستاهای بالادست تا پایان ماه وصل شود",
                "۱۴۰۴/۰۹/۲۰",
                "حاضر");
        try (var paper = Paper.open(owner.download(session + "/minutes/1/pdf"))) {
            for (var word : words) {
                assertThat(paper.text()).contains(Paper.plain(word));
            }
            assertThat(paper.fonts()).isNotEmpty().allMatch(font -> font.startsWith("Vazirmatn"));
            var picture = paper.picture("minutes-pdf");
            // The title begins at the right.
            assertThat(Paper.ink(picture, 50, 10, 91, 16)).isGreaterThan(2 * Paper.ink(picture, 9, 10, 30, 16));
        }
        try (var document = new XWPFDocument(new ByteArrayInputStream(owner.download(session + "/minutes/1/docx")))) {
            var text = new StringBuilder();
            document.getParagraphs().forEach(one -> text.append(one.getText()).append('\n'));
            document.getTables().forEach(table -> text.append(table.getText()).append('\n'));
            assertThat(text.toString()).contains(words);
            assertThat(document.getParagraphs()).allMatch(MinutesTest::runsFromTheRight);
            assertThat(document.getTables()).isNotEmpty().allSatisfy(table -> {
                assertThat(table.getCTTbl().getTblPr().isSetBidiVisual()).isTrue();
                table.getRows()
                        .forEach(row -> row.getTableCells()
                                .forEach(cell ->
                                        assertThat(cell.getParagraphs()).allMatch(MinutesTest::runsFromTheRight)));
            });
            assertThat(document.getDocument().getBody().getSectPr().isSetBidi()).isTrue();
            assertThat(document.getFooterList().getFirst().getText()).contains("نسخهٔ ۱");
        }
        var stranger = staff.signIn(port, staff.colleague(office.body, PositionKind.DEPUTY));
        assertThat(stranger.get(session + "/minutes/1/pdf").status()).isEqualTo(404);
        assertThat(stranger.get(session + "/minutes/1/docx").status()).isEqualTo(404);
    }

    private static boolean runsFromTheRight(XWPFParagraph paragraph) {
        return paragraph.getCTP().getPPr().isSetBidi()
                && paragraph.getRuns().stream()
                        .allMatch(run -> run.getCTR().getRPr().sizeOfRtlArray() == 1);
    }
}
