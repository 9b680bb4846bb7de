package ir.samad.notifications;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Which ways out there are: the demonstration's phones, or what the settings name. Nothing pretends. */
@Configuration(proxyBeanMethods = false)
class Senders {

    @Bean
    @ConditionalOnProperty(name = "samad.demonstration", havingValue = "true")
    Sender demonstrationPhone(PhoneStore phones, Clock clock) {
        return new PhoneSender(Channel.SMS, phones, clock);
    }

    @Bean
    @ConditionalOnProperty(name = "samad.demonstration", havingValue = "true")
    Sender demonstrationMailbox(PhoneStore phones, Clock clock) {
        return new PhoneSender(Channel.EMAIL, phones, clock);
    }

    @Bean
    @ConditionalOnExpression("'${samad.demonstration}' != 'true' && '${spring.mail.host:}' != ''")
    Sender smtpSender(JavaMailSender mail, @Value("${samad.mail.from:}") String from) {
        return new SmtpSender(mail, from);
    }
}
