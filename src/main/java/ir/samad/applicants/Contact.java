package ir.samad.applicants;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How an applicant can be reached; at least one of mobile and e-mail.
 *
 * @param mobile Iranian mobile {@code 09…}; null when he has none
 * @param email e-mail address; null when he gave none
 * @param foreignPhone telephone abroad in E.164; never used for SMS (N-9-2)
 * @param verified whether he proved the mobile or e-mail by a one-time code
 */
public record Contact(
        @Nullable String mobile,
        @Nullable String email,
        @Nullable String foreignPhone,
        boolean verified) {

    public Contact {
        if (mobile == null && email == null && foreignPhone == null) {
            throw new IllegalArgumentException("A contact without mobile, e-mail and telephone reaches nobody");
        }
    }

    /** The same contact, proved by a code. */
    public Contact proved() {
        return new Contact(mobile, email, foreignPhone, true);
    }

    /**
     * Where a code goes, and by what is counted how often somebody asks.
     *
     * @throws NullPointerException when he gave a telephone abroad alone, which gets no code
     */
    public String address() {
        return mobile != null ? mobile : Objects.requireNonNull(email);
    }
}
