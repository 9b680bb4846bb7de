package ir.samad.cases.filing;

import ir.samad.cases.Classification;
import ir.samad.cases.Grade;
import ir.samad.shell.Form;
import ir.samad.shell.Option;
import ir.samad.worklist.Urgency;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reads urgency and classification as they are typed at a desk, by a program or on the page of a case. */
@Component
public class GradeForms {

    private final MessageSource messages;

    GradeForms(MessageSource messages) {
        this.messages = messages;
    }

    /** The grade; what is left empty is ordinary, and what is no grade is refused at its field. */
    public @Nullable Grade read(Form form) {
        var urgency = form.value("urgency").isEmpty() ? Urgency.ORDINARY : form.choice("urgency", Urgency.class);
        var classification = form.value("classification").isEmpty()
                ? Classification.ORDINARY
                : form.choice("classification", Classification.class);
        return urgency == null || classification == null ? null : new Grade(urgency, classification);
    }

    /** The grade where both are chosen; nothing is taken for granted. */
    public @Nullable Grade readChosen(Form form) {
        var urgency = form.choice("urgency", Urgency.class);
        var classification = form.choice("classification", Classification.class);
        return urgency == null || classification == null ? null : new Grade(urgency, classification);
    }

    /** What an applicant himself may say of it: that a life is in danger. The desk confirms or corrects it. */
    public static Grade readClaim(Form form) {
        return form.has("danger") ? new Grade(Urgency.DANGER_TO_LIFE, Classification.ORDINARY) : Grade.ORDINARY;
    }

    /** The grades of urgency, for a list of choices. */
    public List<Option> urgencies() {
        return options(Urgency.values(), "cases.urgency.");
    }

    /** The classifications, for a list of choices. */
    public List<Option> classifications() {
        return options(Classification.values(), "cases.classification.");
    }

    private <E extends Enum<E>> List<Option> options(E[] values, String key) {
        Function<E, Option> option = value -> new Option(
                value.name(), messages.getMessage(key + value.name(), null, LocaleContextHolder.getLocale()));
        return Arrays.stream(values).map(option).toList();
    }
}
