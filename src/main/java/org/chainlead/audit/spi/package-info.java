/** What the trail asks of the modules above it: who is acting. */
@NamedInterface("spi")
@NullMarked
package org.chainlead.audit.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
