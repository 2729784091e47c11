package org.chainlead.bulletin.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainlead.bulletin.BulletinConsultations;
import org.chainlead.bulletin.BulletinId;
import org.chainlead.bulletin.BulletinLine;
import org.chainlead.bulletin.Consultation;
import org.chainlead.bulletin.LineKind;
import org.chainlead.bulletin.UnitAnswer;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.NotFound;
import org.chainlead.common.ui.ConfirmAction;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.KeyValueList;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.dispatch.RowKind;
import org.chainlead.org.Access;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;

/** What the draft of a 通报 says of this person's unit and nothing else, until when it may be answered, and the answer. */
@Route(BulletinAddresses.LIST + "/:bulletinId/opinion")
@PermitAll
@RequiresOperation("bulletin.consult")
class OpinionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 1_000;
    private static final List<RowKind> KINDS = List.of(
            RowKind.ALL,
            RowKind.COMPLETED,
            RowKind.OWED,
            RowKind.HANDED_IN,
            RowKind.LATE,
            RowKind.MISSING,
            RowKind.GREEN,
            RowKind.YELLOW,
            RowKind.RED);

    private final transient BulletinConsultations consultations;
    private final transient Access access;
    private final transient WorkCalendar calendar;
    private final transient Clock clock;
    private @Nullable BulletinId id;

    OpinionView(BulletinConsultations consultations, Access access, WorkCalendar calendar, Clock clock) {
        this.consultations = consultations;
        this.access = access;
        this.calendar = calendar;
        this.clock = clock;
        addClassNames("view", "opinion-view");
    }

    @Override
    public String getPageTitle() {
        return t("bulletin.opinion.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = BulletinAddresses.id(event).orElse(null);
        refresh();
    }

    private void refresh() {
        removeAll();
        try {
            if (id == null) {
                throw new NotFound();
            }
            show(consultations.own(id));
        } catch (NotFound missing) {
            add(
                    new ViewHeader(getPageTitle()),
                    new EmptyState(
                            t("bulletin.opinion.gone"), new Anchor(BulletinAddresses.LIST, t("bulletin.ui.back"))));
        }
    }

    private void show(Consultation draft) {
        ViewHeader header = new ViewHeader(t("bulletin.ui.draftOf", draft.roundName()))
                .breadcrumb(new Anchor(BulletinAddresses.LIST, t("bulletin.ui.title")), new Span(getPageTitle()))
                .beside(BulletinTags.of(draft.answer().state()))
                .subline(until(draft));
        if (draft.open() && access.may("bulletin.answer")) {
            header.actions(new Button(t("bulletin.opinion.object"), click -> object(draft)));
            header.primary(new Button(t("bulletin.opinion.agree"), click -> agree(draft.id())));
        }
        Div page = new Div(header, said(draft.answer()), numbers(draft));
        for (LineKind kind : LineKind.values()) {
            page.add(lines(kind, draft.lines().getOrDefault(kind, List.of())));
        }
        page.addClassName("stack");
        add(page);
    }

    private String until(Consultation draft) {
        LocalDate due = draft.dueOn();
        return due == null
                ? ""
                : t(
                        "bulletin.opinion.until",
                        DateTimeText.dateWithWeekday(due),
                        calendar.explain(due, LocalDate.now(clock)));
    }

    private static Div said(UnitAnswer answer) {
        Div said = new Div();
        if (answer.words() != null) {
            said.add(new Paragraph(
                    t("bulletin.opinion.said", Objects.requireNonNullElse(answer.answeredName(), ""), answer.words())));
        }
        if (answer.decision() != null) {
            said.add(new Paragraph(
                    t("bulletin.ui.decided", Objects.requireNonNullElse(answer.decidedName(), ""), answer.decision())));
        }
        return said;
    }

    private static SectionCard numbers(Consultation draft) {
        KeyValueList list = new KeyValueList();
        KINDS.forEach(kind -> list.add(label(kind), String.valueOf(draft.sum().count(kind))));
        return new SectionCard(t("bulletin.opinion.numbers"), list);
    }

    private static SectionCard lines(LineKind kind, List<BulletinLine> lines) {
        SectionCard card = new SectionCard(label(kind)).count(lines.size()).flush();
        if (lines.isEmpty()) {
            card.add(new EmptyState(t("bulletin.paper.none")));
        }
        for (BulletinLine line : lines) {
            String goal = t("bulletin.opinion.line", line.goalText(), line.doneText());
            WorkRow row = new WorkRow(new Anchor("tasks/" + line.task(), line.name()), goal);
            if (!line.reason().isBlank()) {
                row.below(new Div(t("bulletin.opinion.reason", line.reason())));
            }
            card.add(row);
        }
        return card;
    }

    private void agree(BulletinId draft) {
        String verb = t("bulletin.opinion.agree");
        new ConfirmAction(verb, t("bulletin.opinion.agreeFollows"), verb, () -> {
                    consultations.agree(draft);
                    answered();
                })
                .open();
    }

    private void object(Consultation draft) {
        TextArea words = new TextArea(t("bulletin.opinion.words"));
        words.setMaxLength(LONGEST);
        words.setMinRows(4);
        words.setWidthFull();
        words.setRequiredIndicatorVisible(true);
        MultiSelectComboBox<BulletinLine> about = about(draft);
        String verb = t("bulletin.opinion.object");
        new FormDialog(verb, new Div(new Paragraph(t("bulletin.opinion.objectHelp")), words, about), verb, () -> {
                    consultations.object(
                            draft.id(),
                            words.getValue(),
                            about.getValue().stream().map(BulletinLine::task).toList());
                    answered();
                })
                .open();
    }

    /** Each task once, whatever lists it stands in. */
    private static MultiSelectComboBox<BulletinLine> about(Consultation draft) {
        Map<TaskId, BulletinLine> lines = new LinkedHashMap<>();
        draft.lines().values().stream().flatMap(List::stream).forEach(line -> lines.putIfAbsent(line.task(), line));
        MultiSelectComboBox<BulletinLine> about = new MultiSelectComboBox<>(t("bulletin.opinion.about"));
        about.setItems(lines.values());
        about.setItemLabelGenerator(BulletinLine::name);
        about.setHelperText(t("bulletin.opinion.aboutHelp"));
        about.setWidthFull();
        about.setVisible(!lines.isEmpty());
        return about;
    }

    private void answered() {
        refresh();
        Notifications.success(t("bulletin.opinion.done"));
    }
}
