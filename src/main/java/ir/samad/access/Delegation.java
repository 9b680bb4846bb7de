package ir.samad.access;

import ir.samad.directory.PersonId;
import ir.samad.directory.PositionId;
import ir.samad.shell.Decision;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Some decisions of a position, delegated to somebody for a time (N-6-1).
 *
 * @param id identifier
 * @param position whose decisions they are
 * @param giver the holder who delegates them
 * @param person to whom
 * @param place the position he holds for which he was chosen
 * @param decisions which
 * @param from from this moment on
 * @param until up to but not including this moment
 */
public record Delegation(
        UUID id,
        PositionId position,
        PersonId giver,
        PersonId person,
        PositionId place,
        Set<Decision> decisions,
        Instant from,
        Instant until) {

    public Delegation {
        decisions = Set.copyOf(decisions);
    }
}
