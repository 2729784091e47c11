package org.chainlead.indicator.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.YearMonth;
import java.util.Arrays;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.Stepper;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.indicator.CaseRow;
import org.chainlead.indicator.CaseStep;
import org.chainlead.indicator.CaseStepRow;
import org.chainlead.indicator.IndicatorDetail;

/** 五个主题: each case with its steps in order, who wrote them and when, and what comes next. */
class CaseCards extends Composite<Div> {

    private final transient IndicatorDetail detail;
    private final transient IndicatorDialogs dialogs;
    private final transient Runnable refresh;

    CaseCards(IndicatorDetail detail, IndicatorDialogs dialogs, Runnable refresh) {
        this.detail = detail;
        this.dialogs = dialogs;
        this.refresh = refresh;
        getContent().addClassName("stack");
        detail.cases().forEach(each -> getContent().add(card(each)));
        getContent().setVisible(!detail.cases().isEmpty());
    }

    private SectionCard card(CaseRow row) {
        SectionCard card = new SectionCard(
                        t("indicator.case.title", DateTimeText.month(YearMonth.from(row.periodEnd()))),
                        new Stepper(
                                Arrays.stream(CaseStep.values())
                                        .map(Texts::label)
                                        .toList(),
                                row.steps().size()),
                        new WorkRow(
                                new Span(row.finding()),
                                t("indicator.case.opened", row.openedBy(), DateTimeText.fullMoment(row.openedAt()))))
                .note(t(row.isClosed() ? "indicator.case.isClosed" : "indicator.case.isOpen"))
                .flush();
        row.steps().forEach(step -> card.add(step(step)));
        if (row.closedAt() != null) {
            card.add(new WorkRow(
                    words(row.conclusion()),
                    t("indicator.case.closed", row.closedBy(), DateTimeText.fullMoment(row.closedAt()))));
        } else {
            acts(card, row);
        }
        return card;
    }

    private void acts(SectionCard card, CaseRow row) {
        row.next()
                .filter(step -> detail.handles())
                .ifPresent(step -> card.actions(
                        new Button(t("indicator.case.write", label(step)), click -> dialogs.step(row, step, refresh))));
        if (row.next().isEmpty() && detail.closes()) {
            card.actions(new Button(t("indicator.case.close"), click -> dialogs.close(row, refresh)));
        }
    }

    private static WorkRow step(CaseStepRow step) {
        WorkRow row = new WorkRow(
                new Span(t("indicator.case.step", label(step.step()), DateTimeText.date(step.doneOn()))),
                t("indicator.case.written", step.writtenBy(), DateTimeText.fullMoment(step.writtenAt())));
        row.below(words(step.content()));
        if (step.task() != null) {
            row.below(new Anchor("tasks/" + step.task(), t("indicator.case.taskOf", step.taskTitle())));
        }
        if (step.notice() != null) {
            row.below(new Anchor("notices/" + step.notice(), t("indicator.case.noticeOf", step.noticeTitle())));
        }
        return row;
    }

    private static Component words(String text) {
        Div words = new Div(text);
        words.addClassName("case-words");
        return words;
    }
}
