package ir.samad.tables;

/**
 * An error to be marked in a file that is given back.
 *
 * @param table place of its table in the file, from 0
 * @param row number of the row
 * @param column place in the row, from 0
 * @param text what is wrong, as a sentence
 */
public record Mark(int table, int row, int column, String text) {}
