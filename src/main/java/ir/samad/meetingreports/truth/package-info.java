/** Whether what was reported is true: random samples, calls, and the accuracy that follows of them (M-12-2). */
@NullMarked
package ir.samad.meetingreports.truth;

import org.jspecify.annotations.NullMarked;
