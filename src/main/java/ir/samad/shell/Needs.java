package ir.samad.shell;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This endpoint is for staff whose position has at least one of these rights; with an empty list, for every member of
 * staff. An endpoint with neither {@code Needs} nor {@link Open} is closed to everybody.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    Right[] value() default {};
}
