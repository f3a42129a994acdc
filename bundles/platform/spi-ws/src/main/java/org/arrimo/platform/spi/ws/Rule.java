package org.arrimo.platform.spi.ws;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.arrimo.platform.api.Role;

/**
 * Who may enter an operation at all. It stands on every REST method and SOAP operation and is enforced before the
 * operation is called; what the caller may see and do there is decided by the module's {@code core}. The plain
 * annotation means: whoever signed in.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Rule {
    /** How much of the caller must be known. */
    Access value() default Access.SIGNED_IN;

    /** One of these roles is needed; none given means any or no role. */
    Role[] roles() default {};
}
