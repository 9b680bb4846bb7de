package ir.samad.vocabulary;

/**
 * What was read from a numeric cell of a spreadsheet.
 *
 * @param reading the value or the refusal
 * @param toBeConfirmed true when something was completed that the cell cannot hold; nothing may be stored before a
 *     person has confirmed it (M-10-3)
 * @param <T> the kind of value
 */
public record SpreadsheetReading<T>(Reading<T> reading, boolean toBeConfirmed) {

    static <T> SpreadsheetReading<T> certain(Reading<T> reading) {
        return new SpreadsheetReading<>(reading, false);
    }

    static <T> SpreadsheetReading<T> proposed(Reading<T> reading) {
        return new SpreadsheetReading<>(reading, true);
    }
}
