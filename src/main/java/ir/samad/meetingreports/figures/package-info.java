/** The season so far in figures: by day, by body, by result. */
@NullMarked
package ir.samad.meetingreports.figures;

import org.jspecify.annotations.NullMarked;
