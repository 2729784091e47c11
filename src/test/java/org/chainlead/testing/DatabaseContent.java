package org.chainlead.testing;

import org.springframework.context.ApplicationContext;

/** Fills a database once; test classes that {@link StartsFrom} it get clones. Needs a constructor without arguments. */
public interface DatabaseContent {

    /** Called with an empty, migrated database current and the clock at its usual place. */
    void load(ApplicationContext application);
}
