/** The link that hands out a list. */
@NamedInterface("ui")
@NullMarked
package org.chainlead.export.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
