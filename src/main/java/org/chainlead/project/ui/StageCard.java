package org.chainlead.project.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.project.ProjectDetail;
import org.chainlead.project.ProjectStages;
import org.chainlead.project.StageMove;
import org.chainlead.project.StageStay;

/** 五库一清单 of one project: where it stood, since when and why, and the way to the next stage. */
class StageCard extends Composite<SectionCard> {

    private static final int LONGEST = 500;

    private final transient ProjectDetail project;
    private final transient ProjectStages stages;
    private final LocalDate today;
    private final transient Runnable refresh;

    /** @param today the day of 并入 for what was folded into another: it stands nowhere since */
    StageCard(ProjectDetail project, ProjectStages stages, LocalDate today, Runnable refresh) {
        this.project = project;
        this.stages = stages;
        this.today = today;
        this.refresh = refresh;
        project.stages().forEach(stay -> getContent().add(row(stay)));
        if (!project.moves().isEmpty()) {
            getContent().actions(new Button(t("project.stage.move"), click -> ask()));
        }
    }

    @Override
    protected SectionCard initContent() {
        return new SectionCard(t("project.stage.history")).flush();
    }

    private WorkRow row(StageStay stay) {
        WorkRow row = new WorkRow(new Span(label(stay.stage())), words(stay));
        if (stay.leftOn() == null) {
            row.middle(
                    project.merged() == null
                            ? new StatusTag(t("project.stage.present"), StatusTag.Kind.INFO)
                            : new StatusTag(t("project.stage.last"), StatusTag.Kind.NEUTRAL));
        }
        if (!stay.reason().isEmpty()) {
            row.below(new Div(t("project.stage.why", stay.reason())));
        }
        return row;
    }

    private String words(StageStay stay) {
        LocalDate until = Objects.requireNonNullElse(stay.leftOn(), today);
        long days = ChronoUnit.DAYS.between(stay.enteredOn(), until);
        String span = stay.leftOn() == null && project.merged() == null
                ? t("project.stage.since", stay.enteredOn(), days)
                : t("project.stage.span", stay.enteredOn(), until, days);
        return t("project.stage.by", span, stay.recordedBy(), DateTimeText.moment(stay.recordedAt()));
    }

    private void ask() {
        Select<StageMove> to = new Select<>();
        to.setLabel(t("project.stage.to"));
        to.setItems(project.moves());
        to.setItemLabelGenerator(
                move -> t(move.back() ? "project.stage.back" : "project.stage.forward", label(move.to())));
        to.setValue(project.moves().getFirst());
        ChineseDatePicker on = new ChineseDatePicker(t("project.stage.on"));
        on.setValue(today);
        on.setMax(today);
        on.setRequiredIndicatorVisible(true);
        TextArea reason = new TextArea(t("project.stage.reason"));
        reason.setMaxLength(LONGEST);
        reason.setHelperText(t("project.stage.reasonHelp"));
        reason.setWidthFull();
        new FormDialog(
                        t("project.stage.move"),
                        new Div(
                                new Paragraph(t(
                                        "project.stage.now", label(project.row().stage()))),
                                to,
                                on,
                                reason),
                        () -> {
                            stages.move(
                                    project.row().id(),
                                    project.row().stage(),
                                    to.getValue().to(),
                                    on.getValue(),
                                    reason.getValue());
                            Notifications.success(
                                    t("project.stage.moved", label(to.getValue().to())));
                            refresh.run();
                        })
                .validatedBy(() -> filled(on))
                .open();
    }

    /** Whether there is a day in the field that it takes; the field says so when not. */
    static boolean filled(ChineseDatePicker day) {
        if (day.isEmpty()) {
            day.setErrorMessage(t("common.ui.date.required"));
            day.setInvalid(true);
        }
        return !day.isInvalid();
    }
}
