package ir.samad.directory;

import java.util.List;

/** What is to be brought in at once: everything or nothing. */
public record DirectoryRows(
        List<BodyRow> bodies, List<UnitRow> units, List<PositionRow> positions, List<HolderRow> holders) {

    public DirectoryRows {
        bodies = List.copyOf(bodies);
        units = List.copyOf(units);
        positions = List.copyOf(positions);
        holders = List.copyOf(holders);
    }
}
