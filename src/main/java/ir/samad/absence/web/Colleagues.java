package ir.samad.absence.web;

import ir.samad.absence.Candidate;
import ir.samad.directory.PersonId;
import ir.samad.shell.Form;
import ir.samad.shell.Option;
import ir.samad.vocabulary.Refusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The choice of a colleague who stands in, or to whom something is delegated. */
final class Colleagues {

    private static final int LONGEST_WORDS = 60;

    private Colleagues() {}

    /** The words by which colleagues are looked for; empty for all. */
    static String words(Form form) {
        var find = form.copy().text("find", 0, LONGEST_WORDS);
        return find == null ? "" : find;
    }

    /** Those who can be chosen. */
    static List<Option> options(List<Candidate> candidates) {
        return candidates.stream()
                .map(one -> new Option(one.person().toString(), one.name(), one.place()))
                .toList();
    }

    /** Who was chosen; null when nobody was. */
    static @Nullable PersonId chosen(Form form) {
        var person = id(form.value("person"));
        if (person == null) {
            form.refuse("person", Refusal.of("absence.refused.person.choose"));
            return null;
        }
        return new PersonId(person);
    }

    /** An identity that a form carries; null when it is none. */
    static @Nullable UUID id(String typed) {
        try {
            return typed.isEmpty() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
