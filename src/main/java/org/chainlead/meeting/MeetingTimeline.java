package org.chainlead.meeting;

import static org.chainlead.common.Texts.t;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chainlead.org.Access;
import org.chainlead.task.TaskId;
import org.chainlead.task.TimelineItem;
import org.chainlead.task.TimelineKind;
import org.chainlead.task.spi.TimelineSource;
import org.springframework.stereotype.Component;

/** The meetings a task stood on or was decided by, in its timeline, as far as the acting person reaches them. */
@Component
class MeetingTimeline implements TimelineSource {

    private final EarlierMeetings meetings;
    private final Access access;

    MeetingTimeline(EarlierMeetings meetings, Access access) {
        this.meetings = meetings;
        this.access = access;
    }

    @Override
    public List<TimelineItem> items(TaskId task) {
        List<TimelineItem> items = new ArrayList<>();
        if (access.may("meeting.view")) {
            meetings.of(task).forEach(each -> add(items, each));
        }
        return items;
    }

    private static void add(List<TimelineItem> items, EarlierMeetings.Earlier meeting) {
        String key = meeting.made()
                ? "meeting.timeline.decided"
                : meeting.state() == MeetingState.PLANNED ? "meeting.timeline.planned" : "meeting.timeline.discussed";
        List<String> facts = List.of(t("meeting.timeline.facts", meeting.place(), meeting.chair()));
        items.add(item(meeting, meeting.startsAt(), t(key, meeting.name()), facts, ""));
        Instant signed = meeting.signedAt();
        if (signed != null) {
            List<String> said = meeting.agreed().isBlank() ? List.of() : List.of(meeting.agreed());
            String number = Objects.requireNonNullElse(meeting.minutesNumber(), "");
            items.add(item(
                    meeting,
                    signed,
                    t("meeting.timeline.signed", meeting.name(), number),
                    said,
                    Objects.requireNonNullElse(meeting.signer(), "")));
        }
        if (meeting.atOnceBy() != null && meeting.handedOutAt() != null) {
            List<String> why = List.of(Objects.requireNonNullElse(meeting.atOnceReason(), ""));
            items.add(item(
                    meeting,
                    meeting.handedOutAt(),
                    t("meeting.timeline.atOnce", meeting.name()),
                    why,
                    meeting.atOnceBy()));
        }
    }

    private static TimelineItem item(
            EarlierMeetings.Earlier meeting, Instant at, String title, List<String> lines, String who) {
        return new TimelineItem(TimelineKind.MEETING, at, title, who, lines, List.of(), "meetings/" + meeting.id());
    }
}
