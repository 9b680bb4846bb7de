package ir.samad.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** At the start of a house without accounts, opens the one that was asked for, or says how to ask for it. */
@Component
@ConditionalOnProperty(name = "samad.demonstration", havingValue = "false")
class FirstAdministratorAtStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministratorAtStart.class);

    private final FirstAdministrator first;
    private final String username;

    FirstAdministratorAtStart(FirstAdministrator first, @Value("${samad.first-administrator:}") String username) {
        this.first = first;
        this.username = username.strip();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!first.isMissing()) {
            return;
        }
        if (username.isEmpty()) {
            LOG.warn("Nobody can sign in yet. Set SAMAD_FIRST_ADMINISTRATOR to a user name and start again.");
            return;
        }
        var opened = first.open(username);
        opened.findRefusal()
                .ifPresent(refusal -> LOG.warn("SAMAD_FIRST_ADMINISTRATOR was refused: {}", refusal.messageKey()));
        // Not through the log: what is logged is kept and sent around.
        opened.find()
                .ifPresent(account -> System.out.printf(
                        "%n  The first administrator: %s%n  Password, shown only now: %s%n  Sign in at /staff/login and change it.%n%n",
                        account.account().username(), account.password()));
    }
}
