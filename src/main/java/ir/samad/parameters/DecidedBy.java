package ir.samad.parameters;

import java.util.UUID;

/**
 * Who decided a value.
 *
 * @param personId the person
 * @param name his name at that time, for the history
 */
public record DecidedBy(UUID personId, String name) {}
