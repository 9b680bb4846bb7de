/** Reading what is filed from the fields of a form: used by the citizen's pages here and by the front desk above. */
@NamedInterface("filing")
@NullMarked
package ir.samad.cases.filing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
