package org.chainlead.instruction.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.chainlead.common.CodePoints;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.instruction.InstructionRow;
import org.chainlead.instruction.InstructionSource;
import org.chainlead.instruction.InstructionState;
import org.chainlead.instruction.Urgency;
import org.chainlead.instruction.UrgencyLimits;

/** How instructions are put into words on the screens of this module. */
final class InstructionWords {

    /** Characters of the words in a list. */
    private static final int EXCERPT = 60;

    private InstructionWords() {}

    static StatusTag state(InstructionState state) {
        return new StatusTag(
                state,
                switch (state) {
                    case ENTERED, PROPOSED -> StatusTag.Kind.WARNING;
                    case DECIDED -> StatusTag.Kind.SUCCESS;
                    case WITHDRAWN -> StatusTag.Kind.NEUTRAL;
                });
    }

    static String excerpt(String words) {
        String line = words.replaceAll("\\s+", " ");
        return CodePoints.of(line) <= EXCERPT
                ? line
                : t("instruction.ui.cut", line.substring(0, line.offsetByCodePoints(0, EXCERPT)));
    }

    /** Who, when, and whether it was entered from paper. */
    static String origin(InstructionRow row) {
        boolean transcribed = row.source() == InstructionSource.TRANSCRIBED;
        return transcribed
                ? t(
                        "instruction.ui.transcribed",
                        row.postName(),
                        DateTimeText.date(row.writtenOn()),
                        row.enteredByName(),
                        DateTimeText.moment(row.enteredAt()))
                : t("instruction.ui.written", row.postName(), DateTimeText.date(row.writtenOn()));
    }

    /** 急件 1—5个工作日, 一般 15个工作日 … */
    static String limits(UrgencyLimits limits) {
        return Arrays.stream(Urgency.values())
                .map(urgency -> limit(urgency, limits.of(urgency)))
                .collect(Collectors.joining(t("instruction.ui.separator")));
    }

    private static String limit(Urgency urgency, UrgencyLimits.Limit limit) {
        return limit.least() == limit.days()
                ? t("instruction.ui.limit", label(urgency), limit.days())
                : t("instruction.ui.limitRange", label(urgency), limit.least(), limit.days());
    }

    static Paragraph hint(String sentence) {
        Paragraph hint = new Paragraph(sentence);
        hint.addClassNames("hint", "whole-row");
        return hint;
    }
}
