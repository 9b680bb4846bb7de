package ir.samad.notifications.smpp;

import ir.samad.notifications.Receipts;
import ir.samad.notifications.WhenNamed;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Opens the way by SMPP when the settings name a message centre, outside demonstration mode. */
@Configuration(proxyBeanMethods = false)
class SmppSetup {

    @Bean
    @Conditional(CentreNamed.class)
    SmppSender smppSender(Environment environment, Receipts receipts) {
        var settings = Binder.get(environment)
                .bind("samad.smpp", SmppSettings.class)
                .orElseThrow(() -> new IllegalStateException("The settings SAMAD_SMPP_… cannot be read."));
        return new SmppSender(settings, receipts);
    }

    static final class CentreNamed extends WhenNamed {
        CentreNamed() {
            super("samad.smpp.host");
        }
    }
}
