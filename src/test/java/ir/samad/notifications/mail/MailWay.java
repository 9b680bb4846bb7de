package ir.samad.notifications.mail;

import ir.samad.notifications.Receipts;
import ir.samad.notifications.Sender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** For tests: the way by e-mail and the mailbox of bounces, against a mail server on this machine. */
public final class MailWay {

    private MailWay() {}

    public static Sender sender(int smtpPort, String bouncesTo) {
        var mail = new JavaMailSenderImpl();
        mail.setHost("127.0.0.1");
        mail.setPort(smtpPort);
        mail.getJavaMailProperties().put("mail.smtp.connectiontimeout", "2000");
        mail.getJavaMailProperties().put("mail.smtp.timeout", "5000");
        return new SmtpSender(mail, "no-reply@samad.example", bouncesTo, false);
    }

    /** Looks into the mailbox of bounces once; how many reports were understood. */
    public static int collect(int imapPort, String user, String password, Receipts receipts) throws Exception {
        var settings = new MailboxSettings("127.0.0.1", imapPort, user, password, false, "INBOX");
        return new BounceMailbox(settings, receipts).collect();
    }
}
