package ir.samad.cases;

import ir.samad.cases.store.Parties.Relation;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a position sees of the person behind a case: the one table, relation to the case × field. Whoever works on it sees
 * what he needs; whoever only knows of it or oversees it sees the rest masked, until he says why he needs it.
 */
final class PersonSight {

    /** What is known of a person besides his name, which everybody sees who sees the case. */
    enum Field {
        IDENTITY,
        MOBILE,
        EMAIL
    }

    private static final Set<Field> ALL = EnumSet.allOf(Field.class);
    private static final Map<Relation, Set<Field>> TABLE = new EnumMap<>(Map.of(
            Relation.LEAD,
            ALL,
            Relation.CONTRIBUTOR,
            ALL,
            Relation.REGISTRAR,
            ALL,
            Relation.COPY,
            Set.of(),
            Relation.PAST_LEAD,
            Set.of(),
            Relation.PAST_CONTRIBUTOR,
            Set.of()));

    private PersonSight() {}

    /**
     * The fields that are not masked.
     *
     * @param relation what the position has to do with the case; null when it only oversees
     */
    static Set<Field> of(@Nullable Relation relation) {
        return relation == null ? Set.of() : TABLE.getOrDefault(relation, Set.of());
    }

    static Set<Field> whole() {
        return ALL;
    }
}
