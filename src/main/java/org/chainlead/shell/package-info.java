/** The frame around every screen: sign-in, navigation, security headers and the last-resort error handler. */
@ApplicationModule(
        displayName = "shell",
        allowedDependencies = {"common", "common :: ui", "org", "audit"})
@NullMarked
package org.chainlead.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
