package ir.samad.shell;

import org.jspecify.annotations.Nullable;

/**
 * Ways to the pages before and after this one of a long list.
 *
 * @param previous address of the page before; null on the first
 * @param next address of the page after; null on the last
 */
public record Paging(@Nullable String previous, @Nullable String next) {}
