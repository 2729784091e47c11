package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.chainlead.attachment.ui.AttachmentList;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.dispatch.PartText;
import org.chainlead.dispatch.PartView;
import org.jspecify.annotations.Nullable;

/** What the supporting units say beside a report; who writes the report takes a text over with one click. */
class PartCard extends Composite<Div> {

    /** @param take absent where the report is only read */
    PartCard(List<PartView> parts, @Nullable Consumer<PartView> take) {
        getContent().addClassName("report-parts");
        parts.forEach(part -> getContent().add(row(part, take)));
    }

    /** How many have handed in. */
    static long handedIn(List<PartView> parts) {
        return parts.stream().filter(part -> part.text() != null).count();
    }

    private static Component row(PartView part, @Nullable Consumer<PartView> take) {
        Div head = new Div(new Span(part.unitName()));
        head.addClassName("report-head");
        Div row = new Div(head);
        PartText text = part.text();
        if (text == null) {
            head.add(new StatusTag(t("dispatch.ui.part.missing"), StatusTag.Kind.NEUTRAL));
            return row;
        }
        Span at = new Span(DateTimeText.moment(Objects.requireNonNull(part.handedInAt())));
        at.addClassName("report-due");
        head.add(at);
        if (part.late()) {
            head.add(new StatusTag(t("dispatch.late"), StatusTag.Kind.WARNING));
        }
        if (part.taken()) {
            head.add(new StatusTag(t("dispatch.ui.part.taken"), StatusTag.Kind.SUCCESS));
        }
        row.add(new MarkedText("", text.progress(), List.of()));
        if (!text.problems().isBlank()) {
            row.add(new Paragraph(t("dispatch.timeline.difficulty", text.problems())));
        }
        if (!part.files().isEmpty()) {
            row.add(new AttachmentList(part.files()));
        }
        if (take != null) {
            row.add(button(part, take));
        }
        return row;
    }

    private static Button button(PartView part, Consumer<PartView> take) {
        Button button = new Button(t("dispatch.ui.part.take"), click -> take.accept(part));
        button.setAriaLabel(t("dispatch.ui.actOn", t("dispatch.ui.part.take"), part.unitName()));
        button.setDisableOnClick(true);
        return button;
    }
}
