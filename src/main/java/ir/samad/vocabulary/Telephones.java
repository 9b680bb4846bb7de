package ir.samad.vocabulary;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/** The numbering plans of the world, behind the three kinds of telephone numbers. */
final class Telephones {

    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
    private static final String IRAN = "IR";
    private static final Pattern SIGNS = Pattern.compile("[-‐‑–—().\\[\\]/]");
    private static final Pattern WITH_COUNTRY = Pattern.compile("(?:\\+|00)98(?:0(?=[1-9]))?|98(?=[1-9][0-9]{9}$)");

    private static final Pattern WITH_ZERO = Pattern.compile("0[1-9][0-9]{9}");

    private Telephones() {}

    /** Digits with an optional plus at the front; signs that only group are taken away. */
    static String compact(String typed) {
        return SIGNS.matcher(PersianText.code(typed)).replaceAll("");
    }

    /** The number as dialled inside Iran, with its zero; unchanged when it does not begin with the country code. */
    static String domestic(String compact) {
        var country = WITH_COUNTRY.matcher(compact);
        return country.lookingAt() ? "0" + compact.substring(country.end()) : compact;
    }

    /** Whether the number carries the code of another country. */
    static boolean isForeign(String compact) {
        return (compact.startsWith("+") && !compact.startsWith("+98"))
                || (compact.startsWith("00") && !compact.startsWith("0098"));
    }

    static boolean isMobile(String domestic) {
        return typeOf(domestic) == PhoneNumberType.MOBILE;
    }

    static boolean isLandline(String domestic) {
        return typeOf(domestic) == PhoneNumberType.FIXED_LINE;
    }

    /** The number in E.164 form when the plan of its country knows it. */
    static Optional<String> international(String compact) {
        return parse(compact).filter(PLANS::isValidNumber).map(number -> PLANS.format(number, PhoneNumberFormat.E164));
    }

    private static PhoneNumberType typeOf(String domestic) {
        return (WITH_ZERO.matcher(domestic).matches() ? Optional.of(ofIran(domestic)) : parse(domestic))
                .filter(number -> PLANS.isValidNumberForRegion(number, IRAN))
                .map(PLANS::getNumberType)
                .orElse(PhoneNumberType.UNKNOWN);
    }

    /** What parsing would make of a number that is dialled inside Iran, without asking how numbers are dialled elsewhere. */
    private static PhoneNumber ofIran(String domestic) {
        return new PhoneNumber().setCountryCode(98).setNationalNumber(Long.parseLong(domestic.substring(1)));
    }

    private static Optional<PhoneNumber> parse(String number) {
        try {
            return Optional.of(PLANS.parse(number, IRAN));
        } catch (NumberParseException unreadable) {
            return Optional.empty();
        }
    }
}
