package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.LightBadge;
import org.chainlead.dispatch.ReportBody;
import org.chainlead.dispatch.ReportBody.DifficultyEntry;
import org.chainlead.dispatch.ReportBody.GoalEntry;
import org.chainlead.dispatch.ReportHints;
import org.chainlead.task.GoalView;
import org.jspecify.annotations.Nullable;

/** A report to read: the text with its marked sentences, figures, difficulties, what comes next. */
class ReportReading extends Composite<Div> {

    ReportReading(ReportBody body, List<GoalView> goals, @Nullable ReportHints hints, UnitChoice units) {
        getContent().addClassName("report-reading");
        if (body.unchangedReason() != null) {
            getContent().add(new Paragraph(t("dispatch.unchangedLine", body.unchangedReason())));
        }
        if (!body.progress().isBlank()) {
            getContent().add(new MarkedText("", body.progress(), hints == null ? List.of() : hints.progress()));
        }
        if (body.reportedLight() != null) {
            getContent().add(new Div(new LightBadge(body.reportedLight())));
        }
        list(figures(body, goals), null);
        list(difficulties(body.difficulties(), units), t("dispatch.ui.difficulties"));
        if (!body.nextSteps().isBlank()) {
            getContent()
                    .add(new MarkedText(
                            t("dispatch.ui.nextStepsLine"),
                            body.nextSteps(),
                            hints == null ? List.of() : hints.nextSteps()));
        }
    }

    private void list(List<String> lines, @Nullable String heading) {
        if (lines.isEmpty()) {
            return;
        }
        if (heading != null) {
            getContent().add(new Paragraph(heading));
        }
        UnorderedList list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        getContent().add(list);
    }

    private static List<String> figures(ReportBody body, List<GoalView> goals) {
        List<String> lines = new ArrayList<>();
        for (GoalView goal : goals) {
            body.goal(goal.id()).ifPresent(entry -> lines.addAll(figure(goal, entry)));
        }
        return lines;
    }

    /** What is said of one goal, in lines. */
    static List<String> figure(GoalView goal, GoalEntry entry) {
        List<String> lines = new ArrayList<>();
        if (entry.value() != null) {
            String period = entry.period() == null ? "" : entry.period().text();
            String source = entry.source().isBlank() ? "" : t("dispatch.ui.sourceNote", entry.source());
            String value = entry.value().stripTrailingZeros().toPlainString();
            lines.add(t("dispatch.ui.figureLine", goal.name(), period, value + goal.unit(), source));
        }
        entry.occurrences()
                .forEach(row -> lines.add(t(
                        "dispatch.ui.occurrenceLine",
                        row.on() == null ? "" : DateTimeText.day(row.on()),
                        row.kind(),
                        row.subject(),
                        row.result())));
        goal.milestones()
                .forEach(milestone -> entry.milestones().stream()
                        .filter(done -> done.milestone().equals(milestone.id()))
                        .forEach(done -> lines.add(
                                t("dispatch.ui.milestoneLine", DateTimeText.day(done.on()), milestone.text()))));
        return lines;
    }

    static List<String> difficulties(List<DifficultyEntry> rows, UnitChoice units) {
        List<String> lines = new ArrayList<>();
        for (DifficultyEntry row : rows) {
            var unit = units.find(row.askedUnit());
            lines.add(
                    unit == null || row.helpBy() == null
                            ? row.problem()
                            : t(
                                    "dispatch.ui.difficultyLine",
                                    row.problem(),
                                    unit.name(),
                                    DateTimeText.day(row.helpBy())));
        }
        return lines;
    }
}
