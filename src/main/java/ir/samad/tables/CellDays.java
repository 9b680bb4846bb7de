package ir.samad.tables;

import ir.samad.calendar.JalaliDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers of a workbook: which formats show them as days, which day they are, and how they are written out. */
final class CellDays {

    private static final LocalDate DAYS_FROM_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAYS_FROM_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final int LONGEST_NUMBER = 60;
    private static final Pattern NOT_THE_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");
    private static final Pattern DAY = Pattern.compile("[yd]|e{1,4}(?![+-])");

    private final LocalDate dayNought;

    CellDays(boolean from1904) {
        dayNought = from1904 ? DAYS_FROM_1904 : DAYS_FROM_1900;
    }

    Optional<JalaliDate> day(BigDecimal number) {
        return number.signum() > 0 && number.compareTo(LAST_DAY) <= 0
                ? Optional.of(dayNought.plusDays(number.longValue()))
                        .filter(JalaliDate::isKnown)
                        .map(JalaliDate::of)
                : Optional.empty();
    }

    /** A number without places it has not. */
    static String plain(BigDecimal number) {
        // Written out, a number with a monstrous exponent would fill the memory.
        return Math.abs(number.scale()) > LONGEST_NUMBER
                ? number.toString()
                : number.stripTrailingZeros().toPlainString();
    }

    /** The numbers of the formats that every spreadsheet program knows without being told, and the letters of others. */
    static boolean isDay(@Nullable Integer id, @Nullable String format) {
        if (id != null && ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))) {
            return true;
        }
        return format != null
                && DAY.matcher(NOT_THE_FORMAT
                                .matcher(format.toLowerCase(Locale.ROOT).replace("general", ""))
                                .replaceAll(""))
                        .find();
    }
}
