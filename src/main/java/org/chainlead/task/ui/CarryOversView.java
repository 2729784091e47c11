package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.KeyValueList;
import org.chainlead.common.ui.ReasonDialog;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.org.Access;
import org.chainlead.org.TypedReasons;
import org.chainlead.task.ActionPlans;
import org.chainlead.task.CarryOver;
import org.chainlead.task.CarryOvers;
import org.chainlead.task.PlanRef;

/** 年度结转: proposals with their tasks, the head's decision on each, and the plans, which may be frozen afterwards. */
@Route("carry-overs")
@Menu(title = "task.carry.title", order = 23, icon = "vaadin:calendar-clock")
@PermitAll
@RequiresOperation("task.carryOvers")
class CarryOversView extends Div implements HasDynamicTitle {

    private final transient CarryOvers carryOvers;
    private final transient ActionPlans plans;
    private final transient Access access;
    private final transient TypedReasons reasons;

    CarryOversView(CarryOvers carryOvers, ActionPlans plans, Access access, TypedReasons reasons) {
        this.reasons = reasons;
        this.carryOvers = carryOvers;
        this.plans = plans;
        this.access = access;
        addClassName("view");
        refresh();
    }

    @Override
    public String getPageTitle() {
        return t("task.carry.title");
    }

    private void refresh() {
        removeAll();
        add(new ViewHeader(getPageTitle()).subline(t("task.carry.subline")));
        List<CarryOver> all = carryOvers.all();
        if (all.isEmpty()) {
            add(new EmptyState(t("task.carry.none"), new Anchor("tasks", t("task.ui.backToLedger"))));
        }
        all.forEach(one -> add(card(one)));
        add(planCard());
    }

    private SectionCard card(CarryOver one) {
        KeyValueList facts = new KeyValueList()
                .add(
                        t("task.carry.term"),
                        t("task.ui.term", DateTimeText.date(one.startsOn()), DateTimeText.date(one.dueOn())))
                .add(t("task.ui.reason"), one.reason());
        if (!one.decisionReason().isEmpty()) {
            facts.add(t("task.ui.return.reason"), one.decisionReason());
        }
        SectionCard card = new SectionCard(
                        t("task.carry.into", one.planName(), one.rows().size()), facts, CarryOverWords.list(one.rows()))
                .note(standing(one));
        if (one.mayDecide() && one.isOpen()) {
            card.actions(decisions(one));
        }
        return card;
    }

    private static String standing(CarryOver one) {
        String proposed = t("task.carry.proposedBy", one.proposedBy(), DateTimeText.fullMoment(one.proposedAt()));
        if (one.approved() == null || one.decidedBy() == null) {
            return proposed + t("task.carry.waits");
        }
        return proposed + t(one.approved() ? "task.carry.approvedBy" : "task.carry.returnedBy", one.decidedBy());
    }

    private Component[] decisions(CarryOver one) {
        Button approve = new Button(
                t("task.carry.approve"),
                click -> new FormDialog(
                                t("task.carry.approve"),
                                new Div(Inputs.hint(t("task.carry.approveFollows")), CarryOverWords.list(one.rows())),
                                t("task.carry.approve"),
                                () -> BulkRun.tell(t("task.carry.title"), carryOvers.approve(one.id()), this::refresh))
                        .wide()
                        .open());
        if (one.approved() != null) {
            return new Component[] {approve};
        }
        Button refuse = new Button(
                t("task.carry.refuse"),
                click -> new ReasonDialog(t("task.carry.refuse"), reason -> {
                            carryOvers.refuse(one.id(), reason);
                            refresh();
                        })
                        .keptIn(reasons, "task.refuseCarryOver:" + one.id())
                        .open());
        return new Component[] {refuse, approve};
    }

    private SectionCard planCard() {
        KeyValueList list = new KeyValueList();
        plans.all().forEach(plan -> list.add(plan.name(), standing(plan)));
        return new SectionCard(t("task.carry.plans"), list);
    }

    private Component[] standing(PlanRef plan) {
        if (plan.frozen()) {
            return new Component[] {new Div(t("task.carry.frozen"))};
        }
        if (!access.may("task.freezePlan")) {
            return new Component[] {new Div(t("task.carry.live"))};
        }
        Button freeze = new Button(
                t("task.carry.freeze"),
                click -> new ReasonDialog(
                                t("task.carry.freezePlan", plan.name()),
                                t("task.carry.freezeReason"),
                                t("task.carry.freeze"),
                                reason -> {
                                    plans.freeze(plan.id(), reason);
                                    refresh();
                                })
                        .keptIn(reasons, "task.freezePlan:" + plan.id())
                        .destructive()
                        .open());
        freeze.setAriaLabel(t("task.carry.freezePlan", plan.name()));
        return new Component[] {freeze};
    }
}
