/**
 * 会议: 调度会 and 推进会 of a chain or of the prefecture. The agenda is proposed from what is red, stuck or asks for help;
 * what is decided are draft tasks 纪要未签发, handed out when the minutes are signed or at once when the chair says so.
 *
 * <p>{@link org.chainlead.meeting.MeetingArrow} is the state table. Reasons, notes and drafts are read by those who
 * prepare and lead the meeting; the units that attend read the agenda of their own matters, and the minutes once signed.
 */
@ApplicationModule(
        displayName = "meeting",
        allowedDependencies = {
            "common",
            "common :: ui",
            "calendar",
            "audit",
            "audit :: spi",
            "org",
            "chain",
            "message",
            "attachment",
            "attachment :: spi",
            "attachment :: ui",
            "office",
            "dispatch",
            "task",
            "task :: spi"
        })
@NullMarked
package org.chainlead.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
