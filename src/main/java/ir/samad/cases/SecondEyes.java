package ir.samad.cases;

import ir.samad.cases.Actor.Official;
import ir.samad.directory.Directory;
import ir.samad.directory.Position;
import ir.samad.directory.PositionId;
import ir.samad.directory.PositionKind;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.parameters.Scope;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whether an answer needs a second pair of eyes before it leaves, and whose (N-1-2): as the body of its author wants it,
 * all answers, a sample drawn at random, or none. Superiors are the heads, deputies and office heads of his unit and of
 * those above it in the same body; what a superior writes leaves at once.
 */
@Component
class SecondEyes {

    private static final SecureRandom SEEDS = new SecureRandom();

    /** Who may release what those below him write. */
    static final Set<PositionKind> SUPERIORS =
            EnumSet.of(PositionKind.HEAD, PositionKind.DEPUTY, PositionKind.OFFICE_HEAD);

    private static final int HUNDRED = 100;

    private final Directory directory;
    private final Parameters parameters;
    private final Clock clock;

    SecondEyes(Directory directory, Parameters parameters, Clock clock) {
        this.directory = directory;
        this.parameters = parameters;
        this.clock = clock;
    }

    /**
     * Whether the answer waits for release.
     *
     * @param needed whether it does
     * @param draw how it was drawn, so that the draw can be repeated: seed, percentage, number; empty when nothing was drawn
     */
    record Decision(boolean needed, String draw) {}

    /** Decides it. A case that was drawn once stays drawn: whoever undoes a proposal does not draw again. */
    Decision decide(Official author, List<Entry> history) {
        if (SUPERIORS.contains(directory.getPosition(author.position()).kind())) {
            return new Decision(false, "");
        }
        var body = Scope.body(directory.getUnit(author.unit()).bodyId().value());
        return switch (parameters.text(ParameterKey.REVIEW_OF_ANSWERS, body, Scope.nation())) {
            case "ALL" -> new Decision(true, "");
            case "SAMPLE" ->
                history.stream().anyMatch(entry -> entry.event() == CaseEvent.ANSWER_PROPOSED)
                        ? new Decision(true, "")
                        : draw(parameters.integer(ParameterKey.REVIEW_SAMPLE, body, Scope.nation()));
            default -> new Decision(false, "");
        };
    }

    /** The positions that may release an answer of this author, the nearest first; none of them is held by himself. */
    Stream<Position> superiorsOf(PositionId author, UUID person) {
        return above(author).filter(position -> isHeldByAnother(position.id(), person));
    }

    /** Whether one of them is this position; asks for the holders of no other. */
    boolean isSuperior(PositionId position, PositionId author, UUID person) {
        return above(author).anyMatch(superior -> superior.id().equals(position)) && isHeldByAnother(position, person);
    }

    private Stream<Position> above(PositionId author) {
        var unit = directory.getUnit(directory.getPosition(author).unitId());
        return directory.listAbove(unit.id()).stream()
                .filter(above -> above.bodyId().equals(unit.bodyId()))
                .flatMap(above -> directory.listPositions(above.id()).stream())
                .filter(position ->
                        SUPERIORS.contains(position.kind()) && !position.id().equals(author));
    }

    static Decision draw(long seed, int percent) {
        var number = Math.floorMod(seed, HUNDRED);
        return new Decision(number < percent, seed + " / " + percent + " / " + number);
    }

    private static Decision draw(int percent) {
        return draw(SEEDS.nextLong(), percent);
    }

    private boolean isHeldByAnother(PositionId position, UUID person) {
        var holders = directory.listHolders(position, clock.instant());
        return !holders.isEmpty()
                && holders.stream()
                        .noneMatch(holder -> holder.person().id().value().equals(person));
    }
}
