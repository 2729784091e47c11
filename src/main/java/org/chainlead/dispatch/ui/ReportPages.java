package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.function.Consumer;
import org.chainlead.attachment.AttachmentUploads;
import org.chainlead.attachment.ui.AttachmentList;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.DoubleLight;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.dispatch.ChildReport;
import org.chainlead.dispatch.PartView;
import org.chainlead.dispatch.ReportAct;
import org.chainlead.dispatch.ReportFiling;
import org.chainlead.dispatch.ReportForm;
import org.chainlead.dispatch.ReportHistory;
import org.chainlead.dispatch.ReportTakeOver;
import org.chainlead.dispatch.ReportVersionView;
import org.jspecify.annotations.Nullable;

/** Puts the page of one report together. */
@SpringComponent
class ReportPages {

    private final ReportFiling filing;
    private final AttachmentUploads uploads;
    private final UnitChoice units;
    private final ReportConflicts conflicts;
    private final ReportActs acts;
    private final PartActs parts;
    private final ReportTakeOver takeOver;

    ReportPages(
            ReportFiling filing,
            AttachmentUploads uploads,
            UnitChoice units,
            ReportConflicts conflicts,
            ReportActs acts,
            PartActs parts,
            ReportTakeOver takeOver) {
        this.conflicts = conflicts;
        this.filing = filing;
        this.uploads = uploads;
        this.units = units;
        this.acts = acts;
        this.parts = parts;
        this.takeOver = takeOver;
    }

    Div of(ReportForm form, List<ReportHistory> history, Runnable refresh) {
        ViewHeader header = header(form);
        Div beside = new Div();
        beside.addClassName("stack");
        SectionCard now = new SectionCard(t("dispatch.ui.month", form.period().getMonthValue()));
        if (form.may(ReportAct.FILL)) {
            ReportEditor editor = new ReportEditor(form, filing, uploads, units, conflicts);
            now.add(editor);
            acts.offerFilling(header, form, editor, refresh);
            beside.add(parts(form, part -> take(form, editor, part, refresh), refresh));
            beside.add(children(form, child -> take(form, editor, child, refresh)));
        } else {
            beside.add(parts(form, null, refresh), children(form, null));
            now.add(
                    new ReportReading(form.body(), form.goals(), form.hints(), units),
                    new AttachmentList(form.files()),
                    new EvidenceLines(form));
            form.signatures().forEach(signature -> now.add(new Paragraph(signature.text())));
        }
        acts.offerOthers(header, form, refresh);
        Div left = new Div(last(form), versions(form, history));
        left.addClassNames("stack", "span-5");
        Div right = new Div(now, beside);
        right.addClassNames("stack", "span-7");
        Div columns = new Div(left, right);
        columns.addClassName("columns");
        Div page = new Div(header, columns);
        page.addClassName("stack");
        return page;
    }

    /** What supporting units add, and asking them for it; nothing where there is none. */
    private Component parts(ReportForm form, @Nullable Consumer<PartView> take, Runnable refresh) {
        long handedIn = PartCard.handedIn(form.parts());
        SectionCard card = new SectionCard(
                t("dispatch.ui.part.of", handedIn, form.parts().size()), new PartCard(form.parts(), take));
        if (form.may(ReportAct.ASK_PARTS)) {
            card.actions(parts.ask(form, refresh));
        }
        card.setVisible(!form.parts().isEmpty());
        return card;
    }

    /** What split children reported; nothing where there are none. */
    private static Component children(ReportForm form, @Nullable Consumer<ChildReport> take) {
        SectionCard card = new SectionCard(
                t(
                        "dispatch.ui.child.of",
                        ChildCard.accepted(form.children()),
                        form.children().size()),
                new ChildCard(form.children(), form.period(), take));
        card.setVisible(!form.children().isEmpty());
        return card;
    }

    private void take(ReportForm form, ReportEditor editor, ChildReport child, Runnable refresh) {
        if (editor.save()) {
            Notifications.run(() -> {
                takeOver.child(form.task(), form.period(), editor.version(), child.task());
                Notifications.success(t("dispatch.ui.part.takenFrom", child.unitName()));
            });
            refresh.run();
        }
    }

    private void take(ReportForm form, ReportEditor editor, PartView part, Runnable refresh) {
        if (editor.save()) {
            parts.take(form, editor.version(), part, refresh);
        }
    }

    private static ViewHeader header(ReportForm form) {
        ViewHeader header = new ViewHeader(
                        t("dispatch.ui.reportTitle", form.period().getMonthValue(), form.taskName()))
                .breadcrumb(
                        new Anchor("reports/" + form.period(), t("dispatch.ui.title")),
                        new Anchor("tasks/" + form.task(), t("dispatch.ui.task")))
                .beside(StateTags.of(form), DoubleLight.named(form.body().reportedLight(), form.verifiedLight()))
                .subline(form.dueExplained());
        if (form.late()) {
            header.beside(new StatusTag(t("dispatch.late"), StatusTag.Kind.WARNING));
        }
        return header;
    }

    private SectionCard last(ReportForm form) {
        ReportForm.LastReport last = form.last();
        return last == null
                ? new SectionCard(t("dispatch.ui.lastMonth"), new EmptyState(t("dispatch.ui.noLast")))
                : new SectionCard(
                        t("dispatch.ui.last", last.period().getMonthValue()),
                        new ReportReading(last.body(), form.goals(), null, units));
    }

    private static Component versions(ReportForm form, List<ReportHistory> history) {
        SectionCard card = new SectionCard(t("dispatch.ui.versions"));
        history.stream()
                .filter(report -> report.period().equals(form.period()))
                .flatMap(report -> report.versions().reversed().stream())
                .forEach(version -> card.add(new Paragraph(line(version))));
        card.setVisible(form.versionNo() > 0);
        return card;
    }

    private static String standing(ReportVersionView version) {
        if (version.recalledAt() != null) {
            return t(
                    "dispatch.ui.versionRecalled",
                    ReturnNotice.words(version.recalledBy()),
                    DateTimeText.moment(version.recalledAt()));
        }
        return version.unchecked() ? t("dispatch.unchecked") : Texts.label(version.state());
    }

    private static String line(ReportVersionView version) {
        String line = t(
                "dispatch.ui.versionLine",
                version.no(),
                version.submittedBy(),
                DateTimeText.moment(version.submittedAt()),
                standing(version));
        return version.returnReason() == null
                ? line
                : line
                        + t(
                                "dispatch.ui.versionReturned",
                                ReturnNotice.words(version.returnedBy()),
                                version.returnReason());
    }
}
