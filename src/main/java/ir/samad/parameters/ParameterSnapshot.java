package ir.samad.parameters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All values of one version of the store, in memory; lookups never touch the database. */
final class ParameterSnapshot {

    private final long version;
    private final Map<ParameterKey, Map<Scope, List<ParameterValue>>> values = new EnumMap<>(ParameterKey.class);

    ParameterSnapshot(long version, List<ParameterValue> all) {
        this.version = version;
        for (var value : all) {
            if (!value.neverCounted()) {
                values.computeIfAbsent(value.key(), key -> new HashMap<>())
                        .computeIfAbsent(value.scope(), scope -> new ArrayList<>())
                        .add(value);
            }
        }
    }

    long version() {
        return version;
    }

    /** The value set for exactly this scope on this day. */
    Optional<ParameterValue> find(ParameterKey key, Scope scope, LocalDate day) {
        return values.getOrDefault(key, Map.of()).getOrDefault(scope, List.of()).stream()
                .filter(value -> value.isValidOn(day))
                .findFirst();
    }

    /** The first value of this scope that begins after a day. */
    Optional<ParameterValue> findAfter(ParameterKey key, Scope scope, LocalDate day) {
        return values.getOrDefault(key, Map.of()).getOrDefault(scope, List.of()).stream()
                .filter(value -> value.validFrom().isAfter(day))
                .min(Comparator.comparing(ParameterValue::validFrom));
    }

    /** How many scopes beside the country have a value of their own on a day. */
    int countApart(ParameterKey key, LocalDate day) {
        return (int) values.getOrDefault(key, Map.of()).keySet().stream()
                .filter(scope -> scope.kind() != ScopeKind.NATION
                        && find(key, scope, day).isPresent())
                .count();
    }

    /** Keys that have no value for the country on this day, or one that its shape does not read. */
    List<String> unusable(LocalDate day) {
        var unusable = new ArrayList<String>();
        for (var key : ParameterKey.values()) {
            var usable = find(key, Scope.nation(), day)
                    .flatMap(value -> key.shape().read(value.text()).find())
                    .isPresent();
            if (!usable) {
                unusable.add(key.code());
            }
        }
        return unusable;
    }
}
