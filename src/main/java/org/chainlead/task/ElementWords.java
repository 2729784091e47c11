package org.chainlead.task;

import java.util.ArrayList;
import java.util.List;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Texts;
import org.chainlead.org.Directory;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitRef;
import org.springframework.stereotype.Component;

/** A change asked for in words, as the request, the messages and the trail tell it. */
@Component
class ElementWords {

    private final Directory directory;

    ElementWords(Directory directory) {
        this.directory = directory;
    }

    String of(ElementChange change) {
        return switch (change.element()) {
            case TITLE, MEASURE -> change.text();
            case GOAL -> goals(change);
            case DEADLINE -> change.dueOn() == null ? Texts.t("task.ui.noDate") : DateTimeText.date(change.dueOn());
            case RESPONSIBILITY -> duty(change);
        };
    }

    private static String goals(ElementChange change) {
        List<String> parts = new ArrayList<>();
        parts.add(change.text());
        for (GoalDraft goal : change.goals()) {
            String sign = goal.comparison() == null || goal.target() == null ? "" : Texts.label(goal.comparison());
            String target = goal.target() == null ? "" : goal.target().toPlainString();
            parts.add((goal.name() + " " + sign + " " + target + " " + goal.unit()).strip());
        }
        return joined(parts);
    }

    private String duty(ElementChange change) {
        List<String> parts = new ArrayList<>();
        if (change.leadUnit() != null) {
            parts.add(Texts.t("task.amend.lead", names(List.of(change.leadUnit()))));
        }
        if (!change.supporting().isEmpty()) {
            parts.add(Texts.t("task.amend.supporting", names(change.supporting())));
        }
        if (!change.text().isBlank()) {
            parts.add(Texts.t("task.amend.responsible", change.text()));
        }
        return joined(parts);
    }

    private String names(List<UnitId> units) {
        return String.join(
                Texts.t("task.filter.or"),
                directory.units(units).stream().map(UnitRef::name).toList());
    }

    private static String joined(List<String> parts) {
        return String.join(
                Texts.t("task.filter.and"),
                parts.stream().filter(part -> !part.isBlank()).toList());
    }
}
