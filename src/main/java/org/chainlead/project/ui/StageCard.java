package org.chainlead.project.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.export.ui.ExportLink;
import org.chainlead.project.ProjectDetail;
import org.chainlead.project.ProjectPageSheets;
import org.chainlead.project.StageStay;

/** 五库一清单 of one project: where it stood, since when and why, and the way to the next stage. */
class StageCard extends Composite<SectionCard> {

    private final transient ProjectDetail project;
    private final LocalDate end;

    /** @param ask opens the form of a move */
    StageCard(ProjectDetail project, ProjectPageSheets sheets, LocalDate today, Runnable ask) {
        this.project = project;
        this.end = project.stagesEnd(today);
        project.stages().forEach(stay -> getContent().add(row(stay)));
        if (!project.stages().isEmpty()) {
            getContent()
                    .actions(ExportLink.quiet(
                            t("project.stage.history"),
                            () -> sheets.stages(project.row().id())));
        }
        if (!project.moves().isEmpty()) {
            getContent().actions(new Button(t("project.stage.move"), click -> ask.run()));
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
        String span = stay.leftOn() == null && project.merged() == null
                ? t("project.stage.since", stay.enteredOn(), stay.days(end))
                : t("project.stage.span", stay.enteredOn(), stay.until(end), stay.days(end));
        return t("project.stage.by", span, stay.recordedBy(), DateTimeText.moment(stay.recordedAt()));
    }
}
