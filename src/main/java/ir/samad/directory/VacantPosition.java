package ir.samad.directory;

/** An open position that nobody holds (N-6-1). */
public record VacantPosition(Position position, UnitId unitId, String unitName, String bodyName) {}
