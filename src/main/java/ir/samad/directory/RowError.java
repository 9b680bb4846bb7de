package ir.samad.directory;

import ir.samad.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one cell of a sheet.
 *
 * @param row number of the row as the spreadsheet counts, the heading being the first; 0 for the sheet as a whole
 * @param column null for the row as a whole
 */
public record RowError(Sheet sheet, int row, @Nullable Column column, Refusal refusal) {}
