package ir.samad.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Who must have a second step: holders of the kinds of position that the parameter names, some days after they were first
 * asked for it. Nobody in demonstration mode, and nobody while the house has no key to keep secrets with.
 */
@Component
public class SecondFactorPolicy {

    private static final Logger LOG = LoggerFactory.getLogger(SecondFactorPolicy.class);

    private final AccessRules rules;
    private final SecretKeys keys;
    private final SecondFactorStore store;
    private final Places places;
    private final Clock clock;
    private final boolean demonstration;

    SecondFactorPolicy(
            AccessRules rules,
            SecretKeys keys,
            SecondFactorStore store,
            Places places,
            Clock clock,
            @Value("${samad.demonstration}") boolean demonstration) {
        this.rules = rules;
        this.keys = keys;
        this.store = store;
        this.places = places;
        this.clock = clock;
        this.demonstration = demonstration;
    }

    @EventListener(ApplicationReadyEvent.class)
    void sayWhenImpossible() {
        if (!keys.arePresent()) {
            LOG.warn("SAMAD_SECRET_KEY is not set: nobody can set up two-step sign-in, and nobody is asked for it.");
        }
    }

    /**
     * Until when the account must have a second step.
     *
     * @param places where its person may act now
     * @return a moment, past or to come; empty when it has one or needs none
     */
    public Optional<Instant> findDue(Account account, List<Place> places) {
        if (demonstration || account.secondFactor() || !keys.arePresent()) {
            return Optional.empty();
        }
        var kinds = rules.positionsWithSecondFactor();
        if (places.stream()
                .noneMatch(place -> kinds.contains(place.position().kind().name()))) {
            return Optional.empty();
        }
        var asked = account.secondFactorAskedAt();
        return Optional.of((asked == null ? clock.instant() : asked).plus(rules.secondFactorGrace()));
    }

    /** Somebody has signed in: from now on the time of grace runs, when he must have a second step. */
    public void ask(Account account) {
        var now = clock.instant();
        if (account.secondFactorAskedAt() == null
                && findDue(account, places.listOf(account)).isPresent()) {
            store.ask(account.id(), now);
        }
    }
}
