package ir.samad.deadlines;

import ir.samad.calendar.TehranClock;
import ir.samad.directory.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to the digests, for whoever looks at his own in the program. */
@Component
public class Digests {

    private final DigestStore store;
    private final Clock clock;

    Digests(DigestStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Today's digest of a person that he has not looked at in the program yet. */
    @Transactional(readOnly = true)
    public Optional<Digest> findUnopened(PersonId person) {
        return store.findUnopened(person, today());
    }

    /** Today's digest of a person, which is opened by this. */
    @Transactional
    public Optional<Digest> open(PersonId person) {
        store.opened(person, today(), clock.instant());
        return store.find(person, today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TehranClock.ZONE);
    }
}
