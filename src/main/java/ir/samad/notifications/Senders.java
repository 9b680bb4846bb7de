package ir.samad.notifications;

import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
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
    @Conditional(MailNamed.class)
    Sender smtpSender(JavaMailSender mail, @Value("${samad.mail.from:}") String from) {
        return new SmtpSender(mail, from);
    }

    @Bean
    @Conditional(SmsNamed.class)
    Sender httpSmsSender(
            @Value("${samad.sms.url}") String url,
            @Value("${samad.sms.body:}") String body,
            @Value("${samad.sms.content-type:application/x-www-form-urlencoded}") String contentType,
            @Value("${samad.sms.authorization:}") String authorization) {
        return new HttpSmsSender(
                url, body, contentType, authorization.isEmpty() ? Map.of() : Map.of("Authorization", authorization));
    }

    /** Outside demonstration mode, when the setting names something. */
    private abstract static class Named implements Condition {

        private final String setting;

        Named(String setting) {
            this.setting = setting;
        }

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var settings = context.getEnvironment();
            return !settings.getProperty("samad.demonstration", "false").equals("true")
                    && !settings.getProperty(setting, "").isBlank();
        }
    }

    static final class MailNamed extends Named {
        MailNamed() {
            super("spring.mail.host");
        }
    }

    static final class SmsNamed extends Named {
        SmsNamed() {
            super("samad.sms.url");
        }
    }
}
