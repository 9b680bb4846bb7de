package ir.samad.cases.filing;

import ir.samad.applicants.ActsAs;
import ir.samad.applicants.Identity;
import ir.samad.applicants.IdentityKind;
import ir.samad.applicants.Representative;
import ir.samad.cases.Person;
import ir.samad.shell.Form;
import ir.samad.vocabulary.ForeignNationalId;
import ir.samad.vocabulary.NationalId;
import ir.samad.vocabulary.PassportNumber;
import ir.samad.vocabulary.PersonName;
import ir.samad.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Reads for whom somebody files who does not file for himself (N-5-3): the one who writes and can be reached is the one who
 * acts, the applicant is the one he acts for.
 */
final class ActingForms {

    private static final int LONGEST_DOCUMENT = 60;

    private ActingForms() {}

    /** The person acted for, with the one who acts; null when something is refused. */
    static @Nullable Person read(Form form, Person acting) {
        var as = form.choice("actingAs", ActsAs.class);
        var document = form.text("actingDocument", 0, LONGEST_DOCUMENT);
        if (as == ActsAs.ATTORNEY && document != null && document.isEmpty()) {
            form.refuse("actingDocument", Refusal.of("cases.filing.attorney-document"));
        }
        if (acting.identity().kind() == IdentityKind.LEGAL_ENTITY) {
            form.refuse("identityKind", Refusal.of("cases.filing.company-does-not-act"));
        }
        var identity = identity(form);
        if (acting.identity().equals(identity)) {
            form.refuse("forIdentity", Refusal.of("cases.filing.acts-for-himself"));
        }
        var firstName = form.read("forFirstName", PersonName::read);
        var lastName = form.read("forLastName", PersonName::read);
        if (form.isRefused() || as == null || document == null || identity == null) {
            return null;
        }
        return firstName == null || lastName == null
                ? null
                : new Person(
                        identity,
                        firstName.value(),
                        lastName.value(),
                        acting.contact(),
                        acting.country(),
                        new Representative(as, acting.identity(), acting.firstName(), acting.lastName(), document));
    }

    private static @Nullable Identity identity(Form form) {
        var kind = form.value("forIdentityKind").isEmpty()
                ? IdentityKind.NATIONAL_ID
                : form.choice("forIdentityKind", IdentityKind.class);
        if (kind == null) {
            return null;
        }
        if (form.value("forIdentity").isBlank()) {
            form.refuse("forIdentity", Refusal.by("N-5-3", "cases.filing.represented-identity-required"));
            return null;
        }
        var value = switch (kind) {
            case NATIONAL_ID -> {
                var read = form.read("forIdentity", NationalId::read);
                yield read == null ? null : read.value();
            }
            case FOREIGN_NATIONAL_ID -> {
                var read = form.read("forIdentity", ForeignNationalId::read);
                yield read == null ? null : read.value();
            }
            case PASSPORT -> {
                var read = form.read("forIdentity", PassportNumber::read);
                yield read == null ? null : read.value();
            }
            case LEGAL_ENTITY -> {
                // A legal person has its representative by another rule.
                form.refuse("forIdentityKind", Refusal.of("shell.form.not-in-list"));
                yield null;
            }
        };
        return value == null ? null : new Identity(kind, value, null);
    }
}
