/**
 * 组织与账号: units with their names over time, groups, lines, accounts, appointments (任职), and the one table of rights.
 * Whoever wants to know who is acting, and whether that person may, asks {@link org.chainlead.org.CurrentUser} and
 * {@link org.chainlead.org.Access}.
 */
@ApplicationModule(
        displayName = "org",
        allowedDependencies = {"common", "common :: ui", "audit", "audit :: spi"})
@NullMarked
package org.chainlead.org;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
