package org.chainlead.task.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.chainlead.importing.ui.ImportKeeper;
import org.chainlead.task.TaskImportSettings;
import org.chainlead.task.TaskImportSettings.Several;

/** The cells with several units, each by its text: one that means something else than the others is answered here. */
class SeveralTexts extends Composite<Div> {

    private final transient ImportSheet sheet;
    private final transient ImportKeeper<TaskImportSettings> keeper;

    SeveralTexts(List<String> texts, ImportSheet sheet, ImportKeeper<TaskImportSettings> keeper) {
        this.sheet = sheet;
        this.keeper = keeper;
        getContent().addClassName("unit-questions");
        texts.forEach(text -> getContent().add(line(text)));
    }

    private Div line(String text) {
        Select<Several> answer = new Select<>();
        answer.setItems(Several.FIRST_LEADS, Several.EACH);
        answer.setItemLabelGenerator(choice -> choice == null ? t("task.import.several.asOthers") : label(choice));
        answer.setEmptySelectionAllowed(true);
        answer.setEmptySelectionCaption(t("task.import.several.asOthers"));
        answer.setAriaLabel(text);
        answer.setValue(sheet.settings().severalOf().get(text));
        answer.addValueChangeListener(change -> keeper.change(now -> now.withSeveralOf(text, change.getValue())));
        Span caption = new Span(text);
        caption.addClassName("unit-name");
        Div line = new Div(caption, answer);
        line.addClassName("unit-question");
        return line;
    }
}
