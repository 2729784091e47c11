package org.chainlead.project.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.common.ui.KeptDialogs;
import org.chainlead.common.ui.KeptFields;
import org.chainlead.common.ui.Notifications;
import org.chainlead.project.ProjectId;
import org.chainlead.project.ProjectResources;
import org.chainlead.project.ResourceId;
import org.chainlead.project.ResourceRow;
import org.jspecify.annotations.Nullable;

/** The fields of a 联审 over requests of one project; what is typed is kept until it is recorded or thrown away. */
final class ReviewFields extends KeptFields<ReviewFields.Typed> {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 500;

    private final transient List<ResourceRow> rows;
    private final ChineseDatePicker on = new ChineseDatePicker(t("project.review.on"));
    private final CheckboxGroup<ResourceRow> over = new CheckboxGroup<>(t("project.review.over"));
    private final TextArea conclusion = words("project.review.conclusion", true);

    record Typed(@Nullable LocalDate on, List<ResourceId> over, String conclusion) {}

    private ReviewFields(List<ResourceRow> rows, LocalDate today) {
        this.rows = rows;
        on.setMax(today);
        on.setRequiredIndicatorVisible(true);
        over.setItems(rows);
        over.setItemLabelGenerator(row -> t("project.figure.keyDate", label(row.kind()), row.wanted()));
        conclusion.setMaxLength(LONGEST);
        form(on, whole(over), conclusion);
    }

    static void ask(
            KeptDialogs dialogs,
            ProjectId project,
            List<ResourceRow> rows,
            ProjectResources resources,
            LocalDate today,
            Runnable done) {
        dialogs.open(
                t("project.review.enter"),
                "review:" + project,
                new ReviewFields(rows, today),
                new Typed(today, List.of(), ""),
                typed -> {
                    resources.review(project, Objects.requireNonNull(typed.on()), typed.conclusion(), typed.over());
                    Notifications.success(t("project.resource.done"));
                    done.run();
                });
    }

    @Override
    protected Typed value() {
        return new Typed(
                on.getValue(), over.getValue().stream().map(ResourceRow::id).toList(), conclusion.getValue());
    }

    @Override
    protected void show(Typed typed) {
        on.setValue(typed.on());
        over.setValue(
                rows.stream().filter(row -> typed.over().contains(row.id())).collect(Collectors.toSet()));
        conclusion.setValue(typed.conclusion());
    }

    @Override
    protected boolean inOrder() {
        return filled(on);
    }
}
