/** Meetings: the lists, the arrangement, the agenda with its proposals, notes, decisions and minutes. */
@NullMarked
package org.chainlead.meeting.ui;

import org.jspecify.annotations.NullMarked;
