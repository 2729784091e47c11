package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.common.ui.KeptFields;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.Notifications;
import org.chainlead.project.MilestoneDraft;
import org.chainlead.project.ProgressDetail;
import org.chainlead.project.ProjectMilestones;

/** All milestones of a project in one form, with a proposal backwards from the target date. */
class MilestoneForm {

    private static final int LONGEST = 100;

    private final ProgressDetail detail;
    private final ProjectMilestones milestones;
    private final Runnable refresh;
    private final List<Line> lines = new ArrayList<>();
    private final Div rows = new Div();
    private final ChineseDatePicker target = new ChineseDatePicker(t("project.milestone.target"));

    MilestoneForm(ProgressDetail detail, ProjectMilestones milestones, Runnable refresh) {
        this.detail = detail;
        this.milestones = milestones;
        this.refresh = refresh;
        rows.addClassName("milestone-rows");
        target.setHelperText(t("project.milestone.targetHelp"));
        detail.milestones().forEach(this::add);
    }

    void ask() {
        Button propose = new Button(t("project.milestone.propose"), click -> propose());
        Button more = new Button(
                t("project.milestone.add"),
                click -> add(new MilestoneDraft("", null, null)).name.focus());
        Div proposing = new Div(target, propose);
        proposing.addClassName("milestone-target");
        new FormDialog(t("project.milestone.edit"), new Div(proposing, rows, more), () -> {
                    milestones.save(detail.project(), detail.milestonesVersion(), drafts());
                    Notifications.success(t("project.milestone.saved"));
                    refresh.run();
                })
                .wide()
                .open();
    }

    /** Adds the usual steps that are not in the list yet; nothing typed is lost. */
    private void propose() {
        if (!KeptFields.filled(target)) {
            return;
        }
        List<String> there =
                lines.stream().map(line -> line.name.getValue().strip()).toList();
        milestones.proposal(target.getValue()).stream()
                .filter(step -> !there.contains(step.name()))
                .forEach(this::add);
    }

    private Line add(MilestoneDraft milestone) {
        Line line = new Line(milestone);
        lines.add(line);
        rows.add(line.row);
        return line;
    }

    private List<MilestoneDraft> drafts() {
        return lines.stream().map(Line::draft).toList();
    }

    private final class Line {

        private final TextField name = new TextField(t("project.milestone.name"));
        private final ChineseDatePicker due = new ChineseDatePicker(t("project.milestone.dueField"));
        private final ChineseDatePicker done = new ChineseDatePicker(t("project.milestone.doneField"));
        private final Div row = new Div(name, due, done);

        Line(MilestoneDraft milestone) {
            name.setMaxLength(LONGEST);
            name.setValue(milestone.name());
            due.setValue(milestone.dueOn());
            done.setValue(milestone.doneOn());
            Button remove = new Button(t("project.milestone.remove"), click -> remove());
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            row.add(remove);
            row.addClassName("milestone-row");
        }

        MilestoneDraft draft() {
            return new MilestoneDraft(name.getValue(), due.getValue(), done.getValue());
        }

        private void remove() {
            lines.remove(this);
            rows.remove(row);
        }
    }
}
