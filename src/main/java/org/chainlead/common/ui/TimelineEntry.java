package org.chainlead.common.ui;

import com.vaadin.flow.component.Component;
import java.util.List;

/**
 * One event of a matter's story.
 *
 * @param dot how the dot is coloured; the title says the same in words
 * @param title what happened, e.g. 11月月报 待督查审
 * @param who who did it, as it stood then
 * @param time when, already written out
 * @param text the words themselves; may be empty
 * @param extras links, tags or buttons below the text
 */
public record TimelineEntry(Dot dot, String title, String who, String time, String text, List<Component> extras) {

    /** The dot's colour by meaning. */
    public enum Dot {
        /** Ordinary work: a report, an attachment. */
        WORK,
        /** A notice or instruction. */
        COMMAND,
        /** Something was reached. */
        ACHIEVED,
        /** A warning or return. */
        WARNING,
        /** Technical or background fact. */
        TRAIL
    }

    public TimelineEntry {
        extras = List.copyOf(extras);
    }

    public static TimelineEntry of(Dot dot, String title, String who, String time, String text) {
        return new TimelineEntry(dot, title, who, time, text, List.of());
    }
}
