/**
 * 消息: what the product tells people is kept until they read it. Features tell inside their own transaction, so nothing
 * is told of what did not happen, and nothing is told twice. What time alone makes due is reminded of by a sweep; a daily
 * mail and the messengers of other platforms carry on what stands in the inbox.
 */
@ApplicationModule(
        displayName = "message",
        allowedDependencies = {"common", "common :: ui", "org", "audit", "audit :: spi", "calendar", "job"})
@NullMarked
package org.chainlead.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
