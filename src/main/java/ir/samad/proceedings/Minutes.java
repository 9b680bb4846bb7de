package ir.samad.proceedings;

import java.time.Instant;

/**
 * Minutes as the chair signed them.
 *
 * @param version counts the versions of the session, from 1
 * @param content what was signed
 * @param digest SHA-256 of what was signed, 64 hexadecimal digits
 * @param reason why this version was made; empty for the first
 */
public record Minutes(
        int version, MinutesContent content, String digest, String reason, Instant at, String by, String title) {}
