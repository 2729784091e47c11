/** What modules above add to a task: conditions of closure, entries of the timeline, next steps, linked records. */
@NamedInterface("spi")
@NullMarked
package org.chainlead.task.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
