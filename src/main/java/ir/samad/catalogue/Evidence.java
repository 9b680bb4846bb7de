package ir.samad.catalogue;

/** What must come with an answer that says the matter is done, so that who reads it sees it. */
public enum Evidence {
    /** Nothing; it may come all the same. */
    NONE,
    /** A photograph of what was done. */
    PHOTOGRAPH,
    /** A document of what was done, of whichever kind. */
    DOCUMENT
}
