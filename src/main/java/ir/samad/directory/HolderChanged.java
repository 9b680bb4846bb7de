package ir.samad.directory;

import java.time.Instant;

/**
 * Somebody was given a position, or his time in it got an end (N-6-1). Published in the transaction that wrote it; the
 * change itself counts from {@code effective} on.
 */
public record HolderChanged(PositionId positionId, PersonId personId, Instant effective) {}
