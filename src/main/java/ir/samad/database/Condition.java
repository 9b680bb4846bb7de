package ir.samad.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Conditions of a WHERE clause that carry their own SQL and parameters, so that optional filters never concatenate
 * values. Parameter names are the caller's; two conditions of one query must not share a name.
 */
public final class Condition {

    private final List<String> parts = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private Condition() {}

    /** No condition yet: its SQL is {@code TRUE}. */
    public static Condition all() {
        return new Condition();
    }

    /** One condition with its parameters, such as {@code where("c.status = :status", Map.of("status", "NEW"))}. */
    public static Condition where(String sql, Map<String, ?> parameters) {
        return new Condition().and(sql, parameters);
    }

    /** Adds a condition without parameters. */
    public Condition and(String sql) {
        return and(sql, Map.of());
    }

    /** Adds a condition with its parameters. */
    public Condition and(String sql, Map<String, ?> values) {
        for (var name : values.keySet()) {
            if (parameters.containsKey(name)) {
                throw new IllegalArgumentException("Parameter named twice: " + name);
            }
        }
        parts.add("(" + sql + ")");
        parameters.putAll(values);
        return this;
    }

    /** Adds all of another condition. */
    public Condition and(Condition other) {
        return other.parts.isEmpty() ? this : and(other.sql(), other.parameters);
    }

    /** The SQL, to stand behind WHERE. */
    public String sql() {
        return parts.isEmpty() ? "TRUE" : String.join(" AND ", parts);
    }

    /** The values for the names in {@link #sql()}. */
    public Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }
}
