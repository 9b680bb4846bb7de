package ir.samad.access;

import java.time.Duration;

/** A limit is used up. It becomes a page with status 429 that says when to try again. */
public final class TooMany extends RuntimeException {

    private final transient Duration wait;

    TooMany(LimitKey key, Duration wait) {
        super(key.name());
        this.wait = wait;
    }

    /** How long until there is room for one more. */
    public Duration waitFor() {
        return wait;
    }
}
