package ir.samad.tables;

import ir.samad.calendar.JalaliDate;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the cell of a workbook, as text: a number without places it has not, a day as a Jalali date, of a formula
 * what it came to when the file was saved. Formulas are never worked out here.
 */
final class CellTexts {

    private static final LocalDate DAYS_FROM_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAYS_FROM_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final int LONGEST_NUMBER = 60;
    private static final Pattern NOT_THE_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");
    private static final Pattern DAY = Pattern.compile("[yd]|e{1,4}(?![+-])");

    private final LocalDate dayNought;

    CellTexts(boolean from1904) {
        dayNought = from1904 ? DAYS_FROM_1904 : DAYS_FROM_1900;
    }

    Outcome<String> read(Cell cell) {
        var raw = cell.getRawValue();
        var type = cell.getType();
        if (type == CellType.ERROR || (type == CellType.FORMULA && raw != null && raw.startsWith("#"))) {
            return Outcome.refused(Refusal.of("tables.refused.error-in-cell", raw == null ? "" : raw));
        }
        if (type == CellType.FORMULA && (raw == null || raw.isEmpty())) {
            // Nothing, or a formula that no spreadsheet program has worked out yet.
            return cell.getFormula() == null
                    ? Outcome.done("")
                    : Outcome.refused(Refusal.of("tables.refused.formula-without-value"));
        }
        return Outcome.done(
                switch (cell.getValue()) {
                    case BigDecimal number -> number(number, cell);
                    case null -> "";
                    default -> cell.getText();
                });
    }

    private String number(BigDecimal number, Cell cell) {
        if (isDay(cell.getDataFormatId(), cell.getDataFormatString())) {
            var day = day(number);
            if (day.isPresent()) {
                return day.get().toString();
            }
        }
        // Written out, a number with a monstrous exponent would fill the memory.
        return Math.abs(number.scale()) > LONGEST_NUMBER
                ? number.toString()
                : number.stripTrailingZeros().toPlainString();
    }

    private Optional<JalaliDate> day(BigDecimal number) {
        return number.signum() > 0 && number.compareTo(LAST_DAY) <= 0
                ? Optional.of(dayNought.plusDays(number.longValue()))
                        .filter(JalaliDate::isKnown)
                        .map(JalaliDate::of)
                : Optional.empty();
    }

    /** The numbers of the formats that every spreadsheet program knows without being told, and the letters of others. */
    private static boolean isDay(@Nullable Integer id, @Nullable String format) {
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
