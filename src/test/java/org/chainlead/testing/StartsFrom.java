package org.chainlead.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This {@link IntegrationTest} (with {@link FreshDatabase}: each of its methods) starts on a clone of a database that
 * was filled with this content; filled once a run, at the first class that asks for it.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface StartsFrom {

    Class<? extends DatabaseContent> value();
}
