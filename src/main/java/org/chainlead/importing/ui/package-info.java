/** What the screens of every import share: the beginning, the saving of decisions, the result and the way back. */
@NamedInterface("ui")
@NullMarked
package org.chainlead.importing.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
