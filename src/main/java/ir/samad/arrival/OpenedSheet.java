package ir.samad.arrival;

import ir.samad.tables.NamedColumn;
import ir.samad.tables.ReadTable;
import ir.samad.tables.TableFile;
import java.util.List;

/**
 * The one filled sheet of an uploaded file.
 *
 * @param file the file with only this table
 * @param table the same table with its columns
 * @param faults headings that are missing or double, cells that could not be read, rows that are too long
 */
record OpenedSheet<C extends NamedColumn>(TableFile file, ReadTable<C> table, List<Fault<C>> faults) {

    OpenedSheet {
        faults = List.copyOf(faults);
    }
}
