package org.chainlead.project.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.common.ui.KeptDialogs;
import org.chainlead.common.ui.KeptFields;
import org.chainlead.common.ui.Notifications;
import org.chainlead.project.ProjectDetail;
import org.chainlead.project.ProjectStage;
import org.chainlead.project.ProjectStages;
import org.chainlead.project.StageMove;
import org.jspecify.annotations.Nullable;

/** The fields of a move to another stage; what is typed is kept until the project is moved or it is thrown away. */
final class StageFields extends KeptFields<StageFields.Typed> {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 500;

    private final transient List<StageMove> moves;
    private final Select<StageMove> to = new Select<>();
    private final ChineseDatePicker on = new ChineseDatePicker(t("project.stage.on"));
    private final TextArea reason = words("project.stage.reason", false);

    record Typed(ProjectStage to, @Nullable LocalDate on, String reason) {}

    private StageFields(ProjectDetail project, LocalDate today) {
        moves = project.moves();
        to.setLabel(t("project.stage.to"));
        to.setItems(moves);
        to.setItemLabelGenerator(
                move -> t(move.back() ? "project.stage.back" : "project.stage.forward", label(move.to())));
        on.setMax(today);
        on.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST);
        reason.setHelperText(t("project.stage.reasonHelp"));
        form(whole(new Paragraph(t("project.stage.now", label(project.row().stage())))), to, on, reason);
    }

    static void ask(KeptDialogs dialogs, ProjectDetail project, ProjectStages stages, LocalDate today, Runnable done) {
        dialogs.open(
                t("project.stage.move"),
                "stage:" + project.row().id(),
                new StageFields(project, today),
                new Typed(project.moves().getFirst().to(), today, ""),
                typed -> {
                    stages.move(
                            project.row().id(),
                            project.row().stage(),
                            typed.to(),
                            Objects.requireNonNull(typed.on()),
                            typed.reason());
                    Notifications.success(t("project.stage.moved", label(typed.to())));
                    done.run();
                });
    }

    @Override
    protected Typed value() {
        return new Typed(to.getValue().to(), on.getValue(), reason.getValue());
    }

    /** What was typed may name a stage that is not open any more, since somebody moved the project. */
    @Override
    protected void show(Typed typed) {
        to.setValue(moves.stream()
                .filter(move -> move.to() == typed.to())
                .findFirst()
                .orElse(moves.getFirst()));
        on.setValue(typed.on());
        reason.setValue(typed.reason());
    }

    @Override
    protected boolean inOrder() {
        return filled(on);
    }
}
