package ir.samad.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import ir.samad.Samad;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The guards of the house: rooms, arrows that only point down, and the picture drawn from them. */
class HouseTest {

    private static final Pattern PARAGRAPH = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

    /** Templates become classes of a package of their own; each belongs to the room whose folder it lies in. */
    private final ApplicationModules modules =
            ApplicationModules.of(Samad.class, JavaClass.Predicates.resideInAPackage("ir.samad.pages.."));

    @Test
    void everyRoomKeepsToItsDeclaredDependencies() {
        modules.verify();
    }

    @Test
    void everyRoomDeclaresWhatItLeansOn() {
        for (var room : modules) {
            assertThat(Floors.packageInfo(room.getIdentifier().toString()))
                    .as("package-info of %s", room.getIdentifier())
                    .contains("allowedDependencies = {")
                    .contains("@NullMarked");
        }
    }

    @Test
    void everyArrowPointsDown() {
        assertThat(upwardArrows(arrows()))
                .as("arrows that point to a higher floor")
                .isEmpty();
    }

    @Test
    void anArrowThatPointsUpIsSeen() {
        assertThat(upwardArrows(Map.of("routing", Set.of("cases", "directory"))))
                .containsExactly("routing → cases");
    }

    @Test
    void thePictureOfTheRoomsIsUpToDate() {
        GeneratedPage.assertUpToDate("docs/modules.md", picture(arrows()));
    }

    private static List<String> upwardArrows(Map<String, Set<String>> arrows) {
        List<String> upward = new ArrayList<>();
        arrows.forEach((room, others) -> others.stream()
                .filter(other -> !Floors.mayLeanOn(room, other))
                .forEach(other -> upward.add(room + " → " + other)));
        return upward;
    }

    /** Room → rooms whose types it uses. */
    private Map<String, Set<String>> arrows() {
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (var room : modules) {
            arrows.put(
                    room.getIdentifier().toString(),
                    room.getDirectDependencies(modules)
                            .uniqueModules()
                            .map(ApplicationModule::getIdentifier)
                            .map(Object::toString)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        return arrows;
    }

    private static String picture(Map<String, Set<String>> arrows) {
        var page = new StringBuilder("""
                # The rooms

                Drawn from the code by `HouseTest`; renewed with `./samad rules`. An arrow says "uses". Arrows that follow from
                others are left out of the drawing (if A uses B and B uses C, A may use C as well); the list below has them all.

                ```mermaid
                flowchart TD
                """);
        var floors = Floors.ROOMS.entrySet().stream()
                .filter(floor -> floor.getValue().stream().anyMatch(arrows::containsKey))
                .toList()
                .reversed();
        for (var floor : floors) {
            page.append("  subgraph ")
                    .append(floor.getKey().replace(" ", ""))
                    .append("[\"")
                    .append(floor.getKey())
                    .append("\"]\n");
            floor.getValue().stream()
                    .filter(arrows::containsKey)
                    .forEach(room -> page.append("    ").append(room).append('\n'));
            page.append("  end\n");
        }
        arrows.forEach((room, others) -> others.stream()
                .filter(other ->
                        others.stream().noneMatch(between -> reaches(arrows, between, other) && !between.equals(other)))
                .forEach(other -> page.append("  %s --> %s\n".formatted(room, other))));
        page.append("```\n");
        for (var floor : floors) {
            page.append("\n## ").append(floor.getKey()).append('\n');
            for (var room : floor.getValue()) {
                var uses = arrows.get(room);
                if (uses != null) {
                    page.append("\n**%s** – %s\nUses: %s.\n"
                            .formatted(room, paragraph(room), uses.isEmpty() ? "nothing" : String.join(", ", uses)));
                }
            }
        }
        return page.toString();
    }

    private static boolean reaches(Map<String, Set<String>> arrows, String from, String to) {
        var seen = new HashSet<String>();
        var next = new ArrayList<>(List.of(from));
        while (!next.isEmpty()) {
            var room = next.removeLast();
            if (room.equals(to)) {
                return true;
            }
            if (seen.add(room)) {
                next.addAll(arrows.getOrDefault(room, Set.of()));
            }
        }
        return false;
    }

    /** The first paragraph of the room's own description, without the floor. */
    private static String paragraph(String room) {
        var matcher = PARAGRAPH.matcher(Floors.packageInfo(room));
        assertThat(matcher.find()).as("a description of the room %s", room).isTrue();
        return matcher.group(1)
                .replaceAll("\\s*\\n\\s*\\*\\s?", " ")
                .replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
                .replaceFirst("^\\s*(GROUND|CELLAR|FLOOR \\d|ROOF)(, furniture)?\\.\\s*", "")
                .strip();
    }
}
