package ir.samad.directory;

import ir.samad.shell.Texts;
import ir.samad.tables.TableWords;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Under which messages the closed lists of the sheets stand. */
@Component
class SheetWords {

    private static final Map<Class<?>, String> PREFIXES = Map.of(
            BodyType.class, "directory.body-type.",
            BranchOfPower.class, "directory.branch.",
            UnitKind.class, "directory.unit-kind.",
            Level.class, "directory.level.",
            PositionKind.class, "directory.position-kind.",
            Capacity.class, "directory.capacity.",
            Column.class, "directory.column.",
            Sheet.class, "directory.sheet.");

    private final TableWords words;

    SheetWords(TableWords words) {
        this.words = words;
    }

    TableWords words() {
        return words;
    }

    static String prefix(Class<?> list) {
        return PREFIXES.getOrDefault(list, "");
    }

    /** The name of a constant, as templates and exports write it. */
    String word(Enum<?> constant, Locale language) {
        return words.text(prefix(constant.getDeclaringClass()) + constant.name(), language);
    }

    String text(String key, Locale language, Object... arguments) {
        return words.text(key, language, arguments);
    }

    /** What may stand in a column of a closed list; empty for any other column. */
    List<String> choices(Column column) {
        return switch (column) {
            case TYPE -> all(BodyType.values());
            case BRANCH -> all(BranchOfPower.values());
            case KIND -> all(UnitKind.values());
            case LEVEL -> all(Level.values());
            case ROLE -> all(PositionKind.values());
            case CAPACITY -> all(Capacity.values());
            case SHARED -> List.of(text("directory.yes", Texts.PERSIAN), text("directory.no", Texts.PERSIAN));
            default -> List.of();
        };
    }

    private List<String> all(Enum<?>[] constants) {
        return Arrays.stream(constants).map(one -> word(one, Texts.PERSIAN)).toList();
    }
}
