package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.chainlead.chain.ChainRef;
import org.chainlead.task.PlanRef;
import org.chainlead.task.SetBy;
import org.chainlead.task.SourceKind;
import org.chainlead.task.TaskDraft;
import org.chainlead.task.TaskLevel;
import org.jspecify.annotations.Nullable;

/** 来源: where the task comes from and where it belongs. */
class SourceSection {

    final Select<SourceKind> kind = Inputs.choice(t("task.ui.form.sourceKind"), List.of(SourceKind.values()));
    final TextField title = Inputs.live(Inputs.line(t("task.ui.form.sourceTitle")));
    final TextField number = Inputs.live(Inputs.line(t("task.ui.form.sourceNumber")));
    final TextField clause = Inputs.live(Inputs.line(t("task.ui.form.sourceClause")));
    final Select<TaskLevel> level = Inputs.choice(t("task.ui.form.level"), List.of(TaskLevel.values()));
    final Select<SetBy> setBy = Inputs.choice(t("task.ui.form.setBy"), List.of(SetBy.values()));
    final ComboBox<PlanRef> plan;
    final ComboBox<String> special = new ComboBox<>(t("task.ui.form.special"));
    final ComboBox<ChainRef> chain;

    SourceSection(TaskChoices choices) {
        plan = choices.plan(t("task.ui.form.plan"));
        chain = choices.chain(t("task.ui.form.chain"));
        setBy.setHelperText(t("task.ui.form.setByHelp"));
        special.setClearButtonVisible(true);
        special.setWidthFull();
        special.setAllowCustomValue(true);
        special.addCustomValueSetListener(custom -> special.setValue(custom.getDetail()));
        plan.addValueChangeListener(change -> {
            PlanRef chosen = change.getValue();
            String kept = special.getValue();
            special.setItems(chosen == null ? List.of() : chosen.specialActions());
            special.setEnabled(chosen != null);
            special.setValue(kept);
        });
        special.setEnabled(false);
    }

    void addTo(Div form) {
        form.add(kind, title, number, clause, level, setBy, plan, special, chain);
    }

    void show(TaskDraft draft) {
        kind.setValue(draft.sourceKind());
        title.setValue(text(draft.sourceTitle()));
        number.setValue(text(draft.sourceNumber()));
        clause.setValue(text(draft.sourceClause()));
        level.setValue(draft.level());
        setBy.setValue(draft.setBy());
        plan.setValue(plan.getListDataView()
                .getItems()
                .filter(one -> one.id().equals(draft.plan()))
                .findFirst()
                .orElse(null));
        special.setValue(draft.specialAction());
        chain.setValue(chain.getListDataView()
                .getItems()
                .filter(one -> one.id().equals(draft.chain()))
                .findFirst()
                .orElse(null));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
