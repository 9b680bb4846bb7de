package ir.samad.cases;

import ir.samad.applicants.Contact;
import ir.samad.applicants.Identity;

/**
 * Who raises it.
 *
 * @param identity what he is known by (N-5-3)
 * @param firstName his first name; empty for a legal person
 * @param lastName his family name or the legal person's name
 * @param contact how he is told
 * @param country ISO code of the country he lives in
 */
public record Person(Identity identity, String firstName, String lastName, Contact contact, String country) {

    public boolean livesAbroad() {
        return !"IR".equals(country);
    }
}
