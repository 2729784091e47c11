/** Choosing, listing and fetching attachments. */
@NamedInterface("ui")
@NullMarked
package org.chainlead.attachment.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
