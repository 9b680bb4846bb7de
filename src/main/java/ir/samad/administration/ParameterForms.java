package ir.samad.administration;

import ir.samad.calendar.JalaliDate;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.ValueShape;
import ir.samad.shell.Form;
import ir.samad.vocabulary.PersianText;
import ir.samad.vocabulary.Reading;
import ir.samad.vocabulary.Refusal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form in which a value is decided: filled from the present one, read into the text that is stored. */
final class ParameterForms {

    static final String VALUE = "value";
    static final String UNIT = "unit";
    static final String FROM = "from";
    static final String REASON = "reason";

    private static final int MOST_OPTIONS = 50;

    private ParameterForms() {}

    /** A form that shows the present value and begins today. */
    static Form filled(ParameterKey key, String text, LocalDate today) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put(VALUE, List.of(text));
        switch (key.shape()) {
            case ValueShape.Choices choices -> fields.put(VALUE, ValueShape.lines(text));
            case ValueShape.Length length -> {
                var present = Duration.parse(text);
                var unit = ParameterWords.unitOf(present);
                fields.put(VALUE, List.of(Long.toString(present.toSeconds() / unit.seconds())));
                fields.put(UNIT, List.of(unit.name()));
            }
            default -> {
                // One field holds the text as it is stored.
            }
        }
        fields.put(FROM, List.of(JalaliDate.of(today).toString()));
        return new Form(fields);
    }

    /** The value as it is to be stored; null when it was refused, which the form then shows. */
    static @Nullable String value(Form form, ParameterKey key) {
        return switch (key.shape()) {
            case ValueShape.Choices choices ->
                keep(
                        form,
                        form.values(VALUE).size() > MOST_OPTIONS
                                ? Reading.<String>refused(Refusal.of("parameters.value.choice"), "")
                                : choices.read(String.join("\n", form.values(VALUE))));
            case ValueShape.Length length -> {
                var unit = form.choice(UNIT, LengthUnit.class);
                var number = form.read(VALUE, ParameterForms::readCount);
                yield unit == null || number == null ? null : keep(form, length.read(unit.iso(number)));
            }
            default -> form.read(VALUE, key.shape()::read);
        };
    }

    private static Reading<String> readCount(String typed) {
        var code = PersianText.code(typed);
        return code.matches("[0-9]{1,6}")
                ? Reading.accepted(code, typed)
                : Reading.refused(Refusal.of("parameters.value.length"), typed);
    }

    private static @Nullable String keep(Form form, Reading<String> reading) {
        reading.findRefusal().ifPresent(refusal -> form.refuse(VALUE, refusal));
        return reading.find().orElse(null);
    }
}
