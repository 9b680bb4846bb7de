package ir.samad.meetingday;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Knows who asked for a turn in a session beforehand; offered by the room of the turns. */
public interface AwaitedTurns {

    /** Those who asked and have not come, in the order of their numbers. */
    List<AwaitedTurn> list(UUID session);

    /** The highest number that somebody holds who asked beforehand; 0 when nobody did. */
    int lastNumber(UUID session);

    /**
     * Takes the turn of somebody who came; empty when he asked for none.
     *
     * @param applicant by what he is known in the list of the day
     */
    Optional<Taken> take(UUID session, PersonData person, UUID applicant);

    /**
     * Takes the turn along when it is corrected who somebody of the list is: his own is corrected with him, or that of
     * whom he really is becomes his.
     *
     * @return the turn that he has now and had not before; empty when his number stays
     */
    Optional<Taken> correct(UUID session, PersonData person, UUID applicant);

    /** The page of the turn of somebody of the list; empty when he asked for none. */
    Optional<String> findAddress(UUID applicant);

    /**
     * A turn whose owner came.
     *
     * @param phoneVerified whether the telephone by which he is entered is the one he proved
     */
    record Taken(int number, boolean phoneVerified) {}
}
