/** The screen of the cockpit. */
@NullMarked
package org.chainlead.cockpit.ui;

import org.jspecify.annotations.NullMarked;
