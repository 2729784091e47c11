package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.chainlead.task.RowResult;
import org.chainlead.task.TaskId;

/**
 * Does an act on many rows and tells what came of each. Many rows run beside the page, in portions with their progress;
 * the dialog may be closed meanwhile, the work goes on.
 */
class BulkRun {

    private static final int AT_ONCE = 50;
    private static final int PORTION = 10;

    private final List<TaskId> ids;
    private final Function<Collection<TaskId>, List<RowResult>> work;
    private final Runnable afterwards;
    private final List<RowResult> results = new ArrayList<>();
    private final Dialog dialog = new Dialog();
    private final ProgressBar progress = new ProgressBar();
    private final Paragraph status = new Paragraph();
    private final Div details = new Div();

    BulkRun(String title, List<TaskId> ids, Function<Collection<TaskId>, List<RowResult>> work, Runnable afterwards) {
        this.ids = ids;
        this.work = work;
        this.afterwards = afterwards;
        dialog.setHeaderTitle(title);
        dialog.addClassNames("form-dialog", "wide", "bulk-result");
        status.getElement().setAttribute("role", "status");
        progress.getElement().setAttribute("aria-label", title);
        dialog.add(progress, status, details);
        dialog.getFooter().add(new Button(t("common.ui.close"), click -> dialog.close()));
    }

    /** Tells what came of each row of an act that is done. */
    static void tell(String title, List<RowResult> outcome, Runnable afterwards) {
        List<TaskId> ids = outcome.stream().map(RowResult::task).toList();
        BulkRun run = new BulkRun(title, ids, all -> outcome, afterwards);
        run.dialog.open();
        run.results.addAll(outcome);
        run.finish();
    }

    void start(UI ui, Executor executor) {
        dialog.open();
        if (ids.size() <= AT_ONCE) {
            results.addAll(work.apply(ids));
            finish();
        } else {
            status.setText(t("task.bulk.running", 0, ids.size()));
            executor.execute(() -> inPortions(ui));
        }
    }

    private void inPortions(UI ui) {
        try {
            for (int from = 0; from < ids.size(); from += PORTION) {
                List<RowResult> portion = work.apply(ids.subList(from, Math.min(from + PORTION, ids.size())));
                show(ui, () -> advance(portion));
            }
        } finally {
            show(ui, this::finish);
        }
    }

    private void advance(List<RowResult> portion) {
        results.addAll(portion);
        progress.setValue((double) results.size() / ids.size());
        status.setText(t("task.bulk.running", results.size(), ids.size()));
    }

    private void finish() {
        progress.setVisible(false);
        long done = results.stream().filter(RowResult::done).count();
        status.setText(
                done == ids.size() ? t("task.bulk.allDone", done) : t("task.bulk.someDone", done, ids.size() - done));
        OrderedList list = new OrderedList();
        list.addClassName("bulk-rows");
        list.getElement().setAttribute("tabindex", "0");
        list.getElement().setAttribute("aria-label", t("task.bulk.results"));
        results.stream().sorted((a, b) -> Boolean.compare(a.done(), b.done())).forEach(row -> list.add(item(row)));
        details.add(list);
        afterwards.run();
    }

    private static ListItem item(RowResult row) {
        Span outcome = new Span(row.done() ? t("task.bulk.done") : t("task.bulk.refused", row.message()));
        ListItem item = new ListItem(new Span(row.title()), outcome);
        outcome.addClassName(row.done() ? "bulk-done" : "bulk-refused");
        return item;
    }

    /** When the page is gone meanwhile nobody has to be shown anything. */
    private static void show(UI ui, Runnable change) {
        ui.accessLater(change::run, () -> {}).run();
    }
}
