package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.chainlead.attachment.ui.AttachmentList;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Light;
import org.chainlead.common.ui.DoubleLight;
import org.chainlead.common.ui.LightBadge;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.dispatch.DisagreementRow;
import org.chainlead.dispatch.DisagreementRow.Said;

/** One task: on the left what the unit says and shows, on the right what rule and figures say, below what to do. */
class DisagreementCard extends Composite<Section> {

    DisagreementCard(DisagreementRow row, DisagreementActs acts, Runnable refresh) {
        Div sides = new Div(reported(row), verified(row));
        sides.addClassName("disagree-sides");
        Div buttons = acts.of(row, refresh);
        buttons.addClassName("report-acts");
        getContent().addClassNames("card", "report-card");
        getContent().getElement().setAttribute("aria-label", row.taskName());
        getContent().add(head(row), sides, buttons);
    }

    private static Div head(DisagreementRow row) {
        Span unit = new Span(
                row.chainName().isEmpty()
                        ? row.unitName()
                        : t("dispatch.disagree.unitAndChain", row.unitName(), row.chainName()));
        unit.addClassName("report-due");
        Div head = new Div(
                new H3(new Anchor("tasks/" + row.task(), row.taskName())),
                unit,
                DoubleLight.named(row.reported(), row.verified()));
        head.addClassName("report-head");
        return head;
    }

    private static Div reported(DisagreementRow row) {
        Div side = side(t("dispatch.disagree.reported"), row.reported());
        Said said = row.report();
        if (said == null) {
            side.add(new Paragraph(t("dispatch.disagree.noReport")));
            return side;
        }
        Span about = new Span(t(
                "dispatch.disagree.handedIn",
                DateTimeText.month(said.period()),
                said.by(),
                DateTimeText.moment(said.handedInAt())));
        about.addClassName("report-due");
        side.add(new Div(about, new StatusTag(label(said.state()), StatusTag.Kind.NEUTRAL)));
        mark(side, said.late(), t("dispatch.late"));
        mark(side, said.unchecked(), t("dispatch.disagree.unchecked"));
        Paragraph progress = new Paragraph(said.progress());
        progress.addClassName("report-progress");
        side.add(progress, files(said));
        return side;
    }

    private static Component files(Said said) {
        return said.files().isEmpty()
                ? new Paragraph(t("dispatch.disagree.noFiles"))
                : new AttachmentList(said.files());
    }

    private static Div verified(DisagreementRow row) {
        Div side = side(t("dispatch.disagree.verified"), row.verified());
        side.add(new Paragraph(row.verifiedReason()));
        if (row.overrideReason() != null) {
            side.add(new Paragraph(t("dispatch.disagree.byHand", row.overrideReason())));
        }
        if (!row.verifiedRule().isEmpty()) {
            Paragraph rule = new Paragraph(row.verifiedRule());
            rule.addClassName("report-due");
            side.add(rule);
        }
        if (row.figures().isEmpty()) {
            side.add(new Paragraph(t("dispatch.disagree.noFigures")));
            return side;
        }
        UnorderedList figures = new UnorderedList();
        row.figures().forEach(line -> figures.add(new ListItem(line)));
        side.add(new Paragraph(t("dispatch.disagree.figures")), figures);
        return side;
    }

    private static Div side(String title, Light light) {
        Div side = new Div(new H4(title), new LightBadge(light));
        side.addClassName("disagree-side");
        return side;
    }

    private static void mark(Div side, boolean marked, String words) {
        if (marked) {
            side.add(new StatusTag(words, StatusTag.Kind.WARNING));
        }
    }
}
