package org.chainlead.project.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.dispatch.EvidenceChecks;
import org.chainlead.dispatch.EvidenceDecision;
import org.chainlead.dispatch.RepeatedFile;

/** Files that are evidence of several reports, each with the way to those. */
class EvidenceGrid extends WorkspaceGrid<RepeatedFile> {

    private static final long serialVersionUID = 1L;

    private final transient EvidenceChecks checks;
    private boolean decided;

    EvidenceGrid(EvidenceChecks checks) {
        super(t("project.check.files"));
        this.checks = checks;
        addClassNames("rows-grid", "work-grid");
        setEmptyStateComponent(new EmptyState(t("project.check.none")));
        addTextColumn(
                        "question",
                        t("project.check.question"),
                        file -> file.question().text())
                .setWidth("300px")
                .setFlexGrow(3);
        addComponentColumn(EvidenceGrid::places)
                .setKey("places")
                .setHeader(t("project.check.places"))
                .setWidth("300px")
                .setFlexGrow(5);
        addTextColumn("decision", t("project.check.decision"), EvidenceGrid::decision)
                .setFlexGrow(3);
        addComponentColumn(this::act)
                .setKey("acts")
                .setHeader(t("project.verify.acts"))
                .setWidth("120px")
                .setFlexGrow(0);
        setPages((offset, limit) -> checks.page(decided, offset, limit), RepeatedFile::sha256);
    }

    void pick(boolean settled) {
        decided = settled;
        getDataProvider().refreshAll();
    }

    private static Component places(RepeatedFile file) {
        Div places = new Div();
        file.places()
                .forEach(place -> places.add(new Div(new Anchor(
                        "tasks/" + place.task() + "/reports/" + place.period(),
                        t(
                                "dispatch.evidence.place",
                                place.unit(),
                                place.taskName(),
                                place.period().getYear(),
                                place.period().getMonthValue())))));
        return places;
    }

    private static String decision(RepeatedFile file) {
        RepeatedFile.Decided kept = file.decided();
        return kept == null
                ? ""
                : t(
                        "project.check.decidedBy",
                        label(kept.decision()),
                        kept.remark(),
                        kept.by(),
                        DateTimeText.moment(kept.at()));
    }

    private Component act(RepeatedFile file) {
        Button decide = new Button(t("project.check.decide"), click -> ask(file));
        decide.addThemeVariants(ButtonVariant.LUMO_SMALL);
        decide.setAriaLabel(
                t("project.check.decideOn", file.name(), file.question().text()));
        return new Span(decide);
    }

    private void ask(RepeatedFile file) {
        RadioButtonGroup<EvidenceDecision> decision = new RadioButtonGroup<>(t("project.check.result"));
        decision.setItems(EvidenceDecision.values());
        decision.setItemLabelGenerator(Texts::label);
        decision.setValue(EvidenceDecision.RIGHT);
        TextArea remark = PlanForm.area("project.check.remark");
        remark.setRequiredIndicatorVisible(true);
        new FormDialog(
                        t("project.check.decide"),
                        new Div(new Paragraph(file.question().text()), places(file), decision, remark),
                        () -> {
                            checks.decide(file.sha256(), file.uses(), decision.getValue(), remark.getValue());
                            Notifications.success(t("project.check.kept", label(decision.getValue())));
                            getDataProvider().refreshAll();
                        })
                .open();
    }
}
