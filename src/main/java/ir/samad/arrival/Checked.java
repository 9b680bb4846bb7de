package ir.samad.arrival;

import ir.samad.tables.CellError;
import ir.samad.tables.NamedColumn;
import java.util.List;

/**
 * A sheet that was checked.
 *
 * @param fresh what is new and stands against nothing
 * @param known how many rows are here already
 * @param faults what stands against the others, in order
 */
record Checked<C extends NamedColumn, R>(OpenedSheet<C> opened, List<R> fresh, int known, List<Fault<C>> faults) {

    Checked {
        fresh = List.copyOf(fresh);
        faults = List.copyOf(faults);
    }

    List<CellError> errors() {
        return faults.stream()
                .map(fault -> opened.table().error(fault.row(), fault.column(), fault.refusal()))
                .toList();
    }
}
