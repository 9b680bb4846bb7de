package ir.samad.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** E-mail by SMTP. A mail server that has accepted a letter says nothing about its arrival, and neither do we. */
final class SmtpSender implements Sender {

    private final JavaMailSender mail;
    private final String from;

    SmtpSender(JavaMailSender mail, String from) {
        if (from.isBlank()) {
            throw new IllegalStateException(
                    "SAMAD_SMTP_HOST is set but SAMAD_MAIL_FROM is not: letters need a sender's address.");
        }
        this.mail = mail;
        this.from = from;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Handover send(OutgoingMessage message) {
        try {
            var letter = mail.createMimeMessage();
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
            return new Handover.Accepted(null);
        } catch (MailAuthenticationException refused) {
            return new Handover.NotNow("The mail server refused our name and password: " + refused.getMessage());
        } catch (MailSendException failed) {
            return answerTo(failed);
        } catch (MessagingException | MailException malformed) {
            return new Handover.Rejected("No letter can be made for this address: " + malformed.getMessage());
        }
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
