package ir.samad.directory;

/**
 * A position in a unit. Worklists belong to positions (N-6-1).
 *
 * @param code short code by which files and people name it
 * @param shared whether several people hold it at once, as at a counter
 * @param active false once closed
 * @param version counts changes
 */
public record Position(
        PositionId id,
        String code,
        UnitId unitId,
        String title,
        PositionKind kind,
        boolean shared,
        boolean active,
        int version) {}
