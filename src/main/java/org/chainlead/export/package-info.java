/**
 * Lists that leave the house: exactly the rows and columns a screen shows, as .xlsx, with title, filter in words, time and
 * person, streamed to the disk, and in the trail with the file's hash. Who may read the rows is asked by the module whose
 * list it is.
 */
@ApplicationModule(
        displayName = "export",
        allowedDependencies = {"common", "common :: ui", "audit", "office", "org"})
@NullMarked
package org.chainlead.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
