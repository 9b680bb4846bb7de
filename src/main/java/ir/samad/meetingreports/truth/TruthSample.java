package ir.samad.meetingreports.truth;

import ir.samad.calendar.Season;
import ir.samad.directory.UnitId;
import ir.samad.meetings.Accuracy;
import java.time.Instant;
import java.util.UUID;

/**
 * A random choice of reported rows (M-12-2).
 *
 * @param seed by which it was drawn; anybody who has it and the rows draws the same
 * @param population how many people had been reported then
 * @param size how many were drawn
 * @param called how many of them were called so far
 * @param accuracy what those who were reached said
 */
public record TruthSample(
        UUID id,
        UnitId unit,
        String unitName,
        Season season,
        long seed,
        int population,
        int size,
        int called,
        Accuracy accuracy,
        Instant drawnAt,
        String drawnBy) {}
