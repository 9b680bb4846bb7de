package ir.samad.directory;

import ir.samad.shell.Texts;
import ir.samad.vocabulary.PersianText;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the sheets: headings and closed lists, by their names in both languages, however they are typed. */
@Component
class SheetWords {

    private static final List<Locale> LANGUAGES = List.of(Texts.PERSIAN, Texts.ENGLISH);
    private static final Map<Class<?>, String> PREFIXES = Map.of(
            BodyType.class, "directory.body-type.",
            BranchOfPower.class, "directory.branch.",
            UnitKind.class, "directory.unit-kind.",
            Level.class, "directory.level.",
            PositionKind.class, "directory.position-kind.",
            Capacity.class, "directory.capacity.",
            Column.class, "directory.column.",
            Sheet.class, "directory.sheet.");

    private final MessageSource messages;
    private final Map<Class<?>, Map<String, Enum<?>>> lists = new ConcurrentHashMap<>();

    SheetWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The name of a constant, as templates and exports write it. */
    String word(Enum<?> constant, Locale language) {
        return messages.getMessage(PREFIXES.get(constant.getDeclaringClass()) + constant.name(), null, language);
    }

    String text(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    /** The constant that a cell names. */
    <E extends Enum<E>> Optional<E> find(Class<E> list, String cell) {
        return Optional.ofNullable(lists.computeIfAbsent(list, this::keys).get(PersianText.compactKey(cell)))
                .map(list::cast);
    }

    /** «بله» and «خیر» in the words people use; empty for anything else. */
    Optional<Boolean> findYesOrNo(String cell) {
        return switch (PersianText.compactKey(cell)) {
            case "", "0", "no", "false", "خیر", "نه", "ندارد" -> Optional.of(false);
            case "1", "yes", "true", "بله", "بلی", "اری", "دارد" -> Optional.of(true);
            default -> Optional.empty();
        };
    }

    /** Whether a heading found in a file names this column. */
    boolean names(String heading, Column column) {
        return LANGUAGES.stream().anyMatch(language -> PersianText.sameHeader(heading, word(column, language)))
                || PersianText.sameHeader(heading, column.name())
                || column.otherWords().stream().anyMatch(other -> PersianText.sameHeader(heading, other));
    }

    private Map<String, Enum<?>> keys(Class<?> list) {
        var keys = new HashMap<String, Enum<?>>();
        for (var constant : (Enum<?>[]) list.getEnumConstants()) {
            keys.put(PersianText.compactKey(constant.name()), constant);
            LANGUAGES.forEach(language -> keys.put(PersianText.compactKey(word(constant, language)), constant));
        }
        return keys;
    }
}
