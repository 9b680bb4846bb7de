package ir.samad.cases;

import ir.samad.access.PositionRights;
import ir.samad.cases.AccessMatrix.Action;
import ir.samad.cases.AccessMatrix.Standing;
import ir.samad.cases.store.CaseVisibility.Way;
import ir.samad.cases.store.Parties.Relation;
import ir.samad.directory.PositionKind;
import ir.samad.directory.UnitKind;
import ir.samad.house.GeneratedPage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may do what with a case, drawn for people: the page docs/access-matrix.md. */
class AccessPageTest {

    @Test
    void thePageIsUpToDate() {
        GeneratedPage.assertUpToDate("docs/access-matrix.md", page());
    }

    private static String page() {
        return """
                # Who may do what with a case

                Drawn from the tables the program itself obeys and renewed with `./samad rules`. `AccessMatrixTest` asks every
                cell of the first table over HTTP. A "yes" says that position, part and door allow the step; whether it is
                possible just now is said by [the life of a case](case-life.md), and a step of a superior also asks that the
                line is late. Whoever acts by delegation does so in the position of a head, with the one kind of decision and
                the part that are named.

                ## Relation to the case × action

                %s
                ## The applicant's own doors

                Asked by `ApplicantMatrixTest`, of a case of somebody for whom another acts. Every door asks the same: the
                tracking code with something of the case the visitor knows besides, or a proved contact.

                %s
                ## By programs

                Asked of the API by `ProgramMatrixTest`, each standing by a program in such a position, with every scope.

                %s
                ## What a part is enough for

                `NeededParts`. Steps not listed ask who somebody is in another way: releasing, grading and undoing,
                and what the applicant or the program does.

                %s
                ## Ways to see a case

                `CaseVisibility`: one of them is enough, and none helps whoever the case is about, or anybody below him.

                %s
                ## What is seen of the person

                `PersonSight`; the rest is masked until a reason is given.

                %s
                ## Rights of positions

                `PositionRights`; a unit that is not named gives the rights of "other units".

                %s
                ## Doors to cases for staff

                `@Needs`: one of the rights is enough.

                %s""".formatted(matrix(), visitors(), programs(), parts(), ways(), sight(), rights(), doors());
    }

    private static String matrix() {
        return table(
                "Who",
                List.of(Action.values()),
                List.of(Standing.values()),
                who -> AccessMatrix.words(who) + " (" + AccessMatrix.words(who.position) + ", "
                        + AccessMatrix.words(who.unit)
                        + (who.delegated == null
                                ? ")"
                                : "; " + AccessMatrix.words(java.util.Objects.requireNonNull(who.relation)) + ")"),
                (who, action) -> AccessMatrix.allows(who, action));
    }

    private static String visitors() {
        return table(
                "Who comes",
                List.of(ApplicantMatrix.OwnAction.values()),
                List.of(ApplicantMatrix.Visitor.values()),
                AccessMatrix::words,
                (who, action) -> ApplicantMatrix.allows(who));
    }

    private static String programs() {
        return table(
                "Program in a position that",
                List.of(AccessMatrix.ByProgram.values()),
                AccessMatrix.ByProgram.STANDINGS,
                AccessMatrix::words,
                (who, action) -> AccessMatrix.allows(who, action));
    }

    private static String parts() {
        var events = Arrays.stream(CaseEvent.values())
                .filter(event -> NeededParts.of(event).isPresent())
                .toList();
        return table(
                        "Part",
                        events,
                        List.of(Relation.values()),
                        AccessMatrix::words,
                        (part, event) -> NeededParts.suffices(part, event))
                + "\nNoting asks for any part.\n";
    }

    private static String sight() {
        var parts = table(
                "Part",
                List.of(PersonSight.Field.values()),
                List.of(Relation.values()),
                AccessMatrix::words,
                (part, field) -> PersonSight.of(part).contains(field));
        return parts
                + AccessMatrix.line(Stream.concat(
                                Stream.of("none, overseeing"),
                                Arrays.stream(PersonSight.Field.values())
                                        .map(field -> yes(PersonSight.of(null).contains(field))))
                        .toList());
    }

    private static String ways() {
        return head(List.of("Way", "Asks for"))
                + Arrays.stream(Way.values())
                        .map(way -> AccessMatrix.line(List.of(
                                AccessMatrix.words(way),
                                way.right().map(AccessMatrix::words).orElse("nothing"))))
                        .collect(Collectors.joining());
    }

    private static String rights() {
        var lines = new StringBuilder(head(List.of("Position", "Unit", "Rights")));
        for (var position : PositionKind.values()) {
            var others = PositionRights.of(position, UnitKind.SPECIALISED_UNIT, false);
            lines.append(AccessMatrix.line(
                    List.of(AccessMatrix.words(position), "other units", AccessMatrix.words(others))));
            for (var unit : UnitKind.values()) {
                var office = unit == UnitKind.PERFORMANCE_OFFICE || unit == UnitKind.HQ_OFFICE;
                var governorate =
                        office || unit == UnitKind.PROVINCIAL_GOVERNORATE || unit == UnitKind.COUNTY_GOVERNORATE;
                var rights = PositionRights.of(position, unit, governorate);
                if (!rights.equals(others)) {
                    var name = AccessMatrix.words(unit) + (office ? " of a governorate" : "");
                    lines.append(
                            AccessMatrix.line(List.of(AccessMatrix.words(position), name, AccessMatrix.words(rights))));
                }
            }
        }
        return lines.toString();
    }

    private static String doors() {
        return head(List.of("Door", "Needs"))
                + AccessMatrix.doors().entrySet().stream()
                        .map(door -> AccessMatrix.line(List.of(
                                "`" + door.getKey() + "`",
                                door.getValue().value().length == 0
                                        ? "every member of staff"
                                        : AccessMatrix.words(
                                                List.of(door.getValue().value())))))
                        .collect(Collectors.joining());
    }

    private interface Cell<R, C> {
        boolean allows(R row, C column);
    }

    private static <R, C extends Enum<C>> String table(
            String corner, List<C> columns, List<R> rows, Function<R, String> name, Cell<R, C> cell) {
        var titles = new ArrayList<>(List.of(corner));
        columns.forEach(column -> titles.add(AccessMatrix.words(column)));
        return head(titles)
                + rows.stream()
                        .map(row -> AccessMatrix.line(Stream.concat(
                                        Stream.of(name.apply(row)),
                                        columns.stream().map(column -> yes(cell.allows(row, column))))
                                .toList()))
                        .collect(Collectors.joining());
    }

    private static String head(List<String> titles) {
        return AccessMatrix.line(titles) + "|" + "---|".repeat(titles.size()) + "\n";
    }

    private static String yes(boolean answer) {
        return answer ? "yes" : "–";
    }
}
