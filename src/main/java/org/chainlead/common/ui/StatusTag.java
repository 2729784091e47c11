package org.chainlead.common.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.chainlead.common.Texts;

/** A small word on a tinted ground: a state, a mark, a level. The word carries the meaning, the tint only helps. */
public class StatusTag extends Span {

    private static final long serialVersionUID = 1L;

    /** How much attention the word asks for. */
    public enum Kind {
        /** Plain fact. */
        NEUTRAL,
        /** In progress. */
        INFO,
        /** Settled well. */
        SUCCESS,
        /** Wants attention soon. */
        WARNING,
        /** Wants attention now. */
        DANGER
    }

    public StatusTag(String text, Kind kind) {
        super(text);
        addClassNames("tag", "tag-" + kind.name().toLowerCase(Locale.ROOT));
    }

    /** With the label of an enum value. */
    public StatusTag(Enum<?> value, Kind kind) {
        this(Texts.label(value), kind);
    }
}
