package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.common.ui.ReasonList;
import org.chainlead.task.TaskImportSettings;

/**
 * Saves each decision and says when it did. When another window has saved meanwhile it says so, keeps what was typed
 * here, and leaves the choice between the two to the person.
 */
class ImportKeeper extends Composite<Div> {

    private final transient ImportSheet sheet;
    private final transient Clock clock;
    private final Span savedAt = new Span();
    private final Div stale = new Div();
    private final ReasonList reasons = new ReasonList();

    ImportKeeper(ImportSheet sheet, Clock clock) {
        this.sheet = sheet;
        this.clock = clock;
        savedAt.addClassName("saved-at");
        savedAt.getElement().setAttribute("role", "status");
        Button mine = new Button(t("task.import.stale.mine"), click -> run(sheet::overwrite));
        Button theirs = new Button(t("task.import.stale.theirs"), click -> reload());
        mine.addThemeVariants(ButtonVariant.LUMO_SMALL);
        theirs.addThemeVariants(ButtonVariant.LUMO_SMALL);
        stale.add(new Span(t("task.import.stale")), mine, theirs);
        stale.addClassName("restored-notice");
        stale.getElement().setAttribute("role", "alert");
        stale.setVisible(false);
        getContent().add(stale, reasons);
    }

    /** Where the time of the last saving stands. */
    Span savedAt() {
        return savedAt;
    }

    /** @return whether it was saved; if not, the reason is shown */
    boolean change(UnaryOperator<TaskImportSettings> change) {
        return run(() -> sheet.change(change));
    }

    /** Does something with the sheet and shows why not, if so. */
    boolean run(Runnable act) {
        reasons.clear();
        try {
            act.run();
            stale.setVisible(false);
            savedAt.setText(t("task.import.savedAt", DateTimeText.time(clock.instant())));
            return true;
        } catch (Stale other) {
            stale.setVisible(true);
        } catch (Refusal refusal) {
            reasons.show(refusal);
        }
        return false;
    }

    private void reload() {
        getUI().ifPresent(ui -> ui.getPage().reload());
    }
}
