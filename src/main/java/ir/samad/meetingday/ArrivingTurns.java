package ir.samad.meetingday;

import ir.samad.directory.UnitId;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.Outcome;
import java.util.Optional;
import java.util.UUID;

/** Enters who asked for a turn and came; offered by the room of the turns. */
public interface ArrivingTurns {

    /**
     * Enters him, or finds him in the list when somebody else entered him before.
     *
     * @return who stands in the list; empty when there is no such turn in this session of this unit
     */
    Optional<Outcome<UUID>> arrive(UUID turn, UUID session, boolean shared, UnitId unit, Staff by);
}
