/** Pages of deadlines. */
@NullMarked
package ir.samad.deadlines.web;

import org.jspecify.annotations.NullMarked;
