package ir.samad.tables;

import ir.samad.calendar.JalaliDate;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.math.BigDecimal;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/**
 * What stands in the cell of a workbook, as text: a number without places it has not, a day as a Jalali date, of a formula
 * what it came to when the file was saved. Formulas are never worked out here.
 */
final class CellTexts {

    private final CellDays days;

    CellTexts(boolean from1904) {
        days = new CellDays(from1904);
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
        return (CellDays.isDay(cell.getDataFormatId(), cell.getDataFormatString())
                        ? days.day(number)
                        : Optional.<JalaliDate>empty())
                .map(JalaliDate::toString)
                .orElseGet(() -> CellDays.plain(number));
    }
}
