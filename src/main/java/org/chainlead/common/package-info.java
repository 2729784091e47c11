/** Values, refusals and texts that every module shares; knows neither Spring nor Vaadin. */
@ApplicationModule(
        displayName = "common",
        allowedDependencies = {})
@NullMarked
package org.chainlead.common;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
