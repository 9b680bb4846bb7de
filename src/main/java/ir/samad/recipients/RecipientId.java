package ir.samad.recipients;

import java.util.UUID;

/** Identity of a recipient outside. */
public record RecipientId(UUID value) {}
