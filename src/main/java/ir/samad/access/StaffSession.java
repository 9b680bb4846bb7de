package ir.samad.access;

import java.time.Instant;

/**
 * A session somebody is signed in with.
 *
 * @param handle names it on pages; not the id the browser holds
 * @param since when he signed in
 * @param lastUsed when it was last used
 * @param address where he signed in from
 * @param browser what his browser calls itself
 * @param present whether it is the one asking
 */
public record StaffSession(
        String handle, Instant since, Instant lastUsed, String address, String browser, boolean present) {}
