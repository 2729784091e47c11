/**
 * 批示: what a leader writes, entered by the leader or by the secretary from paper; the supervision office proposes how
 * it is handled, its head decides, and the words become a task, join one, or are passed on.
 *
 * <p>The words are kept whole and are read by the leader, the secretary, the office and the named units only; they are
 * never copied into a task.
 */
@ApplicationModule(
        displayName = "instruction",
        allowedDependencies = {
            "common",
            "common :: ui",
            "calendar",
            "audit",
            "audit :: spi",
            "org",
            "chain",
            "message",
            "message :: spi",
            "attachment",
            "attachment :: spi",
            "attachment :: ui",
            "task",
            "task :: spi"
        })
@NullMarked
package org.chainlead.instruction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
