package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.chainlead.common.Page;
import org.chainlead.common.ui.ConfirmAction;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.PageBar;
import org.chainlead.dispatch.ReportForm;
import org.chainlead.dispatch.ReportId;

/**
 * 审核 one after another: J and K go to the next and the one before, all chosen ones pass at once. The keys count wherever
 * nothing else has the focus, because the panel takes it; after an act the reader stands at the report that moved up.
 */
class ReviewPanel extends Composite<Div> {

    private static final int PAGE = 50;

    private final transient BiFunction<Integer, Integer, Page<ReportForm>> reports;
    private final transient ReviewActs acts;
    private final transient UnitChoice units;
    private final List<ReviewRow> rows = new ArrayList<>();
    private final Button passChosen = new Button(t("dispatch.ui.passChosen"), click -> askAll());
    private final PageBar pages = new PageBar(PAGE, this::refresh);
    private int at = -1;

    /** @param reports by offset and number of rows */
    ReviewPanel(BiFunction<Integer, Integer, Page<ReportForm>> reports, ReviewActs acts, UnitChoice units) {
        this.reports = reports;
        this.acts = acts;
        this.units = units;
        passChosen.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Shortcuts.addShortcutListener(this, () -> go(1), Key.KEY_J).listenOn(this);
        Shortcuts.addShortcutListener(this, () -> go(-1), Key.KEY_K).listenOn(this);
        Shortcuts.addShortcutListener(this, this::askAll, Key.ENTER, KeyModifier.CONTROL)
                .listenOn(this);
        getContent().addClassNames("stack", "report-panel");
        getContent().getElement().setAttribute("tabindex", "-1");
        refresh(0);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        takeFocus();
    }

    /** The buttons of what was just acted on are gone, and the focus with them. */
    final void refresh() {
        int place = at;
        refresh(pages.offset());
        if (place < 0 || rows.isEmpty()) {
            takeFocus();
        } else {
            go(place + 1);
        }
    }

    /** As soon as the panel is shown, which at the first load of a page is after it is there. */
    private void takeFocus() {
        getElement().executeJs("""
                const focus = () => this.offsetParent ? this.focus({preventScroll: true})
                    : this.isConnected && requestAnimationFrame(focus);
                focus();""");
    }

    private void refresh(int offset) {
        Page<ReportForm> page = reports.apply(offset, PAGE);
        if (page.rows().isEmpty() && offset > 0) {
            refresh(pages.lastOffset(page.total()));
            return;
        }
        rows.clear();
        at = -1;
        getContent().removeAll();
        List<ReportForm> forms = page.rows();
        pages.show(offset, forms.size(), page.total());
        if (forms.isEmpty()) {
            getContent().add(new EmptyState(t("dispatch.ui.nothingToReview")));
            return;
        }
        Paragraph keys = new Paragraph(t("dispatch.ui.keys"));
        keys.addClassName("hint");
        getContent().add(keys);
        for (ReportForm form : forms) {
            ReviewRow row = new ReviewRow(form, acts, units, this::refresh);
            rows.add(row);
            getContent().add(row);
        }
        Div foot = new Div(pages, passChosen);
        foot.addClassName("report-foot");
        getContent().add(foot);
    }

    private void go(int step) {
        if (!rows.isEmpty()) {
            at = Math.clamp(at + step, 0, rows.size() - 1);
            rows.get(at).goTo();
        }
    }

    private void askAll() {
        List<ReportForm> forms =
                rows.stream().filter(ReviewRow::isChosen).map(ReviewRow::form).toList();
        if (forms.isEmpty()) {
            Notifications.warning(t("dispatch.ui.nothingChosen"));
            return;
        }
        Map<ReportId, Long> versions = new LinkedHashMap<>();
        forms.forEach(form -> versions.put(Objects.requireNonNull(form.id()), form.version()));
        new ConfirmAction(
                        t("dispatch.ui.passChosen"),
                        forms.size(),
                        t("dispatch.ui.passConsequence"),
                        t("dispatch.ui.pass"),
                        () -> acts.passAll(forms, versions, this::refresh))
                .open();
    }
}
