package ir.samad.cases;

import ir.samad.directory.Directory;
import ir.samad.directory.Position;
import ir.samad.directory.PositionKind;
import ir.samad.directory.Unit;
import ir.samad.directory.UnitId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who decides upon objections: one level above the unit that answered, at the top the Centre. */
@Component
class Deciders {

    private final Directory directory;
    private final Clock clock;

    Deciders(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * The head of the nearest unit above that somebody holds, else the desk there; nobody is skipped silently to the answering
     * unit itself, which never decides.
     */
    Position above(UnitId answering) {
        List<Unit> above = new ArrayList<>(directory.listAbove(answering).stream()
                .filter(unit -> !unit.id().equals(answering))
                .toList());
        directory.findCentre().ifPresent(above::add);
        return above.stream()
                .flatMap(unit -> held(unit).stream())
                .findFirst()
                .or(() -> above.stream().flatMap(this::deciding).findFirst())
                .orElseThrow(() -> new IllegalStateException("Nobody is above unit " + answering.value()));
    }

    private Optional<Position> held(Unit unit) {
        return deciding(unit)
                .filter(position ->
                        !directory.listHolders(position.id(), clock.instant()).isEmpty())
                .findFirst();
    }

    private Stream<Position> deciding(Unit unit) {
        return directory.listPositions(unit.id()).stream()
                .filter(position -> position.kind() == PositionKind.HEAD
                        || position.kind() == PositionKind.DEPUTY
                        || position.kind() == PositionKind.OFFICE_HEAD
                        || position.kind() == PositionKind.DESK_OFFICER)
                .sorted(Comparator.comparing(Position::kind));
    }
}
