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
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What the forms of the directory share: choices of closed lists, and refusals brought to their fields. */
@Component
class Keeping {

    private final MessageSource messages;

    Keeping(MessageSource messages) {
        this.messages = messages;
    }

    static boolean mayKeep(Staff staff) {
        return staff.may(Right.KEEP_DIRECTORY);
    }

    /** An entry outside the keeper's place may be read, not kept. */
    static void demand(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("Outside the keeper's place");
        }
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
