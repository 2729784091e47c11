package org.chainlead.supervision.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import org.chainlead.attachment.ui.AttachmentList;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.PersonText;
import org.chainlead.common.ui.KeyValueList;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.supervision.AddresseeState;
import org.chainlead.supervision.NoticeDetail;
import org.chainlead.supervision.NoticeDetail.Addressee;
import org.chainlead.supervision.NoticeDetail.Reply;
import org.chainlead.supervision.NoticeKind;
import org.jspecify.annotations.Nullable;

/** The cards at the left of a notice's page. */
final class NoticeCards {

    private NoticeCards() {}

    static SectionCard facts(NoticeDetail notice) {
        KeyValueList facts = new KeyValueList();
        facts.add(t("supervision.ui.kind"), label(notice.row().kind()));
        Div tasks = new Div();
        notice.tasks().forEach((task, name) -> tasks.add(new Div(new Anchor("tasks/" + task, name))));
        if (!notice.tasks().isEmpty()) {
            facts.add(t("supervision.ui.tasks"), tasks);
        }
        facts.add(t("supervision.ui.to"), notice.row().to());
        if (!notice.copies().isEmpty()) {
            facts.add(t("supervision.ui.copies"), String.join(t("supervision.and"), notice.copies()));
        }
        LocalDate due = notice.row().dueOn();
        if (due != null && notice.row().kind() != NoticeKind.INTERVIEW) {
            Span date = new Span(DateTimeText.date(due));
            Span why = new Span(notice.dueExplained());
            why.addClassName("hint");
            facts.add(t("supervision.ui.due"), date, new Div(why));
        }
        if (!notice.draft().startReason().isEmpty()) {
            facts.add(t("supervision.field.startReason"), notice.draft().startReason());
        }
        facts.add(t("supervision.ui.author"), PersonText.of(notice.organ(), notice.author()));
        act(facts, t("supervision.ui.reviewed"), notice.reviewer(), notice.reviewedAt());
        act(facts, t("supervision.ui.issued"), notice.issuer(), notice.row().issuedAt());
        if (notice.next() != null) {
            facts.add(t("supervision.ui.next"), notice.next().text());
        }
        notice.reopenings().forEach(once -> {
            act(facts, t("supervision.ui.closed"), once.closedBy(), once.closedAt());
            act(facts, t("supervision.ui.reopened"), once.by(), once.at());
            facts.add(t("supervision.ui.reopenedWhy"), once.reason());
        });
        act(facts, t("supervision.ui.closed"), notice.closedBy(), notice.closedAt());
        act(facts, t("supervision.ui.voided"), notice.voidReason(), notice.voidedAt());
        return new SectionCard(t("supervision.ui.facts"), facts);
    }

    /** Each addressed unit with its state, replies and what their checks found; nobody has to sign for a draft. */
    static SectionCard addressees(NoticeDetail notice) {
        SectionCard card = new SectionCard(t("supervision.ui.addressees"))
                .count(notice.addressees().size());
        boolean sent = notice.row().issuedAt() != null;
        notice.addressees().forEach(unit -> card.add(addressee(unit, sent)));
        return card;
    }

    static SectionCard scan(NoticeDetail notice) {
        boolean none = notice.scan().isEmpty();
        return new SectionCard(t("supervision.ui.scan"), new AttachmentList(notice.scan()))
                .note(none ? t("supervision.ui.noScan") : t("supervision.ui.validVersion"));
    }

    private static Div addressee(Addressee unit, boolean sent) {
        Div head = new Div(new Span(unit.name()));
        head.addClassName("addressee-head");
        AddresseeState state = unit.state();
        if (state != null && sent) {
            head.add(NoticeTags.of(state));
        }
        Div row = new Div(head);
        row.addClassName("addressee");
        Instant signed = unit.signedAt();
        if (signed != null) {
            row.add(line(t("supervision.ui.signedBy", words(unit.signedBy()), DateTimeText.moment(signed))));
        }
        unit.replies().forEach(reply -> row.add(reply(reply)));
        return row;
    }

    private static Div reply(Reply reply) {
        Div text = new Div(reply.text());
        text.addClassName("reply-text");
        Div block = new Div(
                line(t("supervision.ui.repliedBy", reply.no(), reply.by(), DateTimeText.moment(reply.at()))),
                text,
                new AttachmentList(reply.files()));
        Instant recalled = reply.recalledAt();
        if (recalled != null) {
            block.add(line(t("supervision.ui.recalledBy", words(reply.recalledBy()), DateTimeText.moment(recalled))));
        }
        Instant checked = reply.checkedAt();
        if (checked != null) {
            String key = Boolean.TRUE.equals(reply.passed()) ? "supervision.ui.passedBy" : "supervision.ui.failedBy";
            block.add(line(t(key, words(reply.checkedBy()), DateTimeText.moment(checked), words(reply.opinion()))));
        }
        return block;
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Div line(String text) {
        Div line = new Div(text);
        line.addClassName("notice-facts");
        return line;
    }

    private static void act(KeyValueList facts, String name, @Nullable String who, @Nullable Instant at) {
        if (at != null) {
            facts.add(name, (who == null ? "" : who + " ") + DateTimeText.moment(at));
        }
    }
}
