package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Clock;
import java.util.List;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.SecrecyNotice;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.importing.ui.ImportKeeper;
import org.chainlead.project.Contradiction;
import org.chainlead.project.ProjectImportCheck;
import org.chainlead.project.ProjectImportCheck.Outcome;
import org.chainlead.project.ProjectImportSettings;
import org.chainlead.project.ProjectImportSettings.Answer;
import org.chainlead.project.ProjectStage;
import org.chainlead.project.SumUnit;
import org.jspecify.annotations.Nullable;

/**
 * The check of one list: the stage of its projects, each contradiction with its decision, and row by row what will be
 * made. Every decision is saved at once; what still stands in the way is said when the list is to be brought in.
 */
class ProjectImportPage extends Composite<Div> {

    private final transient ProjectSheet sheet;
    private final transient Runnable finished;
    private final ImportKeeper<ProjectImportSettings> keeper;
    private final RadioButtonGroup<ProjectStage> stage = new RadioButtonGroup<>();
    private final RadioButtonGroup<SumUnit> unit = new RadioButtonGroup<>();
    private final Div asked = new Div();
    private final SectionCard questions = new SectionCard(t("project.import.contradictions"), asked);
    private final ProjectPreview preview = new ProjectPreview();
    private final Button bringIn = new Button("", click -> bringIn());

    ProjectImportPage(ProjectSheet sheet, Clock clock, Runnable finished) {
        this.sheet = sheet;
        this.finished = finished;
        keeper = new ImportKeeper<>(sheet, clock, this::refresh);
        stage.setItems(ProjectStage.listed());
        stage.setItemLabelGenerator(Texts::label);
        stage.setLabel(t("project.import.stage"));
        stage.setHelperText(t("project.import.stageHelp"));
        stage.setValue(sheet.settings().stage());
        stage.addValueChangeListener(change -> reread(() -> sheet.change(now -> now.withStage(stage.getValue()))));
        unit.setItems(SumUnit.values());
        unit.setItemLabelGenerator(Texts::label);
        unit.setLabel(t("project.import.unit"));
        unit.setHelperText(t("project.import.unitHelp"));
        unit.setValue(sheet.check().unit());
        unit.addValueChangeListener(change -> reread(() -> sheet.change(now -> now.withUnit(unit.getValue()))));
        bringIn.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        bringIn.setDisableOnClick(true);
        ask(sheet.check().contradictions());
        getContent().addClassName("stack");
        getContent()
                .add(
                        header(),
                        new SecrecyNotice(),
                        new SectionCard(t("project.import.constants"), new Div(stage), new Div(unit)),
                        questions,
                        preview,
                        foot());
        refresh();
    }

    private ViewHeader header() {
        return ProjectImportView.PLACE
                .header(ProjectImportView.PLACE.title(), sheet.batch())
                .subline(t(
                        "importing.ui.opened",
                        sheet.batch().fileName(),
                        DateTimeText.moment(sheet.batch().createdAt())))
                .actions(keeper.savedAt());
    }

    /** Always in sight, with what stands in the way above its button. */
    private Div foot() {
        Div buttons = new Div(bringIn);
        buttons.addClassName("wizard-buttons");
        Div foot = new Div(keeper, buttons);
        foot.addClassName("wizard-foot");
        return foot;
    }

    private void ask(List<Contradiction> contradictions) {
        asked.removeAll();
        if (contradictions.isEmpty()) {
            asked.add(new Paragraph(t("project.import.noContradictions")));
        }
        contradictions.forEach(one -> asked.add(new ContradictionRow(one, this::answer)));
    }

    /** Other sums may be like those of other projects, and in another stage other names contradict it. */
    private void reread(Runnable change) {
        keep(change);
        ask(sheet.check().contradictions());
    }

    private void answer(String key, @Nullable Answer answer) {
        keep(() -> sheet.change(now -> now.withAnswer(key, answer)));
    }

    private void keep(Runnable change) {
        if (keeper.run(change)) {
            refresh();
        }
    }

    private void refresh() {
        ProjectImportCheck check = sheet.check();
        long open =
                check.contradictions().stream().filter(one -> !one.decided()).count();
        questions.note(
                t("project.import.contradictions.note", check.contradictions().size(), open));
        preview.show(check);
        bringIn.setText(t("project.import.bringInCount", check.count(Outcome.CREATE)));
    }

    private void bringIn() {
        boolean done = keeper.run(() -> {
            Refusal.ifAny(sheet.check().obstacles());
            sheet.commit();
        });
        if (done) {
            finished.run();
        } else {
            bringIn.setEnabled(true);
        }
    }
}
