package org.chainlead.indicator.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import java.time.YearMonth;
import java.util.Objects;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.PagedRows;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.indicator.IndicatorDetail;
import org.chainlead.indicator.IndicatorQueries;
import org.chainlead.indicator.Numbers;
import org.chainlead.indicator.ValueMark;
import org.chainlead.indicator.ValueState;
import org.chainlead.indicator.ValueVersion;

/** Every version of what was entered, page by page: nothing that was handed in is lost by a correction. */
class VersionCard extends Composite<SectionCard> {

    VersionCard(IndicatorDetail detail, IndicatorQueries queries) {
        getContent()
                .add(new PagedRows<>(
                        (offset, limit) -> queries.versions(detail.row().id(), offset, limit),
                        version -> row(version, detail.row().measureUnit()),
                        t("indicator.version.none")));
    }

    @Override
    protected SectionCard initContent() {
        return new SectionCard(t("indicator.version.title")).flush();
    }

    private static Component row(ValueVersion version, String unit) {
        ValueMark mark = version.mark();
        WorkRow row = new WorkRow(
                        new Span(t(
                                "indicator.version.words",
                                DateTimeText.month(YearMonth.from(version.periodEnd())),
                                mark.no(),
                                Numbers.text(version.total()) + unit)),
                        said(version))
                .middle(tag(mark));
        return mark.returnReason().isEmpty()
                ? row
                : row.below(new Span(t("indicator.value.returned", mark.returnReason())));
    }

    private static String said(ValueVersion version) {
        ValueMark mark = version.mark();
        String entered = t(
                "indicator.version.entered", mark.enteredBy(), DateTimeText.moment(mark.enteredAt()), version.source());
        String verified = mark.verifiedAt() == null
                ? ""
                : t(
                        "indicator.version.verified",
                        mark.verifiedBy(),
                        DateTimeText.moment(Objects.requireNonNull(mark.verifiedAt())));
        return version.note().isEmpty()
                ? entered + verified
                : entered + verified + t("indicator.version.note", version.note());
    }

    static StatusTag tag(ValueMark mark) {
        return new StatusTag(mark.state(), kind(mark.state()));
    }

    private static StatusTag.Kind kind(ValueState state) {
        return switch (state) {
            case ENTERED -> StatusTag.Kind.INFO;
            case VERIFIED -> StatusTag.Kind.SUCCESS;
            case RETURNED -> StatusTag.Kind.WARNING;
            case REPLACED -> StatusTag.Kind.NEUTRAL;
        };
    }
}
