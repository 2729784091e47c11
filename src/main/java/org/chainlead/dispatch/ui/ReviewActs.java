package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.ReasonDialog;
import org.chainlead.dispatch.ReportAct;
import org.chainlead.dispatch.ReportForm;
import org.chainlead.dispatch.ReportId;
import org.chainlead.dispatch.ReportReview;
import org.chainlead.org.TypedReasons;
import org.chainlead.task.RowResult;

/** Passing and returning: inside the unit for its head, of what has come in for the reviewer. */
@SpringComponent
class ReviewActs {

    private final ReportReview review;
    private final TypedReasons reasons;

    ReviewActs(ReportReview review, TypedReasons reasons) {
        this.reasons = reasons;
        this.review = review;
    }

    String passText() {
        return t("dispatch.ui.pass");
    }

    void pass(ReportForm form, Runnable refresh) {
        Notifications.run(() -> {
            ReportId id = Objects.requireNonNull(form.id());
            if (form.may(ReportAct.PASS)) {
                review.pass(id, form.version());
            } else {
                review.accept(id, form.version());
            }
            Notifications.success(t("dispatch.ui.passed", form.taskName()));
        });
        refresh.run();
    }

    void askReturn(ReportForm form, Runnable refresh) {
        new ReasonDialog(
                        t("dispatch.ui.returnOf", form.taskName()),
                        t("dispatch.ui.returnReason"),
                        t("dispatch.ui.return"),
                        reason -> {
                            giveBack(form, reason);
                            refresh.run();
                            Notifications.success(t("dispatch.ui.returnDone", form.taskName()));
                        })
                .keptIn(reasons, "dispatch.return:" + form.id())
                .atMost(ReportReview.LONGEST_REASON)
                .open();
    }

    /** Passes or accepts many; refused ones are listed with their reasons. */
    void passAll(List<ReportForm> forms, Map<ReportId, Long> versions, Runnable refresh) {
        boolean inside = forms.getFirst().may(ReportAct.PASS);
        List<RowResult> results = inside ? review.passAll(versions) : review.acceptAll(versions);
        long done = results.stream().filter(RowResult::done).count();
        refresh.run();
        Notifications.success(t("dispatch.ui.passedMany", done));
        results.stream()
                .filter(result -> !result.done())
                .forEach(result -> Notifications.warning(t("dispatch.ui.notPassed", result.title(), result.message())));
    }

    /** 采纳其余（未逐条核）; refused ones are listed with their reasons. */
    void acceptRemaining(YearMonth month, Runnable refresh) {
        List<RowResult> results = review.acceptRemaining(month);
        refresh.run();
        Notifications.success(t(
                "dispatch.ui.remaining.done",
                results.stream().filter(RowResult::done).count()));
        results.stream()
                .filter(result -> !result.done())
                .forEach(result -> Notifications.warning(t("dispatch.ui.notPassed", result.title(), result.message())));
    }

    private void giveBack(ReportForm form, String reason) {
        ReportId id = Objects.requireNonNull(form.id());
        if (form.may(ReportAct.PASS)) {
            review.returnInside(id, form.version(), reason);
        } else {
            review.returnReport(id, form.version(), reason);
        }
    }
}
