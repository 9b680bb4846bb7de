package ir.samad.parameters;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Names that for which values may be set apart. The room that keeps bodies, topics or programmes offers one for its
 * kind; a kind without one cannot be chosen on the administrator's page.
 */
public interface ScopeNames {

    /** Which kind of scope it names. */
    ScopeKind kind();

    /** The name of one, also of one that no longer counts. */
    Optional<String> findName(UUID id);

    /** Those for which something may be decided, in the order in which people look for them. */
    List<Named> list();

    /** One of them. */
    record Named(UUID id, String name) {}
}
