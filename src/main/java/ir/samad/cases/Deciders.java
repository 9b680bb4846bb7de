package ir.samad.cases;

import ir.samad.directory.Directory;
import ir.samad.directory.Position;
import ir.samad.directory.PositionKind;
import ir.samad.directory.Unit;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who decides upon objections: one level above the unit that answered, at the top the Centre. */
@Component
class Deciders {

    private final Directory directory;
    private final Officials officials;
    private final Clock clock;

    Deciders(Directory directory, Officials officials, Clock clock) {
        this.directory = directory;
        this.officials = officials;
        this.clock = clock;
    }

    /**
     * The head of the nearest unit above that somebody holds, else the desk there; nobody is skipped silently to the answering
     * unit itself, which never decides. Only above the Centre there is nobody: it decides upon its own answers, by its head,
     * else at its desk, and where it can not by the position that answered. Whoever the case is kept from never decides
     * (N-10-3). Empty when nobody is left.
     */
    Optional<Position> above(CaseFile file) {
        var answering = file.leadUnit();
        Set<Unit> above = new LinkedHashSet<>(directory.listAbove(answering));
        above.removeIf(unit -> unit.id().equals(answering));
        directory.findCentre().ifPresent(above::add);
        var deciders = above.stream()
                .flatMap(this::deciding)
                .filter(position -> !officials.withholds(file, position.id()))
                .toList();
        return first(deciders, position -> isHeld(position) && !position.id().equals(file.lead()))
                .or(() -> first(deciders, position -> !position.id().equals(file.lead())))
                .or(() -> first(deciders, position -> true));
    }

    private static Optional<Position> first(List<Position> deciders, Predicate<Position> which) {
        return deciders.stream().filter(which).findFirst();
    }

    private boolean isHeld(Position position) {
        return !directory.listHolders(position.id(), clock.instant()).isEmpty();
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
