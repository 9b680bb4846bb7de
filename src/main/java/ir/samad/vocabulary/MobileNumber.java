package ir.samad.vocabulary;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * An Iranian mobile number. Numbers move between operators, so nothing is concluded from the prefix but whether the
 * numbering plan knows it.
 *
 * @param value eleven ASCII digits beginning with 09
 */
public record MobileNumber(String value) {

    private static final String PREFIX = "vocabulary.mobile";
    private static final Pattern SHAPE = Pattern.compile("09[0-9]{9}");
    private static final Pattern LONG_DIGITS = Pattern.compile("\\+?[0-9]+");
    private static final Pattern PLACEHOLDER = Pattern.compile("09[0-9]{2}1234567|09123456789|09[0-9]*([0-9])\\1{6}");
    /** A numeric cell as a program wrote it, with every digit: 9.123456789E9. */
    private static final Pattern SCIENTIFIC = Pattern.compile("9\\.([0-9]{1,9})[eE]9");
    /** A numeric cell as a spreadsheet shows it, rounded: 9.12346E+09. */
    private static final Pattern ANY_SCIENTIFIC = Pattern.compile("[0-9](?:[.,/٫][0-9]+)?[eE]\\+?[0-9]{1,2}");

    private static final int ENOUGH_DECIMALS = 7;

    public MobileNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a mobile number");
        }
    }

    /** Reads a number typed by a person: 0912…, +98912…, 0098912… or 98912…, in any digits; never padded. */
    public static Reading<MobileNumber> read(String typed) {
        var refusal = TypedNumber.refusal(typed, PREFIX, "M-10-3");
        if (refusal.isPresent()) {
            return Reading.refused(refusal.get(), typed);
        }
        var code = PersianText.code(typed);
        if (ANY_SCIENTIFIC.matcher(code).matches()) {
            return readScientific(code, typed);
        }
        var compact = Telephones.compact(typed);
        if (!LONG_DIGITS.matcher(compact).matches()) {
            return Reading.refused(Refusal.by("M-10-2", PREFIX + ".letters"), typed);
        }
        if (Telephones.isForeign(compact)) {
            return Reading.refused(Refusal.by("N-9-2", PREFIX + ".foreign"), typed);
        }
        return readDomestic(Telephones.domestic(compact), typed);
    }

    private static Reading<MobileNumber> readDomestic(String number, String typed) {
        if (Telephones.isMobile(number) && SHAPE.matcher(number).matches()) {
            var mobile = new MobileNumber(number);
            return PLACEHOLDER.matcher(number).matches()
                    ? Reading.accepted(mobile, typed, Refusal.by("M-10-2", PREFIX + ".placeholder"))
                    : Reading.accepted(mobile, typed);
        }
        if (Telephones.isLandline(number)) {
            return Reading.refused(Refusal.of(PREFIX + ".is-landline"), typed);
        }
        if (number.startsWith("9") && number.length() == 10) {
            return Reading.refused(Refusal.by("M-10-3", PREFIX + ".no-zero"), typed);
        }
        if (number.length() != 11) {
            return Reading.refused(
                    Refusal.by("M-10-3", PREFIX + (number.length() < 11 ? ".short" : ".long"), number.length()), typed);
        }
        return number.startsWith("09")
                ? Reading.refused(Refusal.by("M-10-1", PREFIX + ".unknown-range", number.substring(0, 4)), typed)
                : Reading.refused(Refusal.of(PREFIX + ".not-mobile"), typed);
    }

    /** A cell that lost its zero and its shape, but no digit, is taken with a remark; a rounded one is refused. */
    private static Reading<MobileNumber> readScientific(String code, String typed) {
        var exact = SCIENTIFIC.matcher(code);
        if (!exact.matches() || exact.group(1).length() < ENOUGH_DECIMALS) {
            return Reading.refused(Refusal.by("M-10-3", PREFIX + ".rounded"), typed);
        }
        var number = "0" + new BigDecimal(code).toBigIntegerExact();
        return switch (readDomestic(number, typed)) {
            case Reading.Refused<MobileNumber> refused -> refused;
            case Reading.Accepted<MobileNumber>(var value, var kept, var remarks) ->
                Reading.accepted(value, kept, Refusal.by("M-10-3", PREFIX + ".from-cell", number));
        };
    }

    /** As it is sent over international networks. */
    public PhoneE164 international() {
        return new PhoneE164("+98" + value.substring(1));
    }

    /** The number with its middle hidden: 0912•••6789. */
    public String masked() {
        return value.substring(0, 4) + "•••" + value.substring(7);
    }
}
