package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.importing.ui.ImportKeeper;
import org.chainlead.task.TaskImportSettings;
import org.chainlead.task.TaskImportSettings.UnitAnswer;
import org.jspecify.annotations.Nullable;

/** Unknown names in the unit column: each is a unit of the directory, a 单位组, or a unit to be registered. */
class UnitQuestions extends Composite<SectionCard> {

    private final transient ImportSheet sheet;
    private final transient ImportKeeper<TaskImportSettings> keeper;
    private final List<UnitQuestion> questions = new ArrayList<>();

    UnitQuestions(
            List<String> unknown, ImportSheet sheet, ImportKeeper<TaskImportSettings> keeper, TaskChoices choices) {
        this.sheet = sheet;
        this.keeper = keeper;
        TreeSet<String> names = new TreeSet<>(unknown);
        names.addAll(sheet.settings().units().keySet());
        names.forEach(name -> questions.add(
                new UnitQuestion(name, sheet.settings().units().get(name), choices, answer -> answered(name, answer))));
        Button all = new Button(t("task.import.units.createAll"), click -> questions.forEach(UnitQuestion::create));
        Div list = new Div();
        list.addClassName("unit-questions");
        questions.forEach(list::add);
        getContent().actions(all);
        getContent().count(names.size());
        getContent().add(Inputs.hint(t("task.import.units.hint")), list);
    }

    @Override
    protected SectionCard initContent() {
        return new SectionCard(t("task.import.units"));
    }

    private void answered(String name, @Nullable UnitAnswer answer) {
        Map<String, UnitAnswer> answers = new HashMap<>(sheet.settings().units());
        if (answer == null) {
            answers.remove(name);
        } else {
            answers.put(name, answer);
        }
        keeper.change(now -> now.withAnswers(now.several(), answers));
    }

    /** What a name can turn out to be. */
    enum Meaning {
        /** 对应已有单位. */
        UNIT,
        /** 对应单位组. */
        GROUP,
        /** 登记为新单位. */
        CREATE
    }
}
