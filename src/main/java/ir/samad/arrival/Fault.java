package ir.samad.arrival;

import ir.samad.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a cell.
 *
 * @param row number of the row; 0 for the table as a whole
 * @param column null for the row as a whole
 */
record Fault<C>(int row, @Nullable C column, Refusal refusal) {}
