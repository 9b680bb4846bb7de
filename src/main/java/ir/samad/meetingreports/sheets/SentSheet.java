package ir.samad.meetingreports.sheets;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as a body sent it; kept for a day, or until it is taken in.
 *
 * @param takenAt when its rows were taken in; null before
 * @param takenRows how many rows that were
 */
public record SentSheet(
        UUID id, String fileName, Instant sentAt, @Nullable Instant takenAt, int takenRows) {}
