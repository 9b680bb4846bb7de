package ir.samad.directory;

/** A position somebody holds, with its unit. */
public record HeldPosition(Holding holding, Position position, Unit unit) {}
