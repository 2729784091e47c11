/**
 * 消息: what the product tells people is kept until they read it. Features tell inside their own transaction, so nothing
 * is told of what did not happen, and nothing is told twice.
 */
@ApplicationModule(
        displayName = "message",
        allowedDependencies = {"common", "common :: ui", "org", "audit", "audit :: spi"})
@NullMarked
package org.chainlead.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
