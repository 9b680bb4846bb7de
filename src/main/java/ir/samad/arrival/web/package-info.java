/** The pages of moving in. */
@NullMarked
package ir.samad.arrival.web;

import org.jspecify.annotations.NullMarked;
