package ir.samad.parameters;

import java.util.Set;

/** For whom a parameter may be set otherwise than for the country. */
public enum ScopeRange {
    NATION(Set.of(ScopeKind.NATION)),
    NATION_BODY(Set.of(ScopeKind.NATION, ScopeKind.BODY)),
    NATION_BODY_TOPIC(Set.of(ScopeKind.NATION, ScopeKind.BODY, ScopeKind.TOPIC)),
    NATION_BODY_PROGRAMME(Set.of(ScopeKind.NATION, ScopeKind.BODY, ScopeKind.PROGRAMME));

    private final Set<ScopeKind> kinds;

    ScopeRange(Set<ScopeKind> kinds) {
        this.kinds = kinds;
    }

    public boolean contains(ScopeKind kind) {
        return kinds.contains(kind);
    }
}
