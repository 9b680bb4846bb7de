package ir.samad.parameters;

/** For whom a value is set. */
public enum ScopeKind {
    /** The whole country. */
    NATION,
    /** One executive body. */
    BODY,
    /** One topic of the catalogue. */
    TOPIC,
    /** One meeting programme. */
    PROGRAMME
}
