/**
 * 申辩 (product.md, closed loop): within 3 working days a unit answers to a verified light, a return or a notice; another
 * person than who acted decides in 3; both stand in the task's story. What is answered to is an entry of the trail.
 */
@ApplicationModule(
        displayName = "objection",
        allowedDependencies = {
            "common",
            "common :: ui",
            "calendar",
            "audit",
            "audit :: spi",
            "org",
            "message",
            "message :: spi",
            "task",
            "task :: spi"
        })
@NullMarked
package org.chainlead.objection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
