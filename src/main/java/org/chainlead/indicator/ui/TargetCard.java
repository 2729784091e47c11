package org.chainlead.indicator.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.indicator.IndicatorDetail;
import org.chainlead.indicator.IndicatorKind;
import org.chainlead.indicator.IndicatorTarget;
import org.chainlead.indicator.Numbers;

/** The targets of one indicator term by term, with their interim targets. */
class TargetCard extends Composite<SectionCard> {

    TargetCard(IndicatorDetail detail, IndicatorDialogs dialogs, Runnable refresh) {
        String unit = detail.row().measureUnit();
        detail.targets()
                .forEach(each -> getContent()
                        .add(new WorkRow(
                                new Span(t("indicator.target.words", each.term(), Numbers.text(each.target()) + unit)),
                                way(each, detail.row().kind(), unit))));
        if (detail.targets().isEmpty()) {
            getContent().add(new EmptyState(t("indicator.ui.noTarget")));
        }
        if (detail.defines()) {
            getContent().actions(new Button(t("indicator.target.edit"), click -> dialogs.targets(detail, refresh)));
        }
    }

    @Override
    protected SectionCard initContent() {
        return new SectionCard(t("indicator.target.title")).flush();
    }

    private static String way(IndicatorTarget target, IndicatorKind kind, String unit) {
        if (kind == IndicatorKind.RATE) {
            return t("indicator.target.rate");
        }
        if (kind == IndicatorKind.THRESHOLD) {
            return t("indicator.target.node", DateTimeText.date(target.dueOn()));
        }
        String base = target.base() == null ? "" : t("indicator.target.from", Numbers.text(target.base()) + unit);
        return base
                + (target.interims().isEmpty()
                        ? t("indicator.target.line")
                        : target.interims().stream()
                                .map(interim -> t(
                                        "indicator.target.interim",
                                        DateTimeText.date(interim.by()),
                                        Numbers.text(interim.value()) + unit))
                                .collect(Collectors.joining(t("indicator.and"))));
    }
}
