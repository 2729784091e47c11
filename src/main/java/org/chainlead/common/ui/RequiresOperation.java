package org.chainlead.common.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The operation a person must have a right to for a view to be offered and opened. It spares people doors they cannot
 * use; the real guard stands on the services.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RequiresOperation {

    /** An operation of the authorisation table. */
    String value();
}
