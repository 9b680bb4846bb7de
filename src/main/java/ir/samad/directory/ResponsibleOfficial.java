package ir.samad.directory;

import java.util.Optional;

/**
 * Who answers for good execution in a unit (N-10-1).
 *
 * @param office the office, fixed by the type of the body or by the territory
 * @param position the position that bears it; empty when nobody has made it yet
 */
public record ResponsibleOfficial(ResponsibleOffice office, Optional<Position> position) {}
