package ir.samad.demonstration;

import ir.samad.shell.Texts;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says on the console which accounts are ready, once the program answers. */
@Component
@ConditionalOnProperty(name = "samad.demonstration", havingValue = "true")
class ConsoleGuide {

    private final MessageSource messages;
    private final Environment environment;

    ConsoleGuide(MessageSource messages, Environment environment) {
        this.messages = messages;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        var lines = new StringBuilder(System.lineSeparator());
        lines.append("  Demonstration: all accounts have the password ")
                .append(ReadyAccount.PASSWORD)
                .append(System.lineSeparator());
        for (var account : ReadyAccount.all()) {
            var role =
                    messages.getMessage("demonstration.account." + account.username() + ".role", null, Texts.ENGLISH);
            lines.append(String.format(Locale.ROOT, "    %-12s %s%n", account.username(), role));
        }
        lines.append("  What to try with them: http://127.0.0.1:")
                .append(environment.getProperty("local.server.port", environment.getProperty("server.port", "8111")))
                .append("/demonstration")
                .append(System.lineSeparator());
        System.out.println(lines);
    }
}
