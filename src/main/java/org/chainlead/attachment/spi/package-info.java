/** What attachments ask of the modules above: who may read the thing a file hangs on. */
@NamedInterface("spi")
@NullMarked
package org.chainlead.attachment.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
