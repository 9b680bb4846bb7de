package ir.samad.directory;

/** A unit, with everything below it, was put under another unit. */
public record UnitMoved(UnitId unitId) {}
