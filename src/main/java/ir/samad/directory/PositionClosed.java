package ir.samad.directory;

/** A position was closed; nobody holds it any more. */
public record PositionClosed(PositionId positionId) {}
