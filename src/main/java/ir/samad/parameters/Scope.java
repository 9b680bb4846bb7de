package ir.samad.parameters;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For whom a value is set: the country, or one body, topic or programme.
 *
 * @param kind which of them
 * @param id its identifier; null for the country
 */
public record Scope(ScopeKind kind, @Nullable UUID id) {

    private static final Scope NATION = new Scope(ScopeKind.NATION, null);

    public Scope {
        if ((kind == ScopeKind.NATION) != (id == null)) {
            throw new IllegalArgumentException("A scope names what it is for, the country alone has no name");
        }
    }

    public static Scope nation() {
        return NATION;
    }

    public static Scope body(UUID id) {
        return new Scope(ScopeKind.BODY, id);
    }

    public static Scope topic(UUID id) {
        return new Scope(ScopeKind.TOPIC, id);
    }

    public static Scope programme(UUID id) {
        return new Scope(ScopeKind.PROGRAMME, id);
    }
}
