package ir.samad.recipients;

/** How a recipient is reached. */
public enum Reach {
    /** By post; the address may be unknown yet. */
    POST,
    /** By e-mail. */
    EMAIL,
    /** By telephone. */
    NUMBER
}
