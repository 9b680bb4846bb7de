package ir.samad.tables;

import ir.samad.vocabulary.Refusal;

/**
 * A cell of which nothing could be read, such as a formula that ended in an error.
 *
 * @param row number of its row
 * @param column its place in the row, from 0
 */
public record Flaw(int row, int column, Refusal refusal) {}
