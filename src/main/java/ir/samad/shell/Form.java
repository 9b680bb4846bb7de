package ir.samad.shell;

import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Reading;
import ir.samad.vocabulary.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed into a form, kept until it is right. A controller reads each field through a bounded reader;
 * refusals gather at their fields, and the same page is shown again with everything typed.
 *
 * <pre>{@code
 * var nationalId = form.read("nationalId", NationalId::read);
 * var text = form.text("text", 10, 4000);
 * if (form.isRefused()) { return page(form); }
 * }</pre>
 */
public final class Form {

    /** No field of any form is longer; a longer one is refused before it is read. */
    public static final int LONGEST_FIELD = 20_000;

    private final Map<String, List<String>> typed = new LinkedHashMap<>();
    private final Map<String, List<Refusal>> refusals = new LinkedHashMap<>();

    /** An empty form, to be shown for the first time. */
    public Form() {}

    /** A form with what was sent. */
    public Form(Map<String, ? extends Collection<String>> sent) {
        sent.forEach((name, values) -> typed.put(name, List.copyOf(values)));
    }

    /** The same typed values without refusals, to be read without showing what is wrong yet. */
    public Form copy() {
        return new Form(typed);
    }

    /** This form with what another one brings in place of the same fields. */
    public Form with(Form other) {
        typed.putAll(other.typed);
        return this;
    }

    /** What was typed, by field. */
    public Map<String, List<String>> typed() {
        return Map.copyOf(typed);
    }

    /** Puts a value into a field before the form is shown, as when a draft or a stored record is edited. */
    public Form fill(String field, @Nullable Object value) {
        typed.put(field, value == null ? List.of() : List.of(value.toString()));
        return this;
    }

    /** Leaves the field as if it had never been sent. */
    public Form clear(String field) {
        typed.remove(field);
        return this;
    }

    /** What stands in the field, exactly as typed; empty when nothing does. */
    public String value(String field) {
        var values = typed.get(field);
        return values == null || values.isEmpty() ? "" : values.getFirst();
    }

    /** All values of a field that may occur several times. */
    public List<String> values(String field) {
        return typed.getOrDefault(field, List.of());
    }

    /** Whether a tick box is ticked or a button with this name was pressed. */
    public boolean has(String field) {
        return typed.containsKey(field);
    }

    /** Reads a required field; its refusal, also for an empty one, is kept at the field. */
    public <T extends @Nullable Object> @Nullable T read(String field, Function<String, Reading<T>> reader) {
        var text = value(field);
        if (text.length() > LONGEST_FIELD) {
            refuse(field, Refusal.of("shell.form.too-long", LONGEST_FIELD));
            return null;
        }
        return switch (reader.apply(text)) {
            case Reading.Accepted<T>(var value, var kept, var remarks) -> value;
            case Reading.Refused<T>(var refusal, var kept) -> {
                refuse(field, refusal);
                yield null;
            }
        };
    }

    /** Reads a field that may be left empty. */
    public <T> Optional<T> readOptional(String field, Function<String, Reading<T>> reader) {
        return value(field).isBlank() ? Optional.empty() : Optional.ofNullable(read(field, reader));
    }

    /** Reads free text of a bounded length, counted after outer spaces are taken away. */
    public @Nullable String text(String field, int shortest, int longest) {
        var text = value(field).strip();
        if (text.isEmpty() && shortest > 0) {
            refuse(field, Refusal.of("shell.form.required"));
        } else if (text.length() < shortest) {
            refuse(field, Refusal.of("shell.form.too-short", shortest));
        } else if (text.length() > longest) {
            refuse(field, Refusal.of("shell.form.too-long", longest));
        } else if (text.indexOf('\0') >= 0) {
            refuse(field, Refusal.of("shell.form.unreadable"));
        } else {
            return text;
        }
        return null;
    }

    /** Reads a constant of a closed list. */
    public <E extends Enum<E>> @Nullable E choice(String field, Class<E> list) {
        var name = value(field);
        for (var constant : list.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        refuse(field, Refusal.of(name.isEmpty() ? "shell.form.choose" : "shell.form.not-in-list"));
        return null;
    }

    /** Reads a whole number within bounds, in Persian, Arabic or Latin digits. */
    public @Nullable Integer number(String field, int smallest, int largest) {
        var text = value(field).strip();
        try {
            // Integer.parseInt reads all three kinds of digits.
            var number = Integer.parseInt(text);
            if (number >= smallest && number <= largest) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // answered below
        }
        refuse(field, Refusal.of(text.isEmpty() ? "shell.form.required" : "shell.form.number", smallest, largest));
        return null;
    }

    /** Keeps a refusal at a field; an empty field name means the form as a whole. */
    public Form refuse(String field, Refusal refusal) {
        refusals.computeIfAbsent(field, name -> new ArrayList<>()).add(refusal);
        return this;
    }

    /** Keeps the refusal of an action at a field, when it was refused. */
    public <T> Optional<T> keep(String field, Outcome<T> outcome) {
        outcome.findRefusal().ifPresent(refusal -> refuse(field, refusal));
        return outcome.find();
    }

    public boolean isRefused() {
        return !refusals.isEmpty();
    }

    /** Refusals at one field, in order. */
    public List<Refusal> refusals(String field) {
        return refusals.getOrDefault(field, List.of());
    }

    /** All refusals by field, for the summary at the top. */
    public Map<String, List<Refusal>> refusals() {
        return refusals;
    }
}
