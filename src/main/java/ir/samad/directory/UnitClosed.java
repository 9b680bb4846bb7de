package ir.samad.directory;

/** A unit was closed; it has no open positions or units below any more. */
public record UnitClosed(UnitId unitId) {}
