package ir.samad.cases;

import ir.samad.applicants.Contact;
import ir.samad.applicants.Identity;
import ir.samad.applicants.Representative;
import org.jspecify.annotations.Nullable;

/**
 * Who raises it.
 *
 * @param identity what he is known by (N-5-3)
 * @param firstName his first name; empty for a legal person
 * @param lastName his family name or the legal person's name
 * @param contact how he is told
 * @param country ISO code of the country he lives in
 * @param representative who acts for him, and is the one who is reached; null when he acts himself
 */
public record Person(
        Identity identity,
        String firstName,
        String lastName,
        Contact contact,
        String country,
        @Nullable Representative representative) {

    /** Somebody who acts himself. */
    public Person(Identity identity, String firstName, String lastName, Contact contact, String country) {
        this(identity, firstName, lastName, contact, country, null);
    }

    /** The same person, to be told another way. */
    public Person with(Contact other) {
        return new Person(identity, firstName, lastName, other, country, representative);
    }

    public boolean livesAbroad() {
        return !"IR".equals(country);
    }
}
