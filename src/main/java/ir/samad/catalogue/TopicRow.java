package ir.samad.catalogue;

import ir.samad.directory.BodyId;
import ir.samad.directory.Level;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A topic to be put into the catalogue.
 *
 * @param code stable short code, unique
 * @param parentCode code of the wider topic, which stands earlier in the list; null at the root
 * @param name as a citizen would say it
 * @param hint one line that helps to choose; may be empty
 * @param synonyms other words people use for it, for search; may be empty
 * @param types the kinds of case it can be
 * @param bodies the competent bodies, the leading one first; may be empty for a topic that only groups others
 * @param lowestLevel the lowest level that handles it
 * @param evidence what must come with an answer that says it is done
 */
public record TopicRow(
        String code,
        @Nullable String parentCode,
        String name,
        String hint,
        String synonyms,
        Set<CaseType> types,
        List<BodyId> bodies,
        Level lowestLevel,
        Evidence evidence) {

    /** A topic that asks for no evidence. */
    public TopicRow(
            String code,
            @Nullable String parentCode,
            String name,
            String hint,
            String synonyms,
            Set<CaseType> types,
            List<BodyId> bodies,
            Level lowestLevel) {
        this(code, parentCode, name, hint, synonyms, types, bodies, lowestLevel, Evidence.NONE);
    }
}
