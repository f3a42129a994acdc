package org.arrimo.platform.spi.ws;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the published description says of an operation, a parameter or a field. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.TYPE})
public @interface Doc {
    /** A short sentence in English, without a full stop. */
    String value() default "";

    /** Of an operation: the status when it succeeds. */
    int status() default 200;

    /** Of an operation that returns a {@code Response}: the type of its body; {@code Void} means by its signature. */
    Class<?> answer() default Void.class;
}
