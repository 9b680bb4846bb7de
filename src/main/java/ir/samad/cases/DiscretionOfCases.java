package ir.samad.cases;

import ir.samad.deadlines.Discretion;
import ir.samad.directory.PersonId;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Nobody is told by a digest of what is about himself or somebody above him (N-10-3). */
@Component
class DiscretionOfCases implements Discretion {

    private final Officials officials;

    DiscretionOfCases(Officials officials) {
        this.officials = officials;
    }

    @Override
    public Set<UUID> withheldFrom(PersonId person, Collection<UUID> subjects) {
        return officials.listWithheld(person, subjects);
    }
}
