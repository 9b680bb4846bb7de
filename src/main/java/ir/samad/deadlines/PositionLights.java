package ir.samad.deadlines;

import ir.samad.directory.PositionId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the dates stand on the worklist of a position.
 *
 * @param position the position
 * @param title its title
 * @param unitName its unit
 * @param amber how many lines show amber
 * @param red how many show red
 * @param oldest the oldest date among the red ones; null when there is none
 */
public record PositionLights(
        PositionId position,
        String title,
        String unitName,
        int amber,
        int red,
        @Nullable LocalDate oldest) {}
