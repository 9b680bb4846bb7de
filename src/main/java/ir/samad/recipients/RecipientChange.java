package ir.samad.recipients;

import java.time.Instant;

/**
 * A version of a recipient as it was written.
 *
 * @param at when
 * @param by name and position of who wrote it; empty for what came with the program
 * @param recipient how it stood from then on
 */
public record RecipientChange(Instant at, String by, HandOverRecipient recipient) {}
