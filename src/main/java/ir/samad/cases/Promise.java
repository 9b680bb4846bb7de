package ir.samad.cases;

import ir.samad.calendar.DueDate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Until when a case is answered (D-5-5).
 *
 * @param due the date; of a moment, its day
 * @param at the moment by the clock, when a life is in danger; null for a date
 */
record Promise(DueDate due, @Nullable Instant at) {}
