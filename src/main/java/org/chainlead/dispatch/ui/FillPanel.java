package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chainlead.common.Page;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.ConfirmAction;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.PageBar;
import org.chainlead.common.ui.SecrecyNotice;
import org.chainlead.dispatch.ReportAct;
import org.chainlead.dispatch.ReportFiling;
import org.chainlead.dispatch.ReportForm;
import org.chainlead.dispatch.ReportQueries;
import org.chainlead.task.RowResult;
import org.chainlead.task.TaskId;

/** 填报: all of a unit's reports of a month on one page, handed in together. */
class FillPanel extends Composite<Div> {

    private static final int PAGE = 30;

    private final transient ReportQueries queries;
    private final transient ReportFiling filing;
    private final transient UnitChoice units;
    private final transient ReportConflicts conflicts;
    private final YearMonth month;
    private final List<FillRow> rows = new ArrayList<>();
    private final PageBar pages = new PageBar(PAGE, this::turn);
    private final Button paste = new Button(t("dispatch.paste.open"), click -> paste());
    private final Button submit = new Button(t("dispatch.ui.submitAll"), click -> ask());

    FillPanel(
            ReportQueries queries, ReportFiling filing, UnitChoice units, ReportConflicts conflicts, YearMonth month) {
        this.queries = queries;
        this.conflicts = conflicts;
        this.filing = filing;
        this.units = units;
        this.month = month;
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Shortcuts.addShortcutListener(this, this::ask, Key.ENTER, KeyModifier.CONTROL)
                .listenOn(this);
        getContent().addClassNames("stack", "report-panel");
        refresh();
    }

    /** What was typed on the part that is left is saved first; a part that cannot be saved is not left. */
    private void turn(int offset) {
        if (rows.stream().filter(FillRow::isReady).allMatch(FillRow::save)) {
            refresh(offset);
        }
    }

    private void refresh() {
        refresh(pages.offset());
    }

    private void refresh(int offset) {
        rows.clear();
        getContent().removeAll();
        Page<ReportForm> page = queries.ofUnit(month, offset, PAGE);
        List<ReportForm> forms = page.rows();
        pages.show(offset, forms.size(), page.total());
        if (forms.isEmpty()) {
            getContent().add(new EmptyState(t("dispatch.ui.nothingOwed", month.getMonthValue())));
            return;
        }
        Div tools = new Div(paste);
        tools.addClassName("report-tools");
        getContent().add(new SecrecyNotice(), tools);
        for (ReportForm form : forms) {
            FillRow row = new FillRow(form, filing, units, conflicts);
            rows.add(row);
            getContent().add(row);
        }
        paste.setVisible(forms.stream().anyMatch(form -> form.may(ReportAct.FILL)));
        Div foot = new Div(pages, submit);
        foot.addClassName("report-foot");
        getContent().add(foot);
    }

    private void paste() {
        new PasteDialog(
                        () -> rows.stream()
                                .flatMap(row -> row.standing().stream())
                                .toList(),
                        match -> rows.stream()
                                .filter(row -> row.form().task().equals(match.task()))
                                .forEach(row -> row.take(match.body())))
                .open();
    }

    private void ask() {
        List<FillRow> ready =
                rows.stream().filter(FillRow::isReady).filter(FillRow::save).toList();
        if (ready.isEmpty()) {
            Notifications.warning(t("dispatch.ui.nothingFilled"));
            return;
        }
        String steps = queries.chain().stream().map(Texts::label).collect(Collectors.joining(t("dispatch.ui.then")));
        String reviewers = ready.stream()
                .map(row -> row.form().reviewer())
                .distinct()
                .collect(Collectors.joining(t("dispatch.ui.and")));
        new ConfirmAction(
                        t("dispatch.ui.submitAll"),
                        ready.size(),
                        t("dispatch.ui.sentTo", steps, reviewers),
                        t("dispatch.ui.submit"),
                        () -> submit(ready))
                .open();
    }

    private void submit(List<FillRow> ready) {
        Map<TaskId, Long> versions = new LinkedHashMap<>();
        ready.forEach(row -> versions.put(row.form().task(), row.version()));
        List<RowResult> results = filing.submitAll(month, versions);
        long done = results.stream().filter(RowResult::done).count();
        refresh();
        if (done > 0) {
            Notifications.success(t("dispatch.ui.submitted", done));
        }
        for (RowResult result : results) {
            if (!result.done()) {
                rows.stream()
                        .filter(row -> row.form().task().equals(result.task()))
                        .forEach(row -> row.refused(result.message()));
            }
        }
    }
}
