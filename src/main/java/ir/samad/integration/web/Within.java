package ir.samad.integration.web;

import ir.samad.integration.ClientScope;
import ir.samad.integration.Policy;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Beside {@link ir.samad.shell.Needs}: the key must have one of these scopes, any scope when none is named, and the request
 * counts against this limit.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Within {
    ClientScope[] value() default {};

    Policy policy() default Policy.DEFAULT;
}
