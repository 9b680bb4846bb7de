package ir.samad.meetingreports.sheets;

import ir.samad.meetingreports.ReportColumn;
import ir.samad.tables.RowCell;
import ir.samad.tables.RowCell.Kind;
import ir.samad.tables.RowHeading;
import ir.samad.tables.SheetRow;
import ir.samad.vocabulary.PersianText;
import ir.samad.vocabulary.Reading;
import ir.samad.vocabulary.Refusal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row of a sheet; what is wrong with one is told at its cell, and the row counts as failed. */
abstract class SheetCells {

    private static final Set<Kind> NO_VALUE = Set.of(Kind.ERROR, Kind.MERGED);

    private final RowHeading<ReportColumn> heading;
    private final SheetRow row;
    private final Telling telling;
    private boolean failed;

    /** Where what was found is told. */
    interface Telling {
        void fault(int row, @Nullable ReportColumn column, RowCell cell, Refusal refusal);

        void completed(int row, ReportColumn column, RowCell cell, Refusal remark);

        void split(int row, List<String> words, int chosen);
    }

    SheetCells(RowHeading<ReportColumn> heading, SheetRow row, Telling telling) {
        this.heading = heading;
        this.row = row;
        this.telling = telling;
    }

    final boolean hasFailed() {
        return failed;
    }

    final boolean has(ReportColumn column) {
        return heading.columns().containsKey(column);
    }

    /** Whether nothing can stand in the cell; that is told for every column of the row at once. */
    final boolean isWithoutValue(RowCell cell) {
        return NO_VALUE.contains(cell.kind());
    }

    /** What cannot be seen, or was merged with another, is nobody's own (M-10-4, M-11). */
    final void lookAtCells() {
        if (row.hidden()) {
            refuse(null, Refusal.by("M-10-4", "meetingreports.sheet.refused.hidden-row"));
        }
        heading.columns().keySet().forEach(column -> {
            var cell = cell(column);
            if (cell.hidden() && !row.hidden()) {
                refuse(column, Refusal.by("M-10-4", "meetingreports.sheet.refused.hidden-column"));
            }
            if (cell.kind() == Kind.MERGED) {
                refuse(
                        column,
                        Refusal.by(
                                column == ReportColumn.DAY ? "M-11" : "M-10-4", "meetingreports.sheet.refused.merged"));
            } else if (cell.kind() == Kind.ERROR) {
                refuse(column, Refusal.by("M-10-4", "tables.refused.error-in-cell", cell.text()));
            }
        });
    }

    /** A number that lost its zeros was completed, and somebody has to confirm it (M-10-3). */
    final void propose(ReportColumn column, String completed) {
        telling.completed(
                row.number(), column, cell(column), Refusal.by("M-10-3", "meetingreports.sheet.completed", completed));
    }

    /** A name of one cell was divided, and somebody has to confirm where (M-10-1). */
    final void divide(List<String> words, int chosen) {
        telling.split(row.number(), words, chosen);
    }

    final int rowNumber() {
        return row.number();
    }

    /** What identifies somebody is written, not worked out: a formula copies one person's number into another's row. */
    final boolean isFormula(ReportColumn column, RowCell cell, String clause) {
        if (cell.kind() == Kind.FORMULA) {
            refuse(column, Refusal.by(clause, "meetingreports.sheet.refused.formula"));
        }
        return cell.kind() == Kind.FORMULA || isWithoutValue(cell);
    }

    final @Nullable String text(ReportColumn column, @Nullable String clause, int shortest, int longest) {
        var cell = cell(column);
        if (isWithoutValue(cell)) {
            return null;
        }
        var text = PersianText.normalise(cell.text());
        if (text.isEmpty()) {
            refuse(column, required(clause));
        } else if (PersianText.isFiller(text)) {
            refuse(column, by(clause, "meetingday.refused.filler"));
        } else if (text.length() < shortest) {
            refuse(column, by(clause, "shell.form.too-short", shortest));
        } else if (text.length() > longest) {
            refuse(column, by(clause, "shell.form.too-long", longest));
        } else {
            return text;
        }
        return null;
    }

    final <T> @Nullable T read(ReportColumn column, @Nullable String clause, Function<String, Reading<T>> reader) {
        var cell = cell(column);
        if (isWithoutValue(cell)) {
            return null;
        }
        if (PersianText.isEmpty(cell.text())) {
            refuse(column, required(clause));
            return null;
        }
        var reading = reader.apply(cell.text());
        reading.findRefusal().ifPresent(refusal -> refuse(column, refusal));
        return reading.find().orElse(null);
    }

    private static Refusal required(@Nullable String clause) {
        return by(clause, "shell.form.required");
    }

    private static Refusal by(@Nullable String clause, String key, Object... arguments) {
        return clause == null ? Refusal.of(key, arguments) : Refusal.by(clause, key, arguments);
    }

    final void refuse(@Nullable ReportColumn column, Refusal refusal) {
        failed = true;
        telling.fault(row.number(), column, column == null ? RowCell.NOTHING : cell(column), refusal);
    }

    final RowCell cell(ReportColumn column) {
        return heading.cell(row, column);
    }
}
