package org.chainlead.workbench.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.Page;
import org.chainlead.common.ui.DeadlineText;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.ReasonDialog;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.instruction.InstructionRow;
import org.chainlead.org.Access;
import org.chainlead.org.TypedReasons;
import org.chainlead.task.CarryOvers;
import org.chainlead.task.Decision;
import org.chainlead.task.TaskAssignment;
import org.chainlead.task.TaskChanges;
import org.chainlead.task.TaskDecisions;

/**
 * 要我定: each item says what is asked, the office's 拟办意见, what follows from yes and from no, and by when. Nothing
 * stands here that this person may not decide; a secretary reads it without buttons.
 */
@SpringComponent
class DecisionList {

    private final TaskDecisions decisions;
    private final TaskAssignment assignment;
    private final TaskChanges changes;
    private final CarryOvers carryOvers;
    private final InstructionLists instructions;
    private final PaperLines papers;
    private final WorkCalendar calendar;
    private final Access access;
    private final TypedReasons reasons;

    DecisionList(
            TaskDecisions decisions,
            TaskAssignment assignment,
            TaskChanges changes,
            CarryOvers carryOvers,
            InstructionLists instructions,
            PaperLines papers,
            WorkCalendar calendar,
            Access access,
            TypedReasons reasons) {
        this.reasons = reasons;
        this.decisions = decisions;
        this.assignment = assignment;
        this.changes = changes;
        this.carryOvers = carryOvers;
        this.instructions = instructions;
        this.papers = papers;
        this.calendar = calendar;
        this.access = access;
    }

    /** For the head the instructions to decide on come first; a leader's list holds none. */
    WorkList list(LocalDate today, Runnable refresh) {
        Page<InstructionRow> words = instructions.toDecide();
        Page<Decision> page = decisions.waiting(0, WorkList.SHOWN);
        List<Component> rows = new ArrayList<>(instructions.rows(words, "decide"));
        papers.rows().forEach(rows::add);
        carryOvers().forEach(rows::add);
        page.rows().stream().map(decision -> row(decision, today, refresh)).forEach(rows::add);
        return WorkList.of(
                "workbench.toDecide",
                words.total()
                        + page.total()
                        + rows.size()
                        - words.rows().size()
                        - page.rows().size(),
                rows.stream().limit(WorkList.SHOWN).toList(),
                "tasks?state=PENDING_APPROVAL");
    }

    /** 年度结转 is decided on its page, where its tasks stand. */
    private Stream<Component> carryOvers() {
        long waiting = access.may("task.carryOverDecide") ? carryOvers.waiting() : 0;
        if (waiting == 0) {
            return Stream.empty();
        }
        Anchor open = new Anchor("carry-overs", t("workbench.act.decide"));
        open.addClassName("button-link");
        open.setAriaLabel(t("workbench.actOn", t("workbench.act.decide"), t("workbench.carryOvers", waiting)));
        return Stream.of(new WorkRow(
                        new Anchor("carry-overs", t("workbench.carryOvers", waiting)), t("workbench.carryOversNote"))
                .acts(open));
    }

    private DeadlineText deadline(LocalDate due, LocalDate today) {
        return new DeadlineText(due, today, calendar.remainingWorkingDays(today, due), calendar.explain(due, today));
    }

    private Component row(Decision decision, LocalDate today, Runnable refresh) {
        WorkRow row = new WorkRow(
                new Anchor("tasks/" + decision.task(), decision.title()),
                decision.asked().text());
        if (decision.answerBy() != null) {
            row.middle(new Span(t("workbench.answerBy")), deadline(decision.answerBy(), today));
        }
        String proposal = decision.proposal().isBlank() ? t("workbench.noProposal") : decision.proposal();
        row.below(
                new Paragraph(t("workbench.proposal", proposal)),
                new Paragraph(t(
                        "workbench.follows",
                        decision.ifYes().text(),
                        decision.ifNo().text())));
        if (access.may("task.decide")) {
            row.acts(
                    decision.onPage() ? onPage(decision) : yes(decision, refresh),
                    otherwise(decision),
                    no(decision, refresh));
        }
        return row;
    }

    /** What is to change was asked for in words only: the elements are written on the task's page. */
    private static Component onPage(Decision decision) {
        Anchor open = new Anchor("tasks/" + decision.task(), t("workbench.decideOnPage"));
        open.addClassName("button-link");
        open.setAriaLabel(t("workbench.actOn", t("workbench.decideOnPage"), decision.title()));
        return open;
    }

    private Button yes(Decision decision, Runnable refresh) {
        Button yes = new Button(t("workbench.yes"), click -> {
            if (decision.paperNeeded()) {
                askPaper(decision, refresh);
            } else {
                Notifications.run(() -> agree(decision, "", refresh));
            }
        });
        yes.setDisableOnClick(true);
        yes.addClickListener(click -> yes.setEnabled(true));
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        yes.setAriaLabel(t("workbench.actOn", t("workbench.yes"), decision.title()));
        return yes;
    }

    private static Component otherwise(Decision decision) {
        Anchor open = new Anchor("tasks/" + decision.task() + "/instruct", t("workbench.otherwise"));
        open.addClassName("button-link");
        open.setAriaLabel(t("workbench.actOn", t("workbench.otherwise"), decision.title()));
        return open;
    }

    private Button no(Decision decision, Runnable refresh) {
        Button no = new Button(t("workbench.no"), click -> {
            if (decision.paperNeeded()) {
                askPaperAndReason(decision, refresh);
            } else {
                askReason(decision, refresh);
            }
        });
        no.setAriaLabel(t("workbench.actOn", t("workbench.no"), decision.title()));
        return no;
    }

    private void askReason(Decision decision, Runnable refresh) {
        new ReasonDialog(t("workbench.no"), reason -> {
                    refuse(decision, reason, "");
                    refresh.run();
                })
                .keptIn(reasons, "decision:" + decision.task() + ":" + decision.request())
                .open();
    }

    private void askPaperAndReason(Decision decision, Runnable refresh) {
        TextField paper = paper();
        TextArea reason = new TextArea(t("common.ui.reason"));
        reason.setWidthFull();
        new FormDialog(t("workbench.no"), new Div(paper, reason), () -> {
                    refuse(decision, reason.getValue(), paper.getValue());
                    refresh.run();
                })
                .open();
    }

    private static TextField paper() {
        TextField paper = new TextField(t("workbench.paper"));
        paper.setHelperText(t("workbench.paperHint"));
        paper.setWidthFull();
        return paper;
    }

    private void askPaper(Decision decision, Runnable refresh) {
        TextField paper = paper();
        new FormDialog(t("workbench.yes"), paper, () -> agree(decision, paper.getValue(), refresh)).open();
    }

    private void agree(Decision decision, String paper, Runnable refresh) {
        if (decision.request() == null) {
            assignment.approve(decision.task(), t("workbench.yes"));
        } else {
            changes.approve(decision.request(), t("workbench.yes"), paper, null);
        }
        Notifications.success(t("workbench.decided", decision.title()));
        refresh.run();
    }

    private void refuse(Decision decision, String reason, String paper) {
        if (decision.request() == null) {
            assignment.returnDraft(decision.task(), reason);
        } else {
            changes.refuse(decision.request(), reason, paper);
        }
    }
}
