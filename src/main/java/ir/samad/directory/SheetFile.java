package ir.samad.directory;

/**
 * A file somebody uploaded.
 *
 * @param name the name it had
 */
public record SheetFile(String name, byte[] content) {}
