package ir.samad.cases;

import ir.samad.applicants.IdentityKind;
import ir.samad.applicants.Representative;
import org.jspecify.annotations.Nullable;

/**
 * The person behind a case as a position may see him; what it may not see is masked.
 *
 * @param kind by what he is known
 * @param identity the number, or its last characters behind dots
 * @param representative national number of the person who acts for a legal person, or its last digits; null otherwise
 * @param firstName his first name; empty for a legal person
 * @param lastName his family name or the legal person's name
 * @param mobile mobile, or its first and last digits; null when he has none
 * @param email e-mail, or its first letter and its host; null when he has none
 * @param country where he lives
 * @param acting who acts for him, masked alike; null when he acts himself
 * @param masked whether anything is masked
 */
public record SeenPerson(
        IdentityKind kind,
        String identity,
        @Nullable String representative,
        String firstName,
        String lastName,
        @Nullable String mobile,
        @Nullable String email,
        String country,
        @Nullable Representative acting,
        boolean masked) {

    public String name() {
        return (firstName + " " + lastName).strip();
    }
}
