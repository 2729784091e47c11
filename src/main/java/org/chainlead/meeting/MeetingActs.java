package org.chainlead.meeting;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Role;
import org.springframework.stereotype.Component;

/** What the acting person may do with a meeting now, by its state and the table of rights. */
@Component
class MeetingActs {

    private static final Map<MeetingState, Set<MeetingAct>> POSSIBLE = Map.of(
            MeetingState.PLANNED,
            EnumSet.of(MeetingAct.HOLD, MeetingAct.NOTE, MeetingAct.ARRANGE, MeetingAct.EDIT, MeetingAct.CANCEL),
            MeetingState.HELD,
            EnumSet.of(MeetingAct.SUBMIT, MeetingAct.DECIDE, MeetingAct.NOTE, MeetingAct.ARRANGE, MeetingAct.AT_ONCE),
            MeetingState.MINUTES_SUBMITTED,
            EnumSet.of(MeetingAct.SIGN, MeetingAct.RETURN, MeetingAct.WITHDRAW, MeetingAct.AT_ONCE),
            MeetingState.SIGNED,
            EnumSet.of(MeetingAct.HAND_OUT, MeetingAct.SCAN),
            MeetingState.CANCELLED,
            EnumSet.noneOf(MeetingAct.class));

    private final MeetingScope scope;
    private final MinutesSigner signer;
    private final CurrentUser user;

    MeetingActs(MeetingScope scope, MinutesSigner signer, CurrentUser user) {
        this.scope = scope;
        this.signer = signer;
        this.user = user;
    }

    /** @param waiting whether a decision is not handed out yet */
    Set<MeetingAct> of(Meeting meeting, boolean waiting) {
        Set<MeetingAct> acts = EnumSet.noneOf(MeetingAct.class);
        for (MeetingAct act : POSSIBLE.getOrDefault(meeting.state, Set.of())) {
            if (scope.reaches(operation(act), meeting.id) && offered(act, waiting)) {
                acts.add(act);
            }
        }
        return acts;
    }

    private boolean offered(MeetingAct act, boolean waiting) {
        return switch (act) {
            case HAND_OUT, AT_ONCE -> waiting;
            case SIGN, RETURN ->
                user.actor().role() == signer.role() || user.actor().role() == Role.SUPERVISION_HEAD;
            default -> true;
        };
    }

    private static String operation(MeetingAct act) {
        return switch (act) {
            case SIGN, RETURN, HAND_OUT -> "meeting.sign";
            case AT_ONCE -> "meeting.atOnce";
            case DECIDE -> "meeting.decide";
            case SCAN -> "meeting.scan";
            case SUBMIT, WITHDRAW, HOLD, NOTE, ARRANGE, EDIT, CANCEL -> "meeting.prepare";
        };
    }
}
