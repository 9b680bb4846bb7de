package ir.samad.worklist;

import java.util.UUID;

/** A step was undone: the subject stands on all worklists as it did before, and lines made by the step are gone. */
public record LinesPutBack(UUID subject) {}
