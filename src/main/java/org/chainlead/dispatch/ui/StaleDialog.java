package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.dispatch.ReportBody;
import org.chainlead.dispatch.ReportForm;

/** Somebody else saved meanwhile: what was typed here stays to be copied, the page is read anew on confirmation. */
final class StaleDialog {

    private StaleDialog() {}

    static void open(ReportForm form, ReportBody typed, UnitChoice units) {
        Div mine = new Div(
                new Paragraph(t("dispatch.ui.stale.words", form.taskName())),
                new H3(t("dispatch.ui.stale.mine")),
                new ReportReading(typed, form.goals(), null, units));
        mine.addClassName("report-stale");
        new FormDialog(
                        t("dispatch.ui.stale.title"),
                        mine,
                        t("dispatch.ui.stale.reload"),
                        () -> UI.getCurrent().getPage().reload())
                .wide()
                .open();
    }
}
