package org.chainlead.project.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.org.Directory;
import org.chainlead.org.UnitRef;
import org.chainlead.project.JointReview;
import org.chainlead.project.ProjectId;
import org.chainlead.project.ProjectResources;
import org.chainlead.project.ResourceDraft;
import org.chainlead.project.ResourceKind;
import org.chainlead.project.ResourceRow;

/** 要素保障 and 联审 of one project. */
final class ResourceCard {

    private final ProjectId project;
    private final ProjectResources resources;
    private final Directory directory;
    private final LocalDate today;
    private final Runnable refresh;
    private final List<ResourceRow> rows;

    ResourceCard(
            ProjectId project, ProjectResources resources, Directory directory, LocalDate today, Runnable refresh) {
        this.project = project;
        this.resources = resources;
        this.directory = directory;
        this.today = today;
        this.refresh = refresh;
        this.rows = resources.of(project);
    }

    /**
     * @param asks whether the person asks for the project
     * @param reviews whether the person records 联审
     */
    void addTo(Div stack, boolean asks, boolean reviews) {
        if (rows.isEmpty() && !asks) {
            return;
        }
        SectionCard card = new SectionCard(t("project.resource.title")).flush();
        rows.forEach(row -> card.add(new ResourceLine(row, false, resources, refresh)));
        if (rows.isEmpty()) {
            card.add(new EmptyState(t("project.resource.none")));
        }
        resources.reviews(project).forEach(review -> card.add(line(review)));
        if (reviews && !rows.isEmpty()) {
            card.actions(new Button(t("project.review.enter"), click -> review()));
        }
        if (asks) {
            card.actions(new Button(t("project.resource.ask"), click -> ask()));
        }
        stack.add(card);
    }

    private static WorkRow line(JointReview review) {
        return new WorkRow(
                new Span(t("project.review.line", DateTimeText.date(review.heldOn()), review.conclusion())),
                t(
                        "project.review.matters",
                        String.join(t("project.export.and"), review.matters()),
                        review.recordedBy()));
    }

    private void ask() {
        Select<ResourceKind> kind = new Select<>();
        kind.setLabel(t("project.resource.kind"));
        kind.setItems(ResourceKind.values());
        kind.setItemLabelGenerator(Texts::label);
        TextArea wanted = PlanForm.area("project.resource.wanted");
        wanted.setRequiredIndicatorVisible(true);
        ComboBox<UnitRef> unit = new ComboBox<>(t("project.resource.unit"));
        unit.setItems(
                query -> directory.units(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        unit.setItemLabelGenerator(UnitRef::name);
        unit.setRequiredIndicatorVisible(true);
        ChineseDatePicker due = new ChineseDatePicker(t("project.resource.due"));
        due.setMin(today);
        due.setRequiredIndicatorVisible(true);
        Div form = new Div(kind, unit, due, wanted);
        form.addClassName("form");
        new FormDialog(t("project.resource.ask"), form, () -> {
                    resources.ask(
                            project,
                            new ResourceDraft(
                                    kind.getValue(),
                                    wanted.getValue(),
                                    unit.getOptionalValue().map(UnitRef::id).orElse(null),
                                    due.getValue()));
                    Notifications.success(
                            t("project.resource.asked", unit.getValue().name()));
                    refresh.run();
                })
                .open();
    }

    private void review() {
        ChineseDatePicker on = new ChineseDatePicker(t("project.review.on"));
        on.setMax(today);
        on.setValue(today);
        CheckboxGroup<ResourceRow> over = new CheckboxGroup<>(t("project.review.over"));
        over.setItems(rows);
        over.setItemLabelGenerator(row -> t("project.figure.keyDate", label(row.kind()), row.wanted()));
        TextArea conclusion = PlanForm.area("project.review.conclusion");
        conclusion.setRequiredIndicatorVisible(true);
        new FormDialog(t("project.review.enter"), new Div(on, over, conclusion), () -> {
                    resources.review(
                            project,
                            on.getValue(),
                            conclusion.getValue(),
                            over.getValue().stream().map(ResourceRow::id).toList());
                    Notifications.success(t("project.resource.done"));
                    refresh.run();
                })
                .validatedBy(() -> StageCard.filled(on))
                .open();
    }
}
