package ir.samad.tables;

import ir.samad.vocabulary.Refusal;

/**
 * What is wrong with one cell, as the person who filled it in finds it again.
 *
 * @param file name of the file
 * @param sheet name of the sheet in it; empty in a file that holds only one
 * @param cell its name, such as {@code C7}; empty when the table as a whole is meant
 * @param column its heading; empty when the row as a whole is meant
 * @param typed what stands in it
 */
public record CellError(String file, String sheet, String cell, String column, String typed, Refusal refusal) {}
