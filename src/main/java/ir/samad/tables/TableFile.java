package ir.samad.tables;

import java.util.List;

/**
 * A file of tables as it was read.
 *
 * @param encoding by which its letters were read; the kind of file for a workbook
 * @param guessed whether the encoding is only likely, so that a person must look at the letters
 * @param tables those that are not empty, in their order
 */
public record TableFile(String encoding, boolean guessed, List<Table> tables) {

    public TableFile {
        tables = List.copyOf(tables);
    }
}
