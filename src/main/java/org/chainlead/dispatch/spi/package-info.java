/** What modules above have to say before a round is published. */
@NamedInterface("spi")
@NullMarked
package org.chainlead.dispatch.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
