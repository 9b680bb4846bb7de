/** What the managers of a body did for the people in a season, reported to its ministry and to the governor (M-3). */
@NullMarked
package ir.samad.meetingreports.activity;

import org.jspecify.annotations.NullMarked;
