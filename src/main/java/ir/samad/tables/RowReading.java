package ir.samad.tables;

import ir.samad.vocabulary.PersianText;
import ir.samad.vocabulary.Reading;
import ir.samad.vocabulary.Refusal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row; what cannot be read is told at its column, and the row counts as failed. */
public abstract class RowReading<C extends NamedColumn> {

    private final Line line;
    private final Map<C, Integer> columns;
    private final TableWords words;
    private boolean failed;

    protected RowReading(Line line, Map<C, Integer> columns, TableWords words) {
        this.line = line;
        this.columns = columns;
        this.words = words;
    }

    /** Takes down what is wrong with a cell. */
    protected abstract void tell(int row, C column, Refusal refusal);

    protected final void refuse(C column, Refusal refusal) {
        failed = true;
        tell(line.number(), column, refusal);
    }

    protected final boolean failed() {
        return failed;
    }

    protected final int row() {
        return line.number();
    }

    protected final String cell(C column) {
        return line.cell(columns.getOrDefault(column, -1));
    }

    protected final boolean isEmpty(C column) {
        return PersianText.isEmpty(cell(column));
    }

    protected final <T> @Nullable T read(C column, Function<String, Reading<T>> reader) {
        if (isEmpty(column)) {
            refuse(column, Refusal.of("shell.form.required"));
            return null;
        }
        var reading = reader.apply(plain(cell(column)));
        reading.findRefusal().ifPresent(refusal -> refuse(column, refusal));
        return reading.find().orElse(null);
    }

    protected final <T> @Nullable T readOptional(C column, Function<String, Reading<T>> reader) {
        return isEmpty(column) ? null : read(column, reader);
    }

    /** One of a closed list, which has to be there. */
    protected final <E extends Enum<E>> @Nullable E choice(
            C column, Class<E> list, String prefix, @Nullable String clause) {
        if (isEmpty(column)) {
            refuse(column, new Refusal("shell.form.required", clause, List.of()));
            return null;
        }
        var found = words.find(list, prefix, cell(column));
        if (found.isEmpty()) {
            refuse(column, new Refusal("tables.refused.not-in-list", clause, List.of(ReadTable.shown(cell(column)))));
        }
        return found.orElse(null);
    }

    /** One of a closed list, or null when the cell is empty. */
    protected final <E extends Enum<E>> @Nullable E choiceOrNone(C column, Class<E> list, String prefix) {
        return isEmpty(column) ? null : choice(column, list, prefix, null);
    }

    /** A text that may be empty. */
    protected final String text(C column, int longest) {
        var text = PersianText.normalise(plain(cell(column)));
        if (text.length() > longest) {
            refuse(column, Refusal.of("shell.form.too-long", longest));
            return "";
        }
        return text;
    }

    protected final boolean yes(C column) {
        var said = words.findYesOrNo(cell(column));
        if (said.isEmpty()) {
            refuse(column, Refusal.of("tables.refused.yes-or-no"));
        }
        return said.orElse(false);
    }

    /** Our own exports put a mark before cells that a spreadsheet would take for a formula. */
    protected static String plain(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }
}
