/**
 * 留痕: the append-only trail. Every business action writes its entry in its own transaction; entries are chained per
 * subject, sealed in batches and anchored outside the database. Entries carry hashes; long texts and files stand in a
 * store beside them, so that an erasure leaves the chain intact.
 */
@ApplicationModule(
        displayName = "audit",
        allowedDependencies = {"common", "common :: ui", "database", "office"})
@NullMarked
package org.chainlead.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
