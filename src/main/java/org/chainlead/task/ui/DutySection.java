package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashSet;
import java.util.List;
import org.chainlead.org.GroupRef;
import org.chainlead.org.PostRef;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitRef;
import org.chainlead.task.TaskDraft;

/** 责任: one lead unit or one 单位组, who helps, who leads, who gets it. */
class DutySection {

    final ComboBox<UnitRef> lead;
    final ComboBox<GroupRef> group;
    final MultiSelectComboBox<UnitRef> supporting;
    final ComboBox<PostRef> post;
    final TextField responsible = Inputs.live(Inputs.line(t("task.ui.form.responsible")));
    final MultiSelectComboBox<UnitRef> addressees;
    final MultiSelectComboBox<UnitRef> copies;
    private final TaskChoices choices;

    DutySection(TaskChoices choices) {
        this.choices = choices;
        lead = choices.unit(t("task.ui.form.lead"));
        group = choices.group(t("task.ui.form.group"));
        supporting = choices.units(t("task.ui.form.supporting"));
        post = choices.post(t("task.ui.leader"));
        addressees = choices.units(t("task.ui.form.addressees"));
        copies = choices.units(t("task.ui.form.copies"));
        lead.setHelperText(t("task.ui.form.leadHelp"));
        group.setHelperText(t("task.ui.form.groupHelp"));
        lead.addValueChangeListener(change -> group.setEnabled(change.getValue() == null));
        group.addValueChangeListener(change -> lead.setEnabled(change.getValue() == null));
    }

    void addTo(Div form) {
        form.add(lead, group, supporting, post, responsible, addressees, copies);
    }

    void show(TaskDraft draft) {
        lead.setValue(
                draft.leadUnit() == null
                        ? null
                        : choices.named(List.of(draft.leadUnit())).stream()
                                .findFirst()
                                .orElse(null));
        group.setValue(group.getListDataView()
                .getItems()
                .filter(one -> one.id().equals(draft.group()))
                .findFirst()
                .orElse(null));
        supporting.setValue(new HashSet<>(choices.named(draft.supporting())));
        post.setValue(post.getListDataView()
                .getItems()
                .filter(one -> one.id().equals(draft.post()))
                .findFirst()
                .orElse(null));
        responsible.setValue(draft.responsible() == null ? "" : draft.responsible());
        addressees.setValue(new HashSet<>(choices.named(draft.addressees())));
        copies.setValue(new HashSet<>(choices.named(draft.copies())));
    }

    static List<UnitId> ids(MultiSelectComboBox<UnitRef> units) {
        return units.getValue().stream().map(UnitRef::id).toList();
    }
}
