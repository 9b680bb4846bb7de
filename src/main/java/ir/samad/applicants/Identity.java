package ir.samad.applicants;

import ir.samad.vocabulary.NationalId;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant is known by.
 *
 * @param kind by what
 * @param value the number in its normal form
 * @param representative national number of the person who acts for a legal person; null otherwise
 */
public record Identity(
        IdentityKind kind, String value, @Nullable String representative) {

    public Identity {
        if ((kind == IdentityKind.LEGAL_ENTITY) != (representative != null)) {
            throw new IllegalArgumentException("A legal person, and only it, has a representative");
        }
    }

    public static Identity of(NationalId nationalId) {
        return new Identity(IdentityKind.NATIONAL_ID, nationalId.value(), null);
    }
}
