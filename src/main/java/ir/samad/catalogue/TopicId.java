package ir.samad.catalogue;

import java.util.UUID;

/** Identity of a topic. */
public record TopicId(UUID value) {}
