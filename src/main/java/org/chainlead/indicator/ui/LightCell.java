package org.chainlead.indicator.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Span;
import org.chainlead.common.ui.LightBadge;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.indicator.IndicatorRow;
import org.chainlead.indicator.Standing;

/** The light of an indicator with its rule, and the marks that stand beside it. */
public final class LightCell {

    private LightCell() {}

    public static Span of(IndicatorRow row) {
        Span cell = of(row.standing());
        if (!row.awaiting().isEmpty()) {
            StatusTag awaiting = new StatusTag(t("indicator.awaiting"), StatusTag.Kind.WARNING);
            awaiting.setTitle(t("indicator.awaitingOf", row.awaiting()));
            cell.add(awaiting);
        }
        if (row.inCase()) {
            cell.add(new StatusTag(t("indicator.inCase"), StatusTag.Kind.INFO));
        }
        return cell;
    }

    static Span of(Standing standing) {
        Span cell = new Span();
        cell.addClassName("indicator-light");
        if (standing.light() == null) {
            StatusTag none = new StatusTag(t("indicator.noLight"), StatusTag.Kind.NEUTRAL);
            none.setTitle(standing.reason().text());
            cell.add(none);
        } else {
            cell.add(new LightBadge(standing.light()).withRule(standing.reason().text()));
        }
        return cell;
    }
}
