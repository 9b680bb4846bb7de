package ir.samad.cases;

import ir.samad.cases.store.Parties.Relation;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which part in the case a position needs for an event: the one table by which {@link Guards} decides, from which
 * docs/access-matrix.md is drawn. An event that is not in it is nobody's by a part alone: it asks who he is in another way.
 */
final class NeededParts {

    private static final Map<CaseEvent, Relation> TABLE = new EnumMap<>(Map.ofEntries(
            Map.entry(CaseEvent.REFERRED, Relation.LEAD),
            Map.entry(CaseEvent.INVOLVED, Relation.LEAD),
            Map.entry(CaseEvent.REFERRED_UP, Relation.LEAD),
            Map.entry(CaseEvent.RETURNED, Relation.LEAD),
            Map.entry(CaseEvent.APPLICANT_ASKED, Relation.LEAD),
            Map.entry(CaseEvent.NOT_FOLLOWED, Relation.LEAD),
            Map.entry(CaseEvent.ANSWERED, Relation.LEAD),
            Map.entry(CaseEvent.HANDED_OVER, Relation.LEAD),
            Map.entry(CaseEvent.BOARD_REFERRED, Relation.LEAD),
            Map.entry(CaseEvent.BOARD_RESULT_NOTED, Relation.LEAD),
            Map.entry(CaseEvent.CONTRIBUTED, Relation.CONTRIBUTOR),
            Map.entry(CaseEvent.INSTRUCTED, Relation.SUPERIOR),
            Map.entry(CaseEvent.TAKEN_OVER, Relation.SUPERIOR),
            Map.entry(CaseEvent.OBJECTION_REJECTED, Relation.DECIDER),
            Map.entry(CaseEvent.REOPENED, Relation.DECIDER)));

    private NeededParts() {}

    /** The part an event asks for; empty when no part alone is enough for it. */
    static Optional<Relation> of(CaseEvent event) {
        return Optional.ofNullable(TABLE.get(event));
    }

    /** Whether this part is the one the event asks for. */
    static boolean suffices(Relation part, CaseEvent event) {
        return TABLE.get(event) == part;
    }
}
