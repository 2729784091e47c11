/** Screens of 通报. */
@NullMarked
package org.chainlead.bulletin.ui;

import org.jspecify.annotations.NullMarked;
