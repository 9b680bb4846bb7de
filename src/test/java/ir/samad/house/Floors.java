package ir.samad.house;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The floors of the house, from the ground up. A room may lean on rooms of its own floor and of those below it. */
final class Floors {

    /** Floor → its rooms. A new room is entered here first. */
    static final Map<String, List<String>> ROOMS = rooms();

    private static final List<String> ORDER = List.copyOf(ROOMS.keySet());

    private Floors() {}

    private static Map<String, List<String>> rooms() {
        var floors = new LinkedHashMap<String, List<String>>();
        floors.put("Ground", List.of("database", "components", "vocabulary", "territory", "calendar", "parameters"));
        floors.put("Cellar", List.of("audit", "attachments", "notifications", "documents", "tables", "shell"));
        floors.put("Floor 1", List.of("directory", "applicants", "access"));
        floors.put("Floor 2", List.of("catalogue", "routing", "worklist", "deadlines", "absence", "recipients"));
        floors.put("Floor 3", List.of("cases"));
        floors.put(
                "Floor 4",
                List.of(
                        "desk",
                        "satisfaction",
                        "administration",
                        "arrival",
                        "meetings",
                        "meetingday",
                        "meetingturns",
                        "meetingreports",
                        "proceedings"));
        floors.put("Roof", List.of("demonstration", "integration"));
        return floors;
    }

    /** How high a room lies, the ground being 0. */
    static int heightOf(String room) {
        for (var floor : ROOMS.entrySet()) {
            if (floor.getValue().contains(room)) {
                return ORDER.indexOf(floor.getKey());
            }
        }
        throw new AssertionError("The room '" + room + "' is on no floor; enter it in Floors");
    }

    /** Whether a room may lean on another. */
    static boolean mayLeanOn(String room, String other) {
        return heightOf(other) <= heightOf(room);
    }

    /** Whether a room's own declaration names the other as one it leans on. */
    static boolean declares(String room, String other) {
        return packageInfo(room).contains("\"" + other + "\"");
    }

    /** The text of the room's description and declaration. */
    static String packageInfo(String room) {
        return Sources.read(Path.of("src/main/java/ir/samad", room, "package-info.java"));
    }
}
