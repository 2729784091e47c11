package org.chainlead.meeting.ui;

import static org.chainlead.common.Texts.t;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chainlead.attachment.ui.AttachmentList;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.KeyValueList;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.meeting.MeetingDetail;
import org.chainlead.meeting.MeetingState;
import org.chainlead.org.UnitRef;
import org.jspecify.annotations.Nullable;

/** The arrangement of a meeting and how its minutes stand. */
final class MeetingFacts {

    private MeetingFacts() {}

    static SectionCard of(MeetingDetail meeting) {
        LocalDateTime at = Objects.requireNonNull(meeting.draft().startsAt());
        KeyValueList facts = new KeyValueList()
                .add(
                        t("meeting.ui.when"),
                        t("meeting.ui.at", DateTimeText.dateWithWeekday(at.toLocalDate()), at.toLocalTime()))
                .add(t("meeting.field.place"), meeting.row().place())
                .add(t("meeting.field.chair"), meeting.row().chairName())
                .add(t("meeting.field.units"), units(meeting))
                .add(t("meeting.ui.author"), t("meeting.ui.authorAt", meeting.organ(), meeting.authorName()));
        if (meeting.cancelReason() != null) {
            facts.add(t("meeting.ui.cancelReason"), meeting.cancelReason());
        }
        return new SectionCard(t("meeting.ui.arrangement"), facts);
    }

    static SectionCard minutes(MeetingDetail meeting) {
        SectionCard card = new SectionCard(t("meeting.ui.minutes"));
        KeyValueList facts = new KeyValueList();
        add(facts, "meeting.field.number", meeting.row().minutesNumber());
        add(facts, "meeting.field.signedOn", meeting.signedOn() == null ? null : DateTimeText.date(meeting.signedOn()));
        add(facts, "meeting.field.signer", meeting.signer());
        add(facts, "meeting.ui.recordedBy", meeting.recordedBy());
        add(facts, "meeting.ui.returnReason", meeting.returnReason());
        card.add(facts);
        if (meeting.row().state() == MeetingState.SIGNED) {
            card.add(new AttachmentList(meeting.scans()));
        } else {
            card.add(MeetingWords.hint(t("meeting.ui.follows." + meeting.row().state())));
        }
        if (meeting.row().waiting() > 0) {
            card.add(MeetingWords.hint(t("meeting.ui.waitingHelp", meeting.row().waiting())));
        }
        return card;
    }

    private static void add(KeyValueList facts, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(t(key), value);
        }
    }

    private static String units(MeetingDetail meeting) {
        return meeting.units().stream().map(UnitRef::name).collect(Collectors.joining(t("meeting.and")));
    }
}
