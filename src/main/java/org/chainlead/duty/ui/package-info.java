/** Duties of leaders: all in the order of the leader list, one leader's with the calendar, and the rules. */
@NullMarked
package org.chainlead.duty.ui;

import org.jspecify.annotations.NullMarked;
