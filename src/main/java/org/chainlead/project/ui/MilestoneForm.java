package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.common.ui.KeptDialogs;
import org.chainlead.common.ui.KeptFields;
import org.chainlead.common.ui.Notifications;
import org.chainlead.project.MilestoneDraft;
import org.chainlead.project.ProgressDetail;
import org.chainlead.project.ProjectMilestones;

/**
 * All milestones of a project in one form, with a proposal backwards from the target date. What is typed is kept until it is
 * saved or thrown away.
 */
final class MilestoneForm extends KeptFields<MilestoneForm.Typed> {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 100;

    private final transient ProjectMilestones milestones;
    private final transient List<Line> lines = new ArrayList<>();
    private final Div rows = new Div();
    private final ChineseDatePicker target = new ChineseDatePicker(t("project.milestone.target"));
    private final MeanwhileNote meanwhile = new MeanwhileNote();
    private long version;

    /** @param version of the milestones it was typed over */
    record Typed(List<MilestoneDraft> lines, long version) {}

    private MilestoneForm(ProjectMilestones milestones) {
        this.milestones = milestones;
        rows.addClassName("milestone-rows");
        target.setHelperText(t("project.milestone.targetHelp"));
        Button propose = new Button(t("project.milestone.propose"), click -> propose());
        Button more = new Button(
                t("project.milestone.add"),
                click -> add(new MilestoneDraft("", null, null)).name.focus());
        Div proposing = new Div(target, propose);
        proposing.addClassName("milestone-target");
        form(meanwhile, whole(proposing), whole(rows), more);
    }

    static void ask(KeptDialogs dialogs, ProgressDetail detail, ProjectMilestones milestones, Runnable done) {
        dialogs.open(
                t("project.milestone.edit"),
                "milestones:" + detail.project(),
                new MilestoneForm(milestones),
                new Typed(detail.milestones(), detail.milestonesVersion()),
                typed -> {
                    milestones.save(detail.project(), typed.version(), typed.lines());
                    Notifications.success(t("project.milestone.saved"));
                    done.run();
                });
    }

    @Override
    protected Typed value() {
        return new Typed(lines.stream().map(Line::draft).toList(), version);
    }

    @Override
    protected void show(Typed typed) {
        version = typed.version();
        meanwhile.clear();
        lines.clear();
        rows.removeAll();
        typed.lines().forEach(this::add);
    }

    @Override
    protected void restoredOver(Typed now) {
        if (version != now.version()) {
            version = now.version();
            meanwhile.tell(t(
                    "project.milestone.meanwhile",
                    now.lines().stream()
                            .map(MilestoneDraft::name)
                            .collect(Collectors.joining(t("project.export.and")))));
        }
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
        tell();
    }

    private Line add(MilestoneDraft milestone) {
        Line line = new Line(milestone);
        lines.add(line);
        rows.add(line.row);
        return line;
    }

    private final class Line {

        private final TextField name = line("project.milestone.name", false);
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
            Stream.<HasValue<?, ?>>of(name, due, done).forEach(field -> field.addValueChangeListener(change -> tell()));
        }

        MilestoneDraft draft() {
            return new MilestoneDraft(name.getValue(), due.getValue(), done.getValue());
        }

        private void remove() {
            lines.remove(this);
            rows.remove(row);
            tell();
        }
    }
}
