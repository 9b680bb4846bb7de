package ir.samad.cases.store;

import ir.samad.directory.PersonId;
import ir.samad.directory.PositionKind;
import ir.samad.directory.UnitId;
import ir.samad.routing.Official;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * From whom a case about an official is kept (N-10-3): what {@link CaseVisibility} asks for.
 *
 * @param official whom it is about
 * @param people who held what is complained of when the case was registered
 * @param below nobody in this unit, or below it, is let in; null when nobody is kept out
 * @param place code of the county or province of a governor complained of; null for others
 * @param spared kinds of positions of his own unit that stand above him
 */
public record Exclusion(
        Official official,
        List<PersonId> people,
        @Nullable UnitId below,
        @Nullable String place,
        Set<PositionKind> spared) {

    public Exclusion {
        people = List.copyOf(people);
        spared = Set.copyOf(spared);
    }

    /** The columns of the file; all of them empty when it is about nobody. */
    static Map<String, @Nullable Object> columns(@Nullable Exclusion exclusion) {
        var columns = new HashMap<String, @Nullable Object>();
        var about = exclusion == null ? null : exclusion.official;
        var position = about == null ? null : about.position();
        var below = exclusion == null ? null : exclusion.below;
        columns.put("aboutUnit", about == null ? null : about.unit().value());
        columns.put("aboutPosition", position == null ? null : position.value());
        columns.put("aboutPeople", exclusion == null ? null : ids(exclusion.people));
        columns.put("excludedBelow", below == null ? null : below.value());
        columns.put("excludedPlace", exclusion == null ? null : exclusion.place);
        columns.put("sparedKinds", exclusion == null ? null : names(exclusion.spared));
        return columns;
    }

    private static UUID[] ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static String[] names(Collection<PositionKind> kinds) {
        return kinds.stream().map(PositionKind::name).toArray(String[]::new);
    }
}
