/**
 * The benchmark ({@code ./samad bench}): the shipped program with its shipped settings on a folder of its own, filled with
 * a million cases, under load from outside. Method and figures are in docs/benchmarks.md.
 */
@NullMarked
package ir.samad.bench;

import org.jspecify.annotations.NullMarked;
