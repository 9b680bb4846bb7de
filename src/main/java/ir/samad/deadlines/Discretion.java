package ir.samad.deadlines;

import ir.samad.directory.PersonId;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Asked of the room of the subjects before anybody is told of guarded lines: the digest knows no subject. */
public interface Discretion {

    /** Those of these subjects of which this person must not be told. */
    Set<UUID> withheldFrom(PersonId person, Collection<UUID> subjects);
}
