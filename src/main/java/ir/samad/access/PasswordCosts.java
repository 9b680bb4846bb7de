package ir.samad.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The cost of passwords as it is shipped; no setting makes it less. */
@Configuration(proxyBeanMethods = false)
class PasswordCosts {

    @Bean
    PasswordCost passwordCost() {
        return PasswordCost.SHIPPED;
    }
}
