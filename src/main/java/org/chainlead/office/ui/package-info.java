/** What official documents look like on the screen. */
@NamedInterface("ui")
@NullMarked
package org.chainlead.office.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
