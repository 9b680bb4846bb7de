package ir.samad.integration;

import org.jspecify.annotations.Nullable;

/**
 * What a program is answered.
 *
 * @param status HTTP status
 * @param location address of what was made; null when nothing was
 * @param body JSON
 */
public record Answer(int status, @Nullable String location, byte[] body) {}
