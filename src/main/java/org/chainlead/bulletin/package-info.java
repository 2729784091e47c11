/**
 * 通报 (product.md, Monthly dispatch): made from the rows of a closed round, sent to the named units for facts, reviewed,
 * signed and numbered; issuing it publishes the round. Its numbers are copies of the round's and are not editable.
 *
 * <p>Before it is issued a unit sees only the lines that name it. {@link org.chainlead.bulletin.BulletinArrow} is the
 * state table.
 */
@ApplicationModule(
        displayName = "bulletin",
        allowedDependencies = {
            "common",
            "common :: ui",
            "calendar",
            "audit",
            "audit :: spi",
            "job",
            "office",
            "office :: ui",
            "org",
            "message",
            "message :: spi",
            "task",
            "task :: spi",
            "dispatch",
            "dispatch :: spi",
            "supervision"
        })
@NullMarked
package org.chainlead.bulletin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
