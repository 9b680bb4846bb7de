package ir.samad.cases.filing;

import ir.samad.cases.ForeignOrigin;
import ir.samad.cases.HandOvers.HandingOver;
import ir.samad.recipients.HandOverRecipient;
import ir.samad.recipients.HandOverRecipients;
import ir.samad.recipients.RecipientId;
import ir.samad.shell.Form;
import ir.samad.shell.Option;
import ir.samad.vocabulary.PersianText;
import ir.samad.vocabulary.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what is typed about recipients outside and numbers there (N-3-1-2, N-6-3), on pages and from programs. */
@Component
public class OutsideForms {

    /** Longest number of another system, so that a notice with it stays within three parts of an SMS. */
    public static final int LONGEST_REFERENCE = 30;

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 1000;
    private static final Pattern REFERENCE = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd} ./_\\-\u200c]*");

    private final HandOverRecipients recipients;

    OutsideForms(HandOverRecipients recipients) {
        this.recipients = recipients;
    }

    /** Those that are offered, for a list to choose from. */
    public List<Option> options() {
        return recipients.listActive().stream()
                .map(one -> new Option(one.id().value().toString(), one.name()))
                .toList();
    }

    /** To whom and why; null when something is refused. */
    public @Nullable HandingOver readHandingOver(Form form, String reasonField, String referenceField) {
        var recipient = recipient(form, "recipient");
        var reason = readReason(form, reasonField);
        var reference = form.value(referenceField).isBlank() ? "" : readReference(form, referenceField);
        return form.isRefused() || recipient.isEmpty() || reason == null || reference == null
                ? null
                : new HandingOver(recipient.get().id(), reason, reference);
    }

    /** A number of another system; null when it is refused. */
    public @Nullable String readReference(Form form, String field) {
        var typed = form.text(field, 1, LONGEST_REFERENCE);
        if (typed == null) {
            return null;
        }
        var reference = PersianText.normalise(typed);
        if (!REFERENCE.matcher(reference).matches()) {
            form.refuse(field, Refusal.of("cases.outside.reference-unreadable"));
            return null;
        }
        return reference;
    }

    /** Why, in words that the applicant reads; null when it is refused. */
    public @Nullable String readReason(Form form, String field) {
        return form.text(field, SHORTEST_REASON, LONGEST_REASON);
    }

    /** From which system a case was handed over to us: system and number together, or neither. */
    public @Nullable ForeignOrigin readOrigin(Form form) {
        var system = form.value("foreignSystem").isBlank();
        var number = form.value("foreignReference").isBlank();
        if (system && number) {
            return null;
        }
        if (system) {
            form.refuse("foreignSystem", Refusal.by("N-6-3", "cases.origin.system-required"));
        }
        if (number) {
            form.refuse("foreignReference", Refusal.by("N-6-3", "cases.origin.reference-required"));
        }
        var from = system ? Optional.<HandOverRecipient>empty() : recipient(form, "foreignSystem");
        var reference = number ? null : readReference(form, "foreignReference");
        return from.isEmpty() || reference == null
                ? null
                : new ForeignOrigin(from.get().id(), from.get().name(), reference);
    }

    private Optional<HandOverRecipient> recipient(Form form, String field) {
        var typed = form.value(field);
        if (typed.isBlank()) {
            form.refuse(field, Refusal.of("shell.form.choose"));
            return Optional.empty();
        }
        try {
            var found = recipients.findActive(new RecipientId(UUID.fromString(typed)));
            if (found.isPresent()) {
                return found;
            }
        } catch (IllegalArgumentException notAnId) {
            // answered below
        }
        form.refuse(field, Refusal.of("shell.form.not-in-list"));
        return Optional.empty();
    }
}
