package ir.samad.tables;

import ir.samad.shell.Texts;
import ir.samad.vocabulary.PersianText;
import ir.samad.vocabulary.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of tables: headings and closed lists, by their names in both languages, however they are typed. */
@Component
public class TableWords {

    private static final List<Locale> LANGUAGES = List.of(Texts.PERSIAN, Texts.ENGLISH);

    private final MessageSource messages;
    private final Map<Class<?>, Map<String, Enum<?>>> lists = new ConcurrentHashMap<>();

    TableWords(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * What is wrong with a heading.
     *
     * @param column the column that is missing, or there twice
     */
    public record HeadingFault<C>(C column, Refusal refusal) {}

    /** The heading of a column, as templates write it. */
    public String heading(NamedColumn column) {
        return text(column.messageKey(), Texts.PERSIAN);
    }

    /** A text in one language. */
    public String text(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    /** A refusal as a sentence, with its clause. */
    public String sentence(Refusal refusal, Locale language) {
        var sentence = text(refusal.messageKey(), language, refusal.arguments().toArray());
        return refusal.clause() == null ? sentence : sentence + " (" + refusal.clause() + ")";
    }

    /** Where the columns stand that are there. */
    public <C extends NamedColumn> Map<C, Integer> find(List<C> columns, Line heading) {
        var found = new LinkedHashMap<C, Integer>();
        for (var i = 0; i < heading.cells().size(); i++) {
            var column = columnOf(columns, heading.cell(i));
            if (column != null) {
                found.putIfAbsent(column, i);
            }
        }
        return found;
    }

    /** Columns that have to be there and are not, and those that are there twice. */
    public <C extends NamedColumn> List<HeadingFault<C>> faults(List<C> columns, List<C> required, Line heading) {
        var faults = new ArrayList<HeadingFault<C>>();
        var found = find(columns, heading);
        required.stream()
                .filter(column -> !found.containsKey(column))
                .forEach(column -> faults.add(
                        new HeadingFault<>(column, Refusal.of("tables.refused.column-missing", heading(column)))));
        var seen = new HashSet<C>();
        var twice = new HashSet<C>();
        for (var cell : heading.cells()) {
            var column = columnOf(columns, cell);
            if (column != null && !seen.add(column) && twice.add(column)) {
                faults.add(new HeadingFault<>(column, Refusal.of("tables.refused.column-twice")));
            }
        }
        return faults;
    }

    /** The constant of a closed list that a cell names; its words are {@code <prefix><NAME>}. */
    public <E extends Enum<E>> Optional<E> find(Class<E> list, String prefix, String cell) {
        return Optional.ofNullable(lists.computeIfAbsent(list, wanted -> keys(wanted, prefix))
                        .get(PersianText.compactKey(cell)))
                .map(list::cast);
    }

    /** «بله» and «خیر» in the words people use; empty for anything else. */
    public Optional<Boolean> findYesOrNo(String cell) {
        return switch (PersianText.compactKey(cell)) {
            case "", "0", "no", "false", "خیر", "نه", "ندارد" -> Optional.of(false);
            case "1", "yes", "true", "بله", "بلی", "اری", "دارد" -> Optional.of(true);
            default -> Optional.empty();
        };
    }

    private <C extends NamedColumn> @Nullable C columnOf(List<C> columns, String heading) {
        return columns.stream()
                .filter(column -> names(heading, column))
                .findFirst()
                .orElse(null);
    }

    /** Templates mark what has to be filled in with a star. */
    private boolean names(String typed, NamedColumn column) {
        var heading = typed.replace('*', ' ');
        return LANGUAGES.stream()
                        .anyMatch(language -> PersianText.sameHeader(heading, text(column.messageKey(), language)))
                || PersianText.sameHeader(heading, column.name())
                || column.otherWords().stream().anyMatch(other -> PersianText.sameHeader(heading, other));
    }

    private Map<String, Enum<?>> keys(Class<?> list, String prefix) {
        var keys = new HashMap<String, Enum<?>>();
        for (var constant : (Enum<?>[]) list.getEnumConstants()) {
            keys.put(PersianText.compactKey(constant.name()), constant);
            LANGUAGES.forEach(language ->
                    keys.put(PersianText.compactKey(text(prefix + constant.name(), language)), constant));
        }
        return keys;
    }
}
