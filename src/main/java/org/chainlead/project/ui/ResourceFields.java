package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.common.ui.KeptDialogs;
import org.chainlead.common.ui.KeptFields;
import org.chainlead.common.ui.Notifications;
import org.chainlead.org.Directory;
import org.chainlead.org.UnitRef;
import org.chainlead.project.ProjectId;
import org.chainlead.project.ProjectResources;
import org.chainlead.project.ResourceDraft;
import org.chainlead.project.ResourceKind;
import org.jspecify.annotations.Nullable;

/** The fields of a request for 要素; what is typed is kept until it is asked or thrown away. */
final class ResourceFields extends KeptFields<ResourceFields.Typed> {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 500;

    private final Select<ResourceKind> kind = new Select<>();
    private final ComboBox<UnitRef> unit = new ComboBox<>(t("project.resource.unit"));
    private final ChineseDatePicker due = new ChineseDatePicker(t("project.resource.due"));
    private final TextArea wanted = words("project.resource.wanted", true);

    record Typed(
            @Nullable ResourceKind kind,
            @Nullable UnitRef unit,
            @Nullable LocalDate due,
            String wanted) {

        String asked() {
            return unit == null ? "" : unit.name();
        }

        ResourceDraft draft() {
            return new ResourceDraft(kind, wanted, unit == null ? null : unit.id(), due);
        }
    }

    private ResourceFields(Directory directory, LocalDate today) {
        kind.setLabel(t("project.resource.kind"));
        kind.setItems(ResourceKind.values());
        kind.setItemLabelGenerator(Texts::label);
        unit.setItems(
                query -> directory.units(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        unit.setItemLabelGenerator(UnitRef::name);
        unit.setRequiredIndicatorVisible(true);
        due.setMin(today);
        due.setRequiredIndicatorVisible(true);
        wanted.setMaxLength(LONGEST);
        form(kind, unit, due, wanted);
    }

    static void ask(
            KeptDialogs dialogs,
            ProjectId project,
            ProjectResources resources,
            Directory directory,
            LocalDate today,
            Runnable done) {
        dialogs.open(
                t("project.resource.ask"),
                "resource:" + project,
                new ResourceFields(directory, today),
                new Typed(null, null, null, ""),
                typed -> {
                    resources.ask(project, typed.draft());
                    Notifications.success(t("project.resource.asked", typed.asked()));
                    done.run();
                });
    }

    @Override
    protected Typed value() {
        return new Typed(kind.getValue(), unit.getValue(), due.getValue(), wanted.getValue());
    }

    @Override
    protected void show(Typed typed) {
        kind.setValue(typed.kind());
        unit.setValue(typed.unit());
        due.setValue(typed.due());
        wanted.setValue(typed.wanted());
    }
}
