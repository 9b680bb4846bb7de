package ir.samad.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What access asks the directory. */
public interface PlaceBook {

    /** The positions a person holds at a moment, in a stable order. */
    List<Place> listHeldBy(UUID personId, Instant at);

    /** The name of a person. */
    Optional<String> findPersonName(UUID personId);

    /** The unit and everything below it. */
    List<UUID> listWithBelow(UUID unitId);
}
