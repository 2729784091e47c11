package org.chainlead.task.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.PersonText;
import org.chainlead.common.ui.DeadlineText;
import org.chainlead.common.ui.KeyValueList;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.task.RequestKind;
import org.chainlead.task.TaskRequestView;

/** What a unit asked for and nobody has answered yet, with the buttons of who may answer. */
class RequestCard extends Composite<SectionCard> {

    private final transient TaskRequestView request;

    /** @param decidesFirst whether answering is the one primary act of the page for this person */
    RequestCard(
            TaskContent task,
            TaskRequestView request,
            RequestDialogs dialogs,
            WorkCalendar calendar,
            boolean decidesFirst,
            Consumer<String> done) {
        this.request = request;
        getContent().actions(answerBy(request, calendar, task.today()));
        getContent().add(facts(dialogs.effects(request)));
        Div acts = new Div();
        acts.addClassName("request-acts");
        if (dialogs.mayDecide(task, request)) {
            Button approve = new Button(t("task.ui.request.approve"), click -> dialogs.approve(task, request, done));
            if (decidesFirst) {
                approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
            acts.add(approve, new Button(t("task.ui.request.refuse"), click -> dialogs.refuse(task, request, done)));
        }
        if (dialogs.mayGiveOpinion()) {
            acts.add(new Button(t("task.ui.request.opinion"), click -> dialogs.giveOpinion(request, done)));
        }
        if (dialogs.mayReturnOpinion(request)) {
            acts.add(new Button(t("task.ui.request.returnOpinion"), click -> dialogs.returnOpinion(request, done)));
        }
        if (dialogs.mayWithdraw(task, request)) {
            acts.add(new Button(t("task.ui.request.withdraw"), click -> dialogs.withdraw(request, done)));
        }
        if (acts.getComponentCount() > 0) {
            getContent().add(acts);
        }
    }

    @Override
    protected SectionCard initContent() {
        return new SectionCard(t("task.ui.request.title", label(request.kind()))).note(t("task.ui.request.answerBy"));
    }

    /** By when it is answered, with how the day was counted. */
    static DeadlineText answerBy(TaskRequestView request, WorkCalendar calendar, LocalDate today) {
        LocalDate due = request.answerDueOn();
        return new DeadlineText(due, today, calendar.remainingWorkingDays(today, due), calendar.explain(due, today));
    }

    private KeyValueList facts(String effects) {
        KeyValueList list = new KeyValueList();
        list.add(
                t("task.ui.request.by"),
                PersonText.of(request.unitName(), request.askedBy()) + " " + DateTimeText.moment(request.askedAt()));
        if (request.kind() == RequestKind.SUSPENSION && request.newDueOn() != null) {
            list.add(t("task.ui.suspend.until"), DateTimeText.date(request.newDueOn()));
        } else if (request.oldDueOn() != null && request.newDueOn() != null) {
            list.add(
                    t("task.ui.due"),
                    t("task.ui.fromTo", DateTimeText.date(request.oldDueOn()), DateTimeText.date(request.newDueOn())));
        } else if (request.element() != null) {
            list.add(t("task.ui.element"), label(request.element()));
        }
        add(list, t("task.ui.amend.proposed"), request.proposed());
        add(list, t("task.ui.reason"), request.reason());
        add(list, t("task.ui.extend.progress"), request.progress());
        add(list, t("task.ui.request.effects"), effects);
        add(list, t("task.ui.request.opinion"), request.opinion());
        return list;
    }

    private static void add(KeyValueList list, String name, String value) {
        if (!value.isBlank()) {
            list.add(name, value);
        }
    }
}
