/** The page on which the supervision office keeps its holidays and make-up days. */
@NullMarked
package org.chainlead.calendar.ui;

import org.jspecify.annotations.NullMarked;
