package org.chainlead.common.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.chainlead.common.DateTimeText;

/** A deadline with what is left of it, in words and colour; hovering explains how it was counted. */
public class DeadlineText extends Composite<Span> {

    /** From this many remaining working days on the deadline is shown as near. */
    private static final int NEAR = 10;

    /**
     * @param due the last day, until 24:00 Asia/Shanghai
     * @param today the business date
     * @param workingDays working days left; past ones, with or without a minus, when {@code due} is before {@code today}
     * @param explanation how the day came about, e.g. 11月14日（周六）顺延至11月16日
     */
    public DeadlineText(LocalDate due, LocalDate today, int workingDays, String explanation) {
        Span date = new Span(due.getYear() == today.getYear() ? DateTimeText.day(due) : DateTimeText.date(due));
        date.addClassName("deadline-date");
        Span left = new Span(leftover(due, today, workingDays));
        left.addClassName("deadline-left");
        getContent().addClassNames("deadline", urgency(due, today, workingDays));
        getContent().add(date, left);
        if (!explanation.isEmpty()) {
            getContent().setTitle(explanation);
        }
    }

    /** Shows the first date beside the moved one; it is never hidden (product.md, 延期). */
    public DeadlineText movedFrom(LocalDate original) {
        Span first = new Span(t("common.ui.deadline.original", DateTimeText.date(original)));
        first.addClassName("deadline-original");
        getContent().add(first);
        return this;
    }

    private static String leftover(LocalDate due, LocalDate today, int workingDays) {
        if (due.isEqual(today)) {
            return t("common.ui.deadline.today");
        }
        if (due.isAfter(today)) {
            return t("common.ui.deadline.left", workingDays);
        }
        return workingDays == 0 ? t("common.ui.deadline.over") : t("common.ui.deadline.overdue", Math.abs(workingDays));
    }

    private static String urgency(LocalDate due, LocalDate today, int workingDays) {
        if (due.isBefore(today)) {
            return "deadline-overdue";
        }
        return workingDays <= NEAR ? "deadline-near" : "deadline-far";
    }
}
