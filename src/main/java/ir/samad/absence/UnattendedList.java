package ir.samad.absence;

import ir.samad.directory.BodyId;
import ir.samad.directory.PositionId;
import ir.samad.directory.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A worklist that nobody opens.
 *
 * @param position whose worklist
 * @param title of the position
 * @param unit its unit
 * @param unitName of the unit
 * @param body of the unit
 * @param why why nobody does
 * @param open lines on which somebody would have to act
 * @param red those of them whose date is over
 * @param waitingSince when the oldest line arrived that nobody has opened; null when each was opened or there is none
 * @param within whether the viewer stands above the position in its own administration, and can let somebody stand in
 */
public record UnattendedList(
        PositionId position,
        String title,
        UnitId unit,
        String unitName,
        BodyId body,
        Why why,
        int open,
        int red,
        @Nullable Instant waitingSince,
        boolean within) {}
