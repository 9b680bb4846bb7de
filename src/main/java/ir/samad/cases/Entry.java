package ir.samad.cases;

import ir.samad.directory.Level;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a case's history.
 *
 * @param number 1, 2, 3 …
 * @param at when
 * @param event what happened
 * @param actorKind APPLICANT, STAFF or SYSTEM
 * @param actorPosition the position that acted; null for others
 * @param actorPerson who held it
 * @param level level that handled the case then
 * @param content what it says, by the names of {@link Content}; empty when it was erased
 */
public record Entry(
        int number,
        Instant at,
        CaseEvent event,
        String actorKind,
        @Nullable UUID actorPosition,
        @Nullable UUID actorPerson,
        Level level,
        Map<String, String> content) {

    public Entry {
        content = Map.copyOf(content);
    }

    /** The history as the applicant sees it: no event that is not for him, and none that was undone. */
    static List<Entry> forApplicant(List<Entry> history) {
        var undone = undone(history);
        return history.stream()
                .filter(entry -> entry.event().visibleToApplicant() && !undone.contains(entry.number()))
                .toList();
    }

    /** Numbers of the entries that were undone. */
    public static Set<Integer> undone(List<Entry> history) {
        return history.stream()
                .filter(entry -> entry.event() == CaseEvent.UNDONE && entry.has(Content.UNDOES))
                .map(entry -> Integer.valueOf(entry.get(Content.UNDOES)))
                .collect(Collectors.toSet());
    }

    /** A part of the content; empty when it is not there. */
    public String get(String name) {
        return content.getOrDefault(name, "");
    }

    public boolean has(String name) {
        return content.containsKey(name);
    }
}
