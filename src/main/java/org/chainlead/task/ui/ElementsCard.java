package org.chainlead.task.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.KeyValueList;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.task.CompletionResult;
import org.chainlead.task.Element;
import org.chainlead.task.TaskAct;
import org.chainlead.task.TaskDetail;
import org.chainlead.task.TaskRow;
import org.chainlead.task.TaskUnit;
import org.chainlead.task.TaskUnitRelation;
import org.jspecify.annotations.Nullable;

/** 五要素 with source, numbers and version. */
class ElementsCard extends Composite<SectionCard> {

    private final transient TaskContent task;
    private final transient TaskDetail detail;
    private final transient TaskRow row;
    private final KeyValueList list = new KeyValueList();

    ElementsCard(TaskContent task, Runnable showVersions) {
        this.task = task;
        this.detail = task.detail();
        this.row = task.row();
        getContent().add(list);
        if (detail.elementsNo() > 1) {
            Button earlier = new Button(t("task.ui.versions"), click -> showVersions.run());
            earlier.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            getContent().note(t("task.ui.version", detail.elementsNo())).actions(earlier);
        }
        if (!task.requests().isEmpty()) {
            getContent().actions(new Anchor(TaskIds.page(task.id()) + "/changes", t("task.ui.history")));
        }
        elements();
        source();
        outcome();
    }

    @Override
    protected SectionCard initContent() {
        return new SectionCard(t("task.ui.elements"));
    }

    private void elements() {
        list.add(label(Element.TITLE), row.title());
        addText(label(Element.MEASURE), row.measure());
        list.add(label(Element.GOAL), goals());
        list.add(label(Element.DEADLINE), deadline());
        list.add(label(Element.RESPONSIBILITY), responsibility());
    }

    private Component[] goals() {
        List<Component> goals = new ArrayList<>();
        if (!row.goalText().isBlank()) {
            goals.add(new Span(row.goalText()));
        }
        detail.goals().forEach(standing -> goals.add(new GoalLine(task, standing)));
        return goals.toArray(Component[]::new);
    }

    private String deadline() {
        String due = row.dueOn() == null ? t("task.ui.noDate") : DateTimeText.date(row.dueOn());
        String span = t("task.ui.term", DateTimeText.date(row.startsOn()), due);
        String cycle = t("task.ui.cycle", label(row.cycle()));
        return row.original() == null
                ? span + "\n" + cycle
                : span + "\n" + t("task.ui.original", DateTimeText.date(row.original())) + "\n" + cycle;
    }

    private String responsibility() {
        List<String> lines = new ArrayList<>();
        addLine(lines, t("task.ui.leader"), detail.responsibleLeader());
        addLine(lines, t("task.ui.lead"), row.leadUnitName());
        addLine(lines, t("task.ui.responsible"), detail.responsible());
        addLine(lines, t("task.ui.handler"), row.handlerName());
        for (TaskUnitRelation relation : TaskUnitRelation.values()) {
            addLine(lines, label(relation), units(relation));
        }
        return String.join("\n", lines);
    }

    private @Nullable String units(TaskUnitRelation relation) {
        String names = detail.units().stream()
                .filter(unit -> unit.relation() == relation)
                .map(ElementsCard::withPart)
                .collect(Collectors.joining(t("task.ui.and")));
        return names.isEmpty() ? null : names;
    }

    private static String withPart(TaskUnit unit) {
        return unit.part() == null || unit.part().isBlank()
                ? unit.name()
                : t("task.ui.unitWithPart", unit.name(), unit.part());
    }

    private void source() {
        String title = detail.sourceTitle() == null ? "" : detail.sourceTitle();
        String clause = detail.sourceClause() == null ? "" : detail.sourceClause();
        String kind = label(detail.sourceKind());
        list.add(t("task.ui.source"), (kind + " " + title + clause).strip());
        addText(t("task.ui.caseNumber"), row.caseNumber());
        addText(t("task.ui.basis"), detail.basis());
        addText(t("task.ui.proposal"), detail.proposal());
    }

    private void outcome() {
        addLink(t("task.carry.from"), detail.carriedFrom());
        addLink(t("task.carry.to"), detail.carriedInto());
        if (row.annualDataOn() != null && row.annualDataUnit() != null) {
            list.add(
                    label(TaskAct.ANNUAL_DATA),
                    t("task.ui.annualDataBy", row.annualDataUnit(), DateTimeText.date(row.annualDataOn())));
        }
        addText(t("task.carry.ledger"), detail.frozen() ? t("task.carry.frozen") : null);
        addText(t("task.ui.result"), detail.result() == null ? null : result(detail.result()));
        addText(t("task.ui.archive.retention"), detail.retention() == null ? null : label(detail.retention()));
    }

    private String result(CompletionResult result) {
        return row.unreached() ? t("task.ui.resultUnreached", label(result)) : label(result);
    }

    private void addLink(String name, TaskDetail.@Nullable Link link) {
        if (link != null) {
            list.add(name, new Anchor(TaskIds.page(link.task()), link.name()));
        }
    }

    private void addText(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            list.add(name, value);
        }
    }

    private static void addLine(List<String> lines, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            lines.add(name + " " + value);
        }
    }
}
