/**
 * GROUND. Time as the administration counts it: Jalali dates, lunar months, official holidays, declared closures,
 * weekends with validity dates, working days and the three kinds of period.
 */
@ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {"database", "vocabulary", "territory", "parameters"})
@NullMarked
package ir.samad.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
