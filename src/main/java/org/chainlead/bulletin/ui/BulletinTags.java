package org.chainlead.bulletin.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.chainlead.bulletin.AnswerState;
import org.chainlead.bulletin.BulletinDetail;
import org.chainlead.bulletin.BulletinRow;
import org.chainlead.bulletin.BulletinState;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.StatusTag;

/** States of 通报 as words on a tinted ground, and what comes next in a sentence. */
final class BulletinTags {

    private BulletinTags() {}

    static Component of(BulletinRow row) {
        StatusTag state = new StatusTag(
                row.state(),
                switch (row.state()) {
                    case DRAFT -> StatusTag.Kind.NEUTRAL;
                    case CONSULTING, CONSULTED, REVIEWED -> StatusTag.Kind.INFO;
                    case ISSUED -> StatusTag.Kind.SUCCESS;
                });
        return row.stale() ? new Span(state, new StatusTag(t("bulletin.ui.stale"), StatusTag.Kind.WARNING)) : state;
    }

    static StatusTag of(AnswerState state) {
        return new StatusTag(
                state,
                switch (state) {
                    case WAITING, SILENT -> StatusTag.Kind.NEUTRAL;
                    case AGREED, REJECTED, UPHELD -> StatusTag.Kind.INFO;
                    case OBJECTED -> StatusTag.Kind.WARNING;
                });
    }

    static String next(BulletinDetail bulletin) {
        BulletinRow row = bulletin.row();
        if (row.state() == BulletinState.CONSULTING && row.answerDueOn() != null) {
            return t("bulletin.ui.next.CONSULTING", DateTimeText.dateWithWeekday(row.answerDueOn()));
        }
        if (row.issuedAt() != null) {
            return t(
                    "bulletin.ui.next.ISSUED",
                    Objects.requireNonNullElse(row.issuerName(), ""),
                    DateTimeText.moment(row.issuedAt()));
        }
        return t("bulletin.ui.next." + row.state());
    }
}
