package ir.samad.notifications.mail;

import ir.samad.notifications.Channel;
import ir.samad.notifications.Handover;
import ir.samad.notifications.OutgoingMessage;
import ir.samad.notifications.Sender;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * E-mail by SMTP. A mail server that has accepted a letter says nothing about its arrival, and neither do we. With an
 * address for bounces, each letter bears a mark of its own in the sender's address of its envelope, by which a report of
 * its fate finds the notice.
 */
final class SmtpSender implements Sender {

    private final JavaMailSender mail;
    private final String from;
    private final String bouncesTo;
    private final boolean askDelivered;

    /**
     * @param from whom letters come from
     * @param bouncesTo where reports are sent, a mailbox that takes {@code name+anything@…}; empty for none
     * @param askDelivered whether mail servers are asked to report arrival as well
     */
    SmtpSender(JavaMailSender mail, String from, String bouncesTo, boolean askDelivered) {
        if (from.isBlank()) {
            throw new IllegalStateException(
                    "SAMAD_SMTP_HOST is set but SAMAD_MAIL_FROM is not: letters need a sender's address.");
        }
        this.mail = mail;
        this.from = from;
        this.bouncesTo = bouncesTo;
        this.askDelivered = askDelivered;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Handover send(OutgoingMessage message) {
        try {
            var letter = letter(message);
            var helper = new MimeMessageHelper(letter, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(message.to());
            helper.setSubject(message.subjectLine());
            helper.setText(message.text());
            var domain = from.substring(from.lastIndexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
            // The same at every attempt, so that mailboxes can drop a repetition.
            letter.setHeader("Message-ID", "<" + message.reference() + "@" + domain + ">");
            letter.setHeader("Auto-Submitted", "auto-generated");
            mail.send(letter);
            return bouncesTo.isEmpty()
                    ? new Handover.Accepted(null)
                    : new Handover.Submitted(List.of(BounceMark.of(message.reference())));
        } catch (MailAuthenticationException refused) {
            return new Handover.NotNow("The mail server refused our name and password: " + refused.getMessage());
        } catch (MailSendException failed) {
            return answerTo(failed);
        } catch (MessagingException | MailException malformed) {
            return new Handover.Rejected("No letter can be made for this address: " + malformed.getMessage());
        }
    }

    private MimeMessage letter(OutgoingMessage message) {
        var plain = mail.createMimeMessage();
        if (bouncesTo.isEmpty()) {
            return plain;
        }
        var marked = new SMTPMessage(plain.getSession());
        marked.setEnvelopeFrom(BounceMark.address(bouncesTo, message.reference()));
        marked.setNotifyOptions(
                askDelivered ? SMTPMessage.NOTIFY_FAILURE | SMTPMessage.NOTIFY_SUCCESS : SMTPMessage.NOTIFY_FAILURE);
        marked.setReturnOption(SMTPMessage.RETURN_HDRS);
        return marked;
    }

    private static Handover answerTo(MailSendException failed) {
        var error = String.valueOf(failed.getMessage());
        if (failed.getCause() != null) {
            // Set only when there was no connection at all, so nothing was handed over.
            return new Handover.NotNow(error);
        }
        for (var each : failed.getMessageExceptions()) {
            if (each instanceof SendFailedException answered) {
                var invalid = answered.getInvalidAddresses();
                // Addresses are called invalid when the server refused them for good (5xx), else unsent (4xx).
                return invalid != null && invalid.length > 0
                        ? new Handover.Rejected(error)
                        : new Handover.NotNow(error);
            }
        }
        return new Handover.BrokenOff(error);
    }
}
