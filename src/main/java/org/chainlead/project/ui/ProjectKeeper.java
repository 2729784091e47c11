package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.common.ui.ReasonList;

/**
 * Says when a decision was saved. When another window has saved meanwhile it says so, keeps what was decided here, and
 * leaves the choice between the two to the person.
 */
class ProjectKeeper extends Composite<Div> {

    private final transient Clock clock;
    private final Span savedAt = new Span();
    private final Div stale = new Div();
    private final ReasonList reasons = new ReasonList();

    /** @param afterwards after this window's decisions were made to hold */
    ProjectKeeper(ProjectSheet sheet, Clock clock, Runnable afterwards) {
        this.clock = clock;
        savedAt.addClassName("saved-at");
        savedAt.getElement().setAttribute("role", "status");
        Button mine = new Button(t("project.import.stale.mine"), click -> {
            if (run(sheet::overwrite)) {
                afterwards.run();
            }
        });
        Button theirs = new Button(
                t("project.import.stale.theirs"),
                click -> getUI().ifPresent(ui -> ui.getPage().reload()));
        mine.addThemeVariants(ButtonVariant.LUMO_SMALL);
        theirs.addThemeVariants(ButtonVariant.LUMO_SMALL);
        stale.add(new Span(t("project.import.stale")), mine, theirs);
        stale.addClassName("restored-notice");
        stale.getElement().setAttribute("role", "alert");
        stale.setVisible(false);
        getContent().add(stale, reasons);
    }

    /** Where the time of the last saving stands. */
    Span savedAt() {
        return savedAt;
    }

    /** Does something with the sheet and shows why not, if so. */
    boolean run(Runnable act) {
        reasons.clear();
        try {
            act.run();
            stale.setVisible(false);
            savedAt.setText(t("project.import.savedAt", DateTimeText.time(clock.instant())));
            return true;
        } catch (Stale other) {
            stale.setVisible(true);
        } catch (Refusal refusal) {
            reasons.show(refusal);
        }
        return false;
    }
}
