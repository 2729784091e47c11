package org.chainlead.task.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.chainlead.org.GroupRef;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitKind;
import org.chainlead.org.UnitRef;
import org.chainlead.task.TaskImportSettings;
import org.chainlead.task.TaskImportSettings.UnitAnswer;
import org.chainlead.task.ui.UnitQuestions.Meaning;
import org.jspecify.annotations.Nullable;

/** One unknown name and what it means; without an answer its rows cannot come in. A collective name is a 单位组. */
class UnitQuestion extends Composite<Div> {

    private final boolean collective;
    private final Select<Meaning> meaning;
    private final ComboBox<UnitRef> unit;
    private final ComboBox<GroupRef> group;
    private final Select<UnitKind> kind;
    private final transient Consumer<@Nullable UnitAnswer> onAnswer;

    UnitQuestion(
            String name, @Nullable UnitAnswer answer, TaskChoices choices, Consumer<@Nullable UnitAnswer> onAnswer) {
        this.onAnswer = onAnswer;
        collective = TaskImportSettings.isCollective(name);
        meaning = Inputs.choice("", List.of(Meaning.values()));
        if (collective) {
            meaning.setItemLabelGenerator(
                    choice -> choice == Meaning.CREATE ? t("task.import.units.createGroup") : label(choice));
        }
        meaning.setAriaLabel(t("task.import.units.meaning"));
        meaning.setPlaceholder(t("task.import.units.choose"));
        unit = choices.unit("");
        unit.setAriaLabel(t("task.import.units.unit"));
        group = choices.group("");
        group.setAriaLabel(t("task.import.units.group"));
        kind = Inputs.choice("", List.of(UnitKind.values()));
        kind.setAriaLabel(t("task.import.units.kind"));
        kind.setValue(UnitKind.PREFECTURE_DEPARTMENT);
        Span caption = new Span(name);
        caption.addClassName("unit-name");
        getContent().addClassName("unit-question");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", name);
        getContent().add(caption, meaning, unit, group, kind);
        show(answer, choices);
        meaning.addValueChangeListener(change -> answer());
        unit.addValueChangeListener(change -> answer());
        group.addValueChangeListener(change -> answer());
        kind.addValueChangeListener(change -> answer());
    }

    /** Answers with a new unit unless there is an answer. */
    void create() {
        if (meaning.isEmpty()) {
            meaning.setValue(Meaning.CREATE);
        }
    }

    private void show(@Nullable UnitAnswer answer, TaskChoices choices) {
        if (answer != null && answer.create()) {
            meaning.setValue(Meaning.CREATE);
            kind.setValue(answer.kind() == null ? UnitKind.PREFECTURE_DEPARTMENT : answer.kind());
        } else if (answer != null && answer.unit() != null) {
            meaning.setValue(Meaning.UNIT);
            choices.named(List.of(UnitId.of(answer.unit()))).stream()
                    .findFirst()
                    .ifPresent(unit::setValue);
        } else if (answer != null && answer.group() != null) {
            meaning.setValue(Meaning.GROUP);
            group.getListDataView()
                    .getItems()
                    .filter(each -> each.id().uuid().toString().equals(answer.group()))
                    .findFirst()
                    .ifPresent(group::setValue);
        }
        unfold();
    }

    private void unfold() {
        unit.setVisible(meaning.getValue() == Meaning.UNIT);
        group.setVisible(meaning.getValue() == Meaning.GROUP);
        kind.setVisible(meaning.getValue() == Meaning.CREATE && !collective);
    }

    private void answer() {
        unfold();
        onAnswer.accept(answered());
    }

    private @Nullable UnitAnswer answered() {
        if (meaning.getValue() == Meaning.CREATE) {
            return UnitAnswer.create(kind.getValue());
        }
        if (meaning.getValue() == Meaning.UNIT && !unit.isEmpty()) {
            return UnitAnswer.unit(unit.getValue().id());
        }
        return meaning.getValue() == Meaning.GROUP && !group.isEmpty()
                ? UnitAnswer.group(group.getValue().id())
                : null;
    }
}
