package org.chainlead.audit.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.chainlead.audit.AccessOrder;
import org.chainlead.audit.AccessOrderState;
import org.chainlead.audit.AccessOrders;
import org.chainlead.audit.spi.Permissions;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.ConfirmAction;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.ReasonDialog;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.common.ui.WorkspaceGrid;

/** 调阅单: the auditor asks, the 督查室主任 decides; everybody concerned sees all of them. */
@Route("system/access-orders")
@Menu(title = "audit.order.title", order = 931, icon = "vaadin:clipboard-check")
@PermitAll
@RequiresOperation("audit.orders")
class AccessOrdersView extends VerticalLayout implements HasDynamicTitle {

    private final transient AccessOrders orders;
    private final WorkspaceGrid<AccessOrder> grid = new WorkspaceGrid<>(t("audit.order.title"));

    AccessOrdersView(AccessOrders orders, Permissions rights) {
        this.orders = orders;
        ViewHeader header = new ViewHeader(getPageTitle()).subline(t("audit.order.subline"));
        if (rights.may("audit.order.request")) {
            header.primary(new Button(t("audit.order.ask"), click -> ask()));
        }
        grid.addTextColumn("subjects", t("audit.order.subjectsLabel"), AccessOrdersView::subjects)
                .setFlexGrow(3);
        grid.addTextColumn("reason", t("audit.order.reason"), AccessOrder::reason)
                .setFlexGrow(2);
        grid.addTextColumn("requester", t("audit.order.requester"), AccessOrdersView::requester);
        grid.addNumberColumn("days", t("audit.order.daysLabel"), AccessOrder::days);
        grid.addTextColumn("state", t("audit.order.state"), AccessOrdersView::state)
                .setFlexGrow(2);
        if (rights.may("audit.order.decide")) {
            grid.addComponentColumn(this::decisions).setKey("decide").setHeader(t("audit.order.decide"));
        }
        grid.setEmptyStateComponent(new EmptyState(t("audit.order.empty")));
        addClassNames("view", "full-height");
        setSizeFull();
        add(header, grid);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return t("audit.order.title");
    }

    private void refresh() {
        grid.setItems(orders.list());
    }

    private void ask() {
        AccessForm form = new AccessForm();
        new FormDialog(t("audit.order.ask"), form, t("audit.order.send"), () -> {
                    orders.request(form.value());
                    refresh();
                    Notifications.success(t("audit.order.sent"));
                })
                .validatedBy(form::isComplete)
                .open();
    }

    private Component decisions(AccessOrder order) {
        if (order.state() != AccessOrderState.REQUESTED) {
            return new Div();
        }
        Button approve = new Button(
                t("audit.order.approve"),
                click -> new ConfirmAction(
                                t("audit.order.approve"),
                                t("audit.order.consequence", order.days()),
                                t("audit.order.approve"),
                                () -> {
                                    orders.approve(order.id());
                                    refresh();
                                })
                        .open());
        Button refuse = new Button(
                t("audit.order.refuse"),
                click -> new ReasonDialog(t("audit.order.refuse"), reason -> {
                            orders.refuse(order.id(), reason);
                            refresh();
                        })
                        .open());
        return new Div(approve, refuse);
    }

    private static String subjects(AccessOrder order) {
        return String.join(t("common.ui.comma"), order.subjectNames());
    }

    private static String requester(AccessOrder order) {
        return order.requester() + " " + DateTimeText.moment(order.requestedAt());
    }

    private static String state(AccessOrder order) {
        if (order.inForce() && order.validUntil() != null) {
            return t("audit.order.inForce", label(order.state()), DateTimeText.moment(order.validUntil()));
        }
        if (order.validUntil() != null) {
            return t("audit.order.over", DateTimeText.moment(order.validUntil()));
        }
        return order.refusal() == null ? label(order.state()) : t("audit.order.refused", order.refusal());
    }
}
