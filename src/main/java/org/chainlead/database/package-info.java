/**
 * The platform under the product: its PostgreSQL (embedded or given by the operator), the check that the database can
 * neither lose what was acknowledged nor let the application rewrite its trail, and the one clock.
 *
 * <p>Decision: docs/decisions/embedded-postgresql.md.
 */
@ApplicationModule(
        displayName = "database",
        allowedDependencies = {"common"})
@NullMarked
package org.chainlead.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
