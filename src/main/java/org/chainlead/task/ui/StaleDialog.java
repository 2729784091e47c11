package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import org.chainlead.task.EditableDraft;
import org.chainlead.task.TaskDraft;

/** Two people wrote the same draft: both texts side by side, and the choice between them. */
class StaleDialog extends Dialog {

    StaleDialog(EditableDraft latest, TaskDraft mine, Runnable takeOver, Runnable overwrite) {
        setHeaderTitle(t("task.ui.stale.title"));
        addClassNames("form-dialog", "wide");
        add(new Paragraph(t("common.stale")));
        Map<String, String> theirs = DraftChanges.texts(latest.draft());
        DraftChanges.texts(mine).forEach((field, text) -> {
            String other = theirs.getOrDefault(field, "");
            if (!other.equals(text)) {
                add(new H3(field), new Div(text("task.ui.stale.theirs", other), text("task.ui.stale.mine", text)));
            }
        });
        getFooter()
                .add(
                        button("task.ui.stale.continue", () -> {}),
                        button("task.ui.stale.takeOver", takeOver),
                        button("task.ui.stale.overwrite", overwrite));
    }

    private Button button(String key, Runnable act) {
        Button button = new Button(t(key), click -> {
            close();
            act.run();
        });
        button.setDisableOnClick(true);
        return button;
    }

    private static Component text(String key, String words) {
        Paragraph paragraph = new Paragraph(t(key, words));
        paragraph.addClassName("stale-text");
        return paragraph;
    }
}
