/** 产业链: the chains, the leader's post that answers for each, and the office (链长办、专班) that follows it. */
@ApplicationModule(
        displayName = "chain",
        allowedDependencies = {"common", "common :: ui", "org", "audit"})
@NullMarked
package org.chainlead.chain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
