package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.dispatch.ChildReport;
import org.chainlead.dispatch.ReportAddress;
import org.chainlead.dispatch.ReportBody;
import org.chainlead.dispatch.ReportState;
import org.jspecify.annotations.Nullable;

/** What the units of split children reported, beside the report of the parent; an accepted one is taken over in one click. */
class ChildCard extends Composite<Div> {

    private final YearMonth month;
    private final transient @Nullable Consumer<ChildReport> take;

    /** @param take absent where the report is only read */
    ChildCard(List<ChildReport> children, YearMonth month, @Nullable Consumer<ChildReport> take) {
        this.month = month;
        this.take = take;
        getContent().addClassName("report-parts");
        children.forEach(child -> getContent().add(row(child)));
    }

    static long accepted(List<ChildReport> children) {
        return children.stream().filter(child -> child.accepted() != null).count();
    }

    private Component row(ChildReport child) {
        Div head = new Div(new Span(child.unitName()), link(child), state(child));
        head.addClassName("report-head");
        if (child.late()) {
            head.add(new StatusTag(t("dispatch.late"), StatusTag.Kind.WARNING));
        }
        Div row = new Div(head);
        ReportBody said = child.accepted();
        if (said != null) {
            if (said.unchangedReason() != null) {
                row.add(new Paragraph(t("dispatch.unchangedLine", said.unchangedReason())));
            }
            row.add(new MarkedText("", said.progress(), List.of()));
            said.difficulties()
                    .forEach(each -> row.add(new Paragraph(t("dispatch.timeline.difficulty", each.problem()))));
            offer(row, child);
        }
        return row;
    }

    private void offer(Div row, ChildReport child) {
        Consumer<ChildReport> work = take;
        if (work != null) {
            Button button = new Button(t("dispatch.ui.child.take"), click -> work.accept(child));
            button.setAriaLabel(t("dispatch.ui.actOn", t("dispatch.ui.child.take"), child.unitName()));
            button.setDisableOnClick(true);
            row.add(button);
        }
    }

    private Anchor link(ChildReport child) {
        return new Anchor(
                child.state() == null ? "tasks/" + child.task() : ReportAddress.of(child.task(), month), child.name());
    }

    private static StatusTag state(ChildReport child) {
        ReportState state = child.state();
        if (state == null) {
            return new StatusTag(t("dispatch.ui.part.missing"), StatusTag.Kind.NEUTRAL);
        }
        return new StatusTag(
                state,
                switch (state) {
                    case ACCEPTED -> StatusTag.Kind.SUCCESS;
                    case RETURNED -> StatusTag.Kind.WARNING;
                    default -> StatusTag.Kind.INFO;
                });
    }
}
