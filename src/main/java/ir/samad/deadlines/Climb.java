package ir.samad.deadlines;

import ir.samad.directory.Position;
import ir.samad.directory.PositionId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A late line goes to the next superior.
 *
 * @param subject what is worked on
 * @param late the position on whose worklist it stands too long
 * @param due the date that was not kept
 * @param superior who gets it in his list
 * @param passed offices between that nobody holds, or whose holders have no account; they were passed over at once
 * @param watching who got the subject in his list before, by whichever of its lines
 */
public record Climb(
        UUID subject,
        PositionId late,
        LocalDate due,
        Position superior,
        List<String> passed,
        List<PositionId> watching) {
    public Climb {
        passed = List.copyOf(passed);
        watching = List.copyOf(watching);
    }
}
