/** Pages of meetings. */
@NullMarked
package ir.samad.meetings.web;

import org.jspecify.annotations.NullMarked;
