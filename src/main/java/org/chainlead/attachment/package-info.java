/**
 * Attachments: files stored once under their SHA-256, checked by ending and content before anybody else sees them, staged
 * by the person who uploads, bound to a task, report or notice by its module, and handed out only by the owner's say.
 */
@ApplicationModule(
        displayName = "attachment",
        allowedDependencies = {"common", "common :: ui", "org", "audit", "audit :: spi", "job"})
@NullMarked
package org.chainlead.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
