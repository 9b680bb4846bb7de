/** Sheets that bodies keep themselves and bring in, checked cell by cell, all of a sheet or nothing (M-9, M-10-4). */
@NullMarked
package ir.samad.meetingreports.sheets;

import org.jspecify.annotations.NullMarked;
