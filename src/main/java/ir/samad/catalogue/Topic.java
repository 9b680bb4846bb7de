package ir.samad.catalogue;

import ir.samad.directory.BodyId;
import ir.samad.directory.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something people write about, named in their words.
 *
 * @param id identity
 * @param code stable short code, as in the import file
 * @param parentId the wider topic; null at the root
 * @param name as a citizen would say it
 * @param hint one line that helps to choose; may be empty
 * @param types the kinds of case it can be
 * @param bodies the competent bodies, the first one leading; never empty for a topic that can be chosen
 * @param lowestLevel the lowest level that handles it (N-2-6)
 * @param evidence what must come with an answer that says it is done
 */
public record Topic(
        TopicId id,
        String code,
        @Nullable TopicId parentId,
        String name,
        String hint,
        Set<CaseType> types,
        List<BodyId> bodies,
        Level lowestLevel,
        Evidence evidence) {

    public Topic {
        types = Set.copyOf(types);
        bodies = List.copyOf(bodies);
    }

    /** The body that leads on this topic. */
    public Optional<BodyId> leadingBody() {
        return bodies.stream().findFirst();
    }
}
