package ir.samad.vocabulary;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address, in the form in which people have them; the domain in lower case and ASCII.
 *
 * @param value at most 254 characters
 */
public record EmailAddress(String value) {

    private static final String PREFIX = "vocabulary.email";
    private static final int LONGEST = 254;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}"
            + "(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64})*"
            + "@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])");

    public EmailAddress {
        if (!isAddress(value)) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
    }

    /** Reads an address typed by a person. */
    public static Reading<EmailAddress> read(String typed) {
        if (PersianText.isEmpty(typed)) {
            return Reading.refused(Refusal.of(PREFIX + ".empty"), typed);
        }
        var address = PersianText.code(typed);
        if (address.indexOf('@') != address.lastIndexOf('@')) {
            return Reading.refused(Refusal.of(PREFIX + ".two"), typed);
        }
        var at = address.indexOf('@');
        if (at < 1) {
            return Reading.refused(Refusal.of(PREFIX + ".no-at"), typed);
        }
        return findDomain(address.substring(at + 1))
                .map(domain -> address.substring(0, at) + "@" + domain)
                .filter(EmailAddress::isAddress)
                .map(whole -> Reading.accepted(new EmailAddress(whole), typed))
                .orElseGet(() -> Reading.refused(Refusal.of(PREFIX + ".shape"), typed));
    }

    private static Optional<String> findDomain(String typed) {
        try {
            return Optional.of(IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException impossible) {
            return Optional.empty();
        }
    }

    private static boolean isAddress(String address) {
        return address.length() <= LONGEST
                && address.indexOf('@') <= 64
                && SHAPE.matcher(address).matches();
    }

    /** The address with most of its name hidden. */
    public String masked() {
        return value.charAt(0) + "•••" + value.substring(value.indexOf('@'));
    }
}
