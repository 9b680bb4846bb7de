package ir.samad.integration.web;

import ir.samad.shell.Form;
import ir.samad.shell.Problem;
import ir.samad.vocabulary.Refusal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the query of an address; a name nobody declared is refused. */
final class Query {

    private static final int LONGEST_WORDS = 100;
    private static final int LAST_PAGE = 10_000;

    private final Form form;

    Query(Form form, Set<String> names) {
        this.form = form;
        form.typed().keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> form.refuse(name, Refusal.of("integration.body.unknown-field")));
    }

    /** Words to look for; empty when none. */
    String words() {
        var words = form.text("q", 0, LONGEST_WORDS);
        return words == null ? "" : words;
    }

    /** The page, the first being 1. */
    int page() {
        var page = form.value("page").isEmpty() ? Integer.valueOf(1) : form.number("page", 1, LAST_PAGE);
        return page == null ? 1 : page;
    }

    boolean flag(String name) {
        var value = form.value(name);
        if (!value.isEmpty() && !value.equals("true") && !value.equals("false")) {
            form.refuse(name, Refusal.of("integration.body.not-flag"));
        }
        return value.equals("true");
    }

    <E extends Enum<E>> @Nullable E choice(String name, Class<E> list) {
        return form.value(name).isEmpty() ? null : form.choice(name, list);
    }

    /** @throws Problem 422 when something was refused */
    void demandAccepted() {
        if (form.isRefused()) {
            throw Problem.of(form);
        }
    }
}
