/**
 * Reading what is filed from the fields of a form, and the receipt for it: used by the citizen's pages here and by the
 * front desk above.
 */
@NamedInterface("filing")
@NullMarked
package ir.samad.cases.filing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
