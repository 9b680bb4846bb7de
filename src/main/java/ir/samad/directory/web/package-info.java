/** Pages of the directory: looking around, keeping it, sheets out and in. */
@NullMarked
package ir.samad.directory.web;

import org.jspecify.annotations.NullMarked;
