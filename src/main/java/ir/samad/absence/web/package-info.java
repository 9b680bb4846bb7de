/** Pages of absence. */
@NullMarked
package ir.samad.absence.web;

import org.jspecify.annotations.NullMarked;
