package ir.samad.integration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a program or to one of its keys.
 *
 * @param at when
 * @param kind what
 * @param keyId public part of the key; null when it happened to the program
 * @param by account of the administrator; null for the program itself
 * @param byName his name and position then
 * @param address where it came from
 */
public record ClientEvent(
        Instant at,
        ClientEventKind kind,
        @Nullable String keyId,
        @Nullable UUID by,
        @Nullable String byName,
        @Nullable String address) {}
