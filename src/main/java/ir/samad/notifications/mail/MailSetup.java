package ir.samad.notifications.mail;

import ir.samad.notifications.Receipts;
import ir.samad.notifications.Sender;
import ir.samad.notifications.WhenNamed;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;

/** Opens the way by e-mail, and the mailbox for what comes back, when the settings name them. */
@Configuration(proxyBeanMethods = false)
class MailSetup {

    @Bean
    @Conditional(ServerNamed.class)
    Sender smtpSender(
            JavaMailSender mail,
            @Value("${samad.mail.from:}") String from,
            @Value("${samad.bounces.address:}") String bouncesTo,
            @Value("${samad.bounces.ask-delivered:false}") boolean askDelivered) {
        return new SmtpSender(mail, from, bouncesTo, askDelivered);
    }

    @Bean
    @Conditional(MailboxNamed.class)
    BounceMailbox bounceMailbox(Environment environment, Receipts receipts) {
        var settings = Binder.get(environment)
                .bind("samad.bounces.imap", MailboxSettings.class)
                .orElseThrow(() -> new IllegalStateException("The settings SAMAD_BOUNCE_IMAP_… cannot be read."));
        return new BounceMailbox(settings, receipts);
    }

    static final class ServerNamed extends WhenNamed {
        ServerNamed() {
            super("spring.mail.host");
        }
    }

    static final class MailboxNamed extends WhenNamed {
        MailboxNamed() {
            super("samad.bounces.imap.host");
        }
    }
}
