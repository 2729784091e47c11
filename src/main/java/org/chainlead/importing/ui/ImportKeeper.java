package org.chainlead.importing.ui;

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

/**
 * Saves each decision and says when it did. When another window has saved meanwhile it says so, keeps what was typed
 * here, and leaves the choice between the two to the person.
 *
 * @param <S> what is decided about a file
 */
public class ImportKeeper<S> extends Composite<Div> {

    private final transient ImportDraft<S> draft;
    private final transient Clock clock;
    private final Span savedAt = new Span();
    private final Div stale = new Div();
    private final ReasonList reasons = new ReasonList();

    /** @param overwritten after this window's decisions were made to hold */
    public ImportKeeper(ImportDraft<S> draft, Clock clock, Runnable overwritten) {
        this.draft = draft;
        this.clock = clock;
        savedAt.addClassName("saved-at");
        savedAt.getElement().setAttribute("role", "status");
        Button mine = new Button(t("importing.ui.stale.mine"), click -> {
            if (run(draft::overwrite)) {
                overwritten.run();
            }
        });
        Button theirs = new Button(t("importing.ui.stale.theirs"), click -> reload());
        mine.addThemeVariants(ButtonVariant.LUMO_SMALL);
        theirs.addThemeVariants(ButtonVariant.LUMO_SMALL);
        stale.add(new Span(t("importing.ui.stale")), mine, theirs);
        stale.addClassName("restored-notice");
        stale.getElement().setAttribute("role", "alert");
        stale.setVisible(false);
        getContent().add(stale, reasons);
    }

    /** Where the time of the last saving stands. */
    public Span savedAt() {
        return savedAt;
    }

    /** @return whether it was saved; if not, the reason is shown */
    public boolean change(UnaryOperator<S> change) {
        return run(() -> draft.change(change));
    }

    /** Does something with the draft and shows why not, if so. */
    public boolean run(Runnable act) {
        reasons.clear();
        try {
            act.run();
            stale.setVisible(false);
            savedAt.setText(t("importing.ui.savedAt", DateTimeText.time(clock.instant())));
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
