package ir.samad.directory.web;

import ir.samad.directory.DirectoryEntries;
import ir.samad.shell.Form;
import ir.samad.shell.Option;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the forms of the directory share: choices of closed lists, and refusals brought to their fields. */
@Component
class Keeping {

    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_NAMES = 2000;

    private final MessageSource messages;

    Keeping(MessageSource messages) {
        this.messages = messages;
    }

    static boolean mayKeep(Staff staff) {
        return staff.may(Right.KEEP_DIRECTORY);
    }

    <E extends Enum<E>> List<Option> options(String prefix, Class<E> list, Locale language) {
        return Arrays.stream(list.getEnumConstants())
                .map(one -> new Option(one.name(), messages.getMessage(prefix + "." + one.name(), null, language)))
                .toList();
    }

    /** Keeps a refusal at the field that the third word of its key names, when the form has it; else at the form. */
    static <T> Optional<T> keep(Form form, Outcome<T> outcome, Set<String> fields) {
        outcome.findRefusal().ifPresent(refusal -> form.refuse(field(refusal, fields), refusal));
        return outcome.find();
    }

    /** Does what a form asks for when all of it could be read; a refusal is brought to its field. */
    static <E, T> Optional<T> keep(Form form, @Nullable E entry, Function<E, Outcome<T>> deed, Set<String> fields) {
        return entry == null || form.isRefused() ? Optional.empty() : keep(form, deed.apply(entry), fields);
    }

    /** What the code in the field {@code parent} names, when one was typed; one that names nothing is refused there. */
    static <T> Optional<T> parent(Form form, Function<String, Optional<T>> find) {
        var code = form.text("parent", 0, LONGEST_CODE);
        if (code == null || code.isEmpty()) {
            return Optional.empty();
        }
        var parent = find.apply(code);
        if (parent.isEmpty()) {
            form.refuse("parent", Refusal.of("directory.refused.parent.unknown", code));
        }
        return parent;
    }

    /** The code a form proposes for something new; empty when the program shall make one. */
    static @Nullable String code(Form form) {
        return form.text("code", 0, LONGEST_CODE);
    }

    /** Former names, one on each line. */
    static List<String> formerNames(Form form) {
        var names = form.text("formerNames", 0, LONGEST_NAMES);
        return names == null
                ? List.of()
                : names.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private static String field(Refusal refusal, Set<String> fields) {
        var words = refusal.messageKey().split("\\.");
        return refusal.messageKey().startsWith("directory.refused.") && words.length > 2 && fields.contains(words[2])
                ? words[2]
                : "";
    }

    /** Whether somebody else changed the entry meanwhile; the page then shows his version beside the typed one. */
    static boolean isStale(Form form) {
        return form.refusals("").contains(DirectoryEntries.STALE);
    }
}
