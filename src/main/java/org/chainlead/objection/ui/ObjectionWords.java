package org.chainlead.objection.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chainlead.common.DateTimeText;
import org.chainlead.objection.Contestable;
import org.chainlead.objection.ObjectionRow;

/** How acts, objections and decisions are told on the page. */
final class ObjectionWords {

    private ObjectionWords() {}

    static String of(Contestable what) {
        return t("objection.ui.sentence", what.words(), what.by(), DateTimeText.moment(what.at()));
    }

    static String of(ObjectionRow row) {
        return t("objection.ui.sentence", row.words(), label(row.kind()), DateTimeText.moment(row.actAt()));
    }

    /** The unit's reason and, once it is there, the decision. */
    static List<String> lines(ObjectionRow row) {
        List<String> lines = new ArrayList<>();
        lines.add(line(row.askedBy(), DateTimeText.moment(row.askedAt()), row.reason()));
        if (row.recalledAt() != null) {
            lines.add(line(
                    Objects.requireNonNullElse(row.recalledBy(), ""),
                    DateTimeText.moment(row.recalledAt()),
                    label(row.state())));
        }
        if (row.decidedAt() != null) {
            lines.add(line(
                    Objects.requireNonNullElse(row.decidedBy(), ""),
                    DateTimeText.moment(row.decidedAt()),
                    Objects.requireNonNullElse(row.decision(), "")));
        }
        return lines;
    }

    private static String line(String who, String when, String words) {
        return t("objection.ui.decided", who, when, words);
    }
}
