/** SAMAD: the electronic system for communication between people and government (N-1-9). */
@NullMarked
package ir.samad;

import org.jspecify.annotations.NullMarked;
