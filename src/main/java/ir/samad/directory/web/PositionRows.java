package ir.samad.directory.web;

import ir.samad.directory.Holder;
import ir.samad.directory.Position;
import java.time.Instant;
import java.util.List;

/**
 * A position with those who hold it now, those who will, and those who did.
 */
public record PositionRows(Position position, List<Holder> now, List<Holder> later, List<Holder> before) {

    static List<PositionRows> of(List<Position> positions, List<Holder> holders, Instant moment) {
        return positions.stream()
                .map(position -> of(
                        position,
                        holders.stream()
                                .filter(holder -> holder.holding().positionId().equals(position.id()))
                                .toList(),
                        moment))
                .toList();
    }

    static PositionRows of(Position position, List<Holder> holders, Instant moment) {
        return new PositionRows(
                position,
                holders.stream().filter(one -> one.holding().covers(moment)).toList(),
                holders.stream()
                        .filter(one -> one.holding().from().isAfter(moment))
                        .toList(),
                holders.stream()
                        .filter(one -> !one.holding().covers(moment)
                                && !one.holding().from().isAfter(moment))
                        .toList());
    }
}
