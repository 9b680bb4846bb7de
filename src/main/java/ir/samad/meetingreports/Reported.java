package ir.samad.meetingreports;

import ir.samad.meetingday.ReportedSessions;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps the rows of a session as they are while a report of them stands. */
@Component
class Reported implements ReportedSessions {

    private final ReportStore store;

    Reported(ReportStore store) {
        this.store = store;
    }

    @Override
    public boolean isReported(UUID session) {
        return store.isReported(session);
    }
}
