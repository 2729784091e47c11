package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.YearMonth;
import org.chainlead.common.ui.ConfirmAction;
import org.chainlead.dispatch.ReportQueries;

/** 采纳其余（未逐条核）: what is not red, yellow, disputed, difficult, ★ or drawn by lot, in one act at closing. */
class RemainingButton extends Composite<Div> {

    private final Button button = new Button("", click -> ask());
    private final transient ReportQueries queries;
    private final transient ReviewActs acts;
    private final YearMonth month;
    private final transient Runnable refresh;

    RemainingButton(ReportQueries queries, ReviewActs acts, YearMonth month, Runnable refresh) {
        this.queries = queries;
        this.acts = acts;
        this.month = month;
        this.refresh = refresh;
        getContent().addClassName("report-remaining");
        getContent().add(button);
        count();
    }

    private void count() {
        int remaining = queries.remaining(month);
        button.setText(t("dispatch.ui.remaining", remaining));
        getContent().setVisible(remaining > 0);
    }

    private void ask() {
        new ConfirmAction(
                        t("dispatch.ui.remaining.title"),
                        queries.remaining(month),
                        t("dispatch.ui.remaining.consequence"),
                        t("dispatch.ui.remaining.confirm"),
                        () -> acts.acceptRemaining(month, () -> {
                            refresh.run();
                            count();
                        }))
                .open();
    }
}
