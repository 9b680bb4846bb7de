package ir.samad.calendar;

import java.util.UUID;

/** Names a declared closure. */
public record ClosureId(UUID value) {}
