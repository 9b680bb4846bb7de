package ir.samad.access.web;

import ir.samad.access.StaffSession;
import java.time.Instant;

/** A session as its owner sees it; an empty browser is one that says nothing of itself. */
public record SessionRow(
        String handle, String browser, String address, Instant since, Instant lastUsed, boolean present) {

    static SessionRow of(StaffSession session) {
        return new SessionRow(
                session.handle(),
                BrowserName.of(session.browser()),
                session.address(),
                session.since(),
                session.lastUsed(),
                session.present());
    }
}
