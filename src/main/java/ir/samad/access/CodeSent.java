package ir.samad.access;

import java.time.Instant;

/**
 * A one-time code is on its way.
 *
 * @param contact where to
 * @param digits how many digits to type
 * @param expiresAt from then on it is worthless
 */
public record CodeSent(String contact, int digits, Instant expiresAt) {}
