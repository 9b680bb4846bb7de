package ir.samad.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.directory.PositionKind;
import ir.samad.house.Browser;
import ir.samad.house.Inbox;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient;
import ir.samad.shell.Texts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What an administrator may and may not make of the texts of notices, and how notices are shown to him. */
@SamadTest
class NoticeTextPagesTest {

    private static final String CLOSED = "cases.notice.CLOSED";
    private static final String PATH = "/staff/notices/texts/" + CLOSED + "/fa";
    private static final String TODAY = "۱۴۰۴/۰۹/۰۱";
    private static final String GOOD = "مورد {code} نزد {unit} بسته شد.";

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    Outbox outbox;

    @Autowired
    NoticeTexts texts;

    @Autowired
    NoticeTextStore store;

    @Autowired
    Inbox inbox;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    final UUID subject = UUID.randomUUID();
    final String mobile = "0938" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
    WebClient web;

    @BeforeEach
    void anAdministratorOfTheCentreSignsIn() {
        web = staff.signIn(port, staff.colleague(staff.country().centre(), PositionKind.ADMINISTRATOR));
    }

    @AfterEach
    void theProgramsOwnTextCountsAgain() {
        jdbc.sql("DELETE FROM notifications.notice_text").update();
        texts.refresh();
        clock.set(TestClock.START);
    }

    Map<String, String> decision(String body, String from) {
        return new HashMap<>(Map.of(
                "body",
                body,
                "subjectLine",
                "مورد شما بسته شد",
                "from",
                from,
                "reason",
                "ساده‌تر نوشتن پیام‌ها",
                "seen",
                Integer.toString(texts.listHistory(CLOSED, "fa").size())));
    }

    String told(String event) {
        transactions.executeWithoutResult(status -> outbox.write(new Notice(
                Channel.SMS,
                mobile,
                CLOSED,
                List.of("1234-5678-9012", "میز شهرستان", "1404/09/15"),
                Texts.PERSIAN,
                NoticeKind.RECEIPT,
                subject,
                event,
                clock.instant())));
        return inbox.lastTo(mobile);
    }

    @Test
    @Rule("N-4-5")
    void aDecidedTextIsSentFromItsDayOnAndStandsInTheHistory() {
        assertThat(told("before")).contains("مورد 1234-5678-9012 مختومه شد.");
        var answer = web.post(PATH, decision(GOOD, "۱۴۰۴/۰۹/۰۳"));
        assertThat(answer.status()).isIn(302, 303);
        assertThat(web.follow(answer).text()).contains("ساده‌تر نوشتن پیام‌ها", "۱۴۰۴/۰۹/۰۳", GOOD);
        assertThat(told("planned")).contains("مختومه شد.");
        clock.set(TestClock.START.plusDays(2));
        assertThat(told("decided")).startsWith("مورد 1234-5678-9012 نزد میز شهرستان بسته شد.\n");
        var ending = decision(GOOD, "۱۴۰۴/۰۹/۰۳");
        ending.put("end", "yes");
        assertThat(web.post(PATH, ending).status()).isIn(302, 303);
        assertThat(told("ended")).contains("مختومه شد.");
    }

    @Test
    void aTextThatWouldNotTellWhatMustBeToldIsRefusedWithEverythingTyped() {
        assertThat(web.post(PATH, decision("مورد شما نزد {unit} بسته شد.", TODAY))
                        .text())
                .contains("متن باید {code} را داشته باشد");
        var remark = web.post(PATH, decision("مورد {code}: {remark}", TODAY));
        assertThat(remark.text()).contains("مقداری به نام {remark} نداریم");
        assertThat(remark.page().select("#body").text()).isEqualTo("مورد {code}: {remark}");
        assertThat(web.post(PATH, decision("مورد {code بسته شد.", TODAY)).text())
                .contains("آکولادها جفت نیستند");
        assertThat(web.post(PATH, decision("مورد {code} بسته شد. ".repeat(12), TODAY))
                        .text())
                .contains("حداکثر ۳ بخش پذیرفته است");
        assertThat(web.post(PATH, decision(GOOD, "۱۴۰۴/۰۸/۳۰")).text()).contains("نمی‌تواند گذشته باشد");
        assertThat(texts.listHistory(CLOSED, "fa")).isEmpty();
    }

    @Test
    void anotherAdministratorsDecisionIsNotOverwrittenUnseen() {
        var stale = decision(GOOD, TODAY);
        assertThat(web.post(PATH, decision("مورد {code} پایان یافت.", TODAY)).status())
                .isIn(302, 303);
        assertThat(web.post(PATH, stale).text()).contains("کس دیگری این متن را تغییر داده است");
    }

    @Test
    void thePreviewShowsTheTextAsItIsReadWithItsPartsAndSavesNothing() {
        var preview = decision(GOOD, TODAY);
        preview.put("preview", "yes");
        var page = web.post(PATH, preview);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("مورد 1234-5678-9012 نزد میز ارتباطات مردمی ادارهٔ راه و شهرسازی بسته شد.")
                .contains("۲ بخش پیامک");
        assertThat(texts.listHistory(CLOSED, "fa")).isEmpty();
    }

    @Test
    void aTextThatCannotBeUsedNeverStopsANotice() {
        // As nobody can save it by the page, but as a field taken out of the program would leave it.
        store.insert(new DecidedText(
                UUID.randomUUID(),
                CLOSED,
                "fa",
                "مورد {gone} بسته شد.",
                "بسته شد",
                LocalDate.of(2025, 11, 1),
                "آزمون",
                UUID.randomUUID(),
                "آزمون",
                clock.instant(),
                0));
        texts.refresh();
        assertThat(told("unusable")).contains("مورد 1234-5678-9012 مختومه شد.");
    }

    @Test
    void onlyWhoKeepsTheParametersComesIn() {
        var other = staff.signIn(port, staff.colleague(PositionKind.EXPERT));
        assertThat(other.get(PATH).status()).isEqualTo(403);
        assertThat(other.get("/staff/notices").status()).isEqualTo(403);
        assertThat(other.post(PATH, decision(GOOD, TODAY)).status()).isEqualTo(403);
    }

    @Test
    void everyTextHasItsPageInBothLanguages() {
        assertThat(texts.list()).hasSizeGreaterThanOrEqualTo(8);
        for (var text : texts.list()) {
            for (var locale : NoticeTexts.languages()) {
                var page = web.get("/staff/notices/texts/" + text.messageKey() + "/" + locale.getLanguage());
                assertThat(page.status()).as(text.messageKey()).isEqualTo(200);
                // The program's own text can be saved as it stands.
                assertThat(texts.refusalOfBody(text, texts.ownBody(text, locale), locale))
                        .as(text.messageKey() + " " + locale)
                        .isEmpty();
            }
        }
    }

    @Test
    void theOverviewTellsStatesHonestlyAndHidesWhomItConcerns() {
        told("shown");
        var text = web.get("/staff/notices?channel=SMS&state=HANDED_OVER").text();
        assertThat(text)
                .contains("تحویل فرستنده شد")
                // The newest stand on the page, whoever they are for.
                .containsPattern("09\\d{2}•••\\d{4}")
                .contains("نه این‌که به دست گیرنده رسیده باشد")
                .doesNotContainPattern("(?<!\\d)09\\d{9}(?!\\d)")
                .doesNotContain("1234-5678-9012");
        assertThat(NoticeOverviews.masked("zahra@example.ir")).isEqualTo("z•••@example.ir");
        assertThat(NoticeOverviews.withoutContacts("550 <zahra@example.ir> or 09121112233: unknown"))
                .isEqualTo("550 <•••> or •••: unknown");
    }

    /** The widest line the overview can have: tried several times, to be tried again, a long address and a long reason. */
    private void standsBadly() {
        jdbc.sql("""
                UPDATE notifications.notice
                SET channel = 'EMAIL', recipient = :recipient, state = 'QUEUED', attempts = 4, last_error = :error,
                    next_attempt_at = created_at + INTERVAL '1000 days'
                WHERE subject_id = :subject
                """)
                .param("recipient", "gholamhossein@post.of-a-rather-long-name.university-of-shahrekord.example.ir")
                .param("error", "550-5.1.1/" + "mailbox-unavailable-".repeat(6))
                .param("subject", subject)
                .update();
    }

    @Test
    void thePagesCanBeReadOnEveryScreen() {
        told("looked-at");
        standsBadly();
        var keeper = staff.colleague(staff.country().centre(), PositionKind.ADMINISTRATOR);
        for (var visit : List.of(Browser.desk(port), Browser.phone(port))) {
            try (visit) {
                staff.signIn(visit, keeper);
                var width = visit.page().viewportSize().width;
                visit.open("/staff/notices");
                visit.looksRight("notices-overview-" + width);
                visit.open("/staff/notices/texts");
                visit.looksRight("notices-texts-" + width);
                visit.open(PATH);
                visit.looksRight("notices-text-" + width);
            }
        }
    }
}
