package ir.samad.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an account.
 *
 * @param at when
 * @param kind what
 * @param by account of whoever did it; null for the program or somebody not signed in
 * @param address network address it came from; null for the program
 * @param device the browser, as it calls itself; null when it said nothing
 * @param reason why, where a reason must be given; null elsewhere
 */
public record AccountEvent(
        Instant at,
        AccountEventKind kind,
        @Nullable UUID by,
        @Nullable String address,
        @Nullable String device,
        @Nullable String reason) {}
