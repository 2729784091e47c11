package org.chainlead.meeting.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.Function;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.meeting.MeetingRow;
import org.chainlead.meeting.MeetingState;
import org.chainlead.task.RowResult;

/** Words and tags of the meeting's screens. */
final class MeetingWords {

    private MeetingWords() {}

    static StatusTag state(MeetingState state) {
        return new StatusTag(
                state,
                switch (state) {
                    case PLANNED -> StatusTag.Kind.INFO;
                    case HELD, MINUTES_SUBMITTED -> StatusTag.Kind.WARNING;
                    case SIGNED -> StatusTag.Kind.SUCCESS;
                    case CANCELLED -> StatusTag.Kind.NEUTRAL;
                });
    }

    static String kind(MeetingRow row) {
        String kind = label(row.kind());
        return row.chainName() == null
                ? t("meeting.ui.allChains", kind)
                : t("meeting.ui.ofChain", row.chainName(), kind);
    }

    static Paragraph hint(String sentence) {
        Paragraph hint = new Paragraph(sentence);
        hint.addClassNames("hint", "whole-row");
        return hint;
    }

    /** What came of one draft, in a sentence. */
    static String outcome(RowResult row) {
        return row.done()
                ? t("meeting.ui.handedOutRow", row.title())
                : t("meeting.ui.refusedRow", row.title(), row.message());
    }

    /** The identity in an address, when it is one. */
    static <I> Optional<I> id(String text, Function<String, I> read) {
        try {
            return Optional.of(read.apply(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
