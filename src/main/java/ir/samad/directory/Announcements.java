package ir.samad.directory;

import ir.samad.database.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells other rooms what happened, in the transaction in which it happens, and what time it is. */
@Component
class Announcements {

    private final ApplicationEventPublisher events;
    private final Clock clock;

    Announcements(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    void say(Record event) {
        events.publishEvent(event);
    }

    Instant now() {
        return clock.instant();
    }

    UUID nextId() {
        return Ids.next(clock);
    }
}
