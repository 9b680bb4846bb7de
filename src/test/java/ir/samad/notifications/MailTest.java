package ir.samad.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.TestClock;
import ir.samad.notifications.mail.MailWay;
import ir.samad.shell.Texts;
import jakarta.mail.Flags;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** E-mail against a mail server: letters by SMTP, reports of their fate by IMAP. */
@SamadTest
class MailTest {

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(new ServerSetup[] {
        new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP), new ServerSetup(0, null, ServerSetup.PROTOCOL_IMAP)
    });

    @Autowired
    Outbox outbox;

    @Autowired
    Dispatcher ordinary;

    @Autowired
    Claims claims;

    @Autowired
    Ends ends;

    @Autowired
    Receipts receipts;

    @Autowired
    ReceiptMatcher matcher;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transactions;

    final UUID subject = UUID.randomUUID();
    final String address = "person" + subject + "@example.ir";
    final String mobile = "0937" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
    final OutgoingMessage letter = new OutgoingMessage(
            UUID.randomUUID(), "zahra@example.ir", "پاسخ پروندهٔ شما", "سلام زهرا خانم\nپاسخ شما آماده است.");

    @BeforeEach
    void sendWhatOtherTestsLeft() {
        clock.forward(Duration.ofDays(60));
        while (ordinary.runOnce() > 0) {
            // another batch
        }
        clock.set(TestClock.START);
    }

    @AfterEach
    void putTheClockBack() {
        clock.set(TestClock.START);
    }

    @Test
    void aLetterArrivesInPersianAndRepetitionsBearTheSameNumber() throws Exception {
        var sender = MailWay.sender(MAIL.getSmtp().getPort(), "");
        assertThat(sender.send(letter)).isEqualTo(new Handover.Accepted(null));
        sender.send(letter);
        var received = MAIL.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(received[0].getSubject()).isEqualTo("پاسخ پروندهٔ شما");
        assertThat(received[0].getContent().toString()).contains("سلام زهرا خانم");
        assertThat(received[0].getMessageID()).isEqualTo(received[1].getMessageID());
        assertThat(received[0].getMessageID()).contains(letter.reference().toString());
        assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void aMailServerThatIsAwayIsTriedAgain() throws Exception {
        int closed;
        try (var socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        assertThat(MailWay.sender(closed, "").send(letter)).isInstanceOf(Handover.NotNow.class);
    }

    @Test
    @Rule("N-4-5")
    void aLetterThatComesBackHasFailedAndGoesByTheOtherWay() throws Exception {
        send();
        assertThat(told().getFirst().state()).isEqualTo(NoticeState.HANDED_OVER);
        var mark = told().getFirst().id().toString().replace("-", "");
        assertThat(MAIL.getReceivedMessages()[0].getHeader("Return-Path")[0]).contains("bounces+" + mark + "@");
        report("failed", "5.1.1", mark);
        assertThat(collect()).isEqualTo(1);
        matcher.matchOnce();
        assertThat(told()).hasSize(2);
        assertThat(told().getFirst().state()).isEqualTo(NoticeState.FAILED);
        assertThat(told().getFirst().lastError()).contains("5.1.1").contains("User unknown");
        assertThat(told().getLast().channel()).isEqualTo(Channel.SMS);
        assertThat(told().getLast().to()).isEqualTo(mobile);
        // The report is gone from the mailbox, and noting it again would change nothing.
        assertThat(collect()).isZero();
    }

    @Test
    void aLetterIsCalledDeliveredOnlyWhenItsMailServerSaysSo() throws Exception {
        send();
        var mark = told().getFirst().id().toString().replace("-", "");
        report("delayed", "4.4.1", mark);
        assertThat(collect()).isEqualTo(1);
        matcher.matchOnce();
        assertThat(told().getFirst().state()).isEqualTo(NoticeState.HANDED_OVER);
        report("delivered", "2.0.0", mark);
        collect();
        matcher.matchOnce();
        assertThat(told()).extracting(WrittenNotice::state).containsExactly(NoticeState.DELIVERED);
    }

    @Test
    void aLetterThatIsNoReportIsLeftForAPerson() throws Exception {
        var box = bounces();
        box.deliver(GreenMailUtil.createTextEmail(
                "bounces@samad.example", address, "به تعطیلات رفته‌ام", "تا شنبه", ServerSetup.SMTP));
        assertThat(collect()).isZero();
        var left = MAIL.getManagers().getImapHostManager().getInbox(box).getMessages();
        assertThat(left).hasSize(1);
        assertThat(left.getFirst().getFlags().contains(Flags.Flag.SEEN)).isTrue();
    }

    void send() {
        transactions.executeWithoutResult(status -> outbox.write(new Notice(
                        Channel.EMAIL,
                        address,
                        "test.notice",
                        List.of("123456789012"),
                        Texts.PERSIAN,
                        NoticeKind.RECEIPT,
                        subject,
                        "registered",
                        clock.instant())
                .orElse(Channel.SMS, mobile)));
        var sender = MailWay.sender(MAIL.getSmtp().getPort(), "bounces@samad.example");
        new Dispatcher(List.of(sender), claims, ends, clock).runOnce();
    }

    List<WrittenNotice> told() {
        return outbox.listFor(subject, Instant.EPOCH);
    }

    GreenMailUser bounces() throws Exception {
        return MAIL.setUser("bounces@samad.example", "bounces", "secret");
    }

    int collect() throws Exception {
        bounces();
        return MailWay.collect(MAIL.getImap().getPort(), "bounces", "secret", receipts);
    }

    /** A report as Postfix writes it. */
    void report(String action, String status, String mark) throws Exception {
        var text = """
                From: MAILER-DAEMON@mx.example.ir (Mail Delivery System)
                To: bounces+%1$s@samad.example
                Subject: Delivery Status Notification
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="B"

                --B
                Content-Type: text/plain; charset=us-ascii

                This is the mail system at host mx.example.ir.

                --B
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.ir

                Final-Recipient: rfc822; %2$s
                Action: %3$s
                Status: %4$s
                Diagnostic-Code: smtp; 550 5.1.1 <%2$s>:
                    User unknown

                --B--
                """.formatted(mark, address, action, status).replace("\n", "\r\n");
        bounces().deliver(new MimeMessage(null, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }
}
