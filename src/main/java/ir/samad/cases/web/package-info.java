/** Pages of the cases: filing and following for citizens, worklist and case page for staff. */
@NullMarked
package ir.samad.cases.web;

import org.jspecify.annotations.NullMarked;
