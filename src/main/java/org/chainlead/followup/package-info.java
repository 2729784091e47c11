/**
 * 回头看 (product.md, closed loop): a seeded random sample of closed tasks comes back after 30, 60 and 90 days. A 督查员
 * looks whether what was reported holds; where it does not, the head decides whether the task is reopened.
 */
@ApplicationModule(
        displayName = "followup",
        allowedDependencies = {
            "common",
            "common :: ui",
            "audit",
            "audit :: spi",
            "job",
            "org",
            "attachment",
            "attachment :: spi",
            "attachment :: ui",
            "message",
            "task",
            "task :: spi"
        })
@NullMarked
package org.chainlead.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
