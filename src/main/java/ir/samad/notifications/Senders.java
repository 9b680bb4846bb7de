package ir.samad.notifications;

import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

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
    @Conditional(SmsNamed.class)
    Sender httpSmsSender(
            @Value("${samad.sms.url}") String url,
            @Value("${samad.sms.body:}") String body,
            @Value("${samad.sms.content-type:application/x-www-form-urlencoded}") String contentType,
            @Value("${samad.sms.authorization:}") String authorization) {
        return new HttpSmsSender(
                url, body, contentType, authorization.isEmpty() ? Map.of() : Map.of("Authorization", authorization));
    }

    static final class SmsNamed extends WhenNamed {
        SmsNamed() {
            super("samad.sms.url");
        }
    }
}
