package org.arrimo.platform.spi.ws;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a {@link RestResource}: its uploads may be as large as {@code upload.large.limit} allows, 1 GiB if nothing is said,
 * where others end at {@code upload.limit}. Its methods should be open to few.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface LargeUploads {}
