/**
 * 导入: what every import has in common: the uploaded file and the wizard's settings kept in the database, the header
 * found among the first rows by synonyms, errors by cell. What the columns mean is the feature's own.
 */
@ApplicationModule(
        displayName = "importing",
        allowedDependencies = {"common", "common :: ui", "office", "org", "audit", "audit :: spi"})
@NullMarked
package org.chainlead.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
