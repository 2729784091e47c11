/** Screens of 回头看. */
@NullMarked
package org.chainlead.followup.ui;

import org.jspecify.annotations.NullMarked;
