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
import org.chainlead.audit.AuditErasure;
import org.chainlead.audit.ErasureRequest;
import org.chainlead.audit.ErasureState;
import org.chainlead.audit.TrailWords;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.ConfirmAction;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.ReasonDialog;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.common.ui.WorkspaceGrid;

/** 封存清除: 安全管理员 and 督查室主任 hide a text that should not be there, and erase it together. */
@Route("system/erasures")
@Menu(title = "audit.erase.title", order = 932, icon = "vaadin:eraser")
@PermitAll
@RequiresOperation("audit.erase")
class ErasureView extends VerticalLayout implements HasDynamicTitle {

    private final transient AuditErasure erasure;
    private final WorkspaceGrid<ErasureRequest> grid = new WorkspaceGrid<>(t("audit.erase.title"));

    ErasureView(AuditErasure erasure) {
        this.erasure = erasure;
        grid.addTextColumn("kind", t("audit.erase.kind"), request -> label(request.kind()));
        grid.addTextColumn("subject", t("audit.column.subject"), request -> TrailWords.subject(request.subject()))
                .setFlexGrow(2);
        grid.addNumberColumn("seq", t("audit.column.seq"), ErasureRequest::seq);
        grid.addTextColumn("field", t("audit.erase.field"), request -> TrailWords.field(request.field()));
        grid.addNumberColumn("copies", t("audit.erase.copies"), ErasureRequest::copies);
        grid.addTextColumn("basis", t("audit.erase.basis"), ErasureRequest::basis)
                .setFlexGrow(2);
        grid.addTextColumn("requester", t("audit.erase.requester"), ErasureView::requester);
        grid.addTextColumn("state", t("audit.order.state"), ErasureView::state);
        grid.addComponentColumn(this::decisions).setKey("decide").setHeader(t("audit.erase.decide"));
        grid.setEmptyStateComponent(new EmptyState(t("audit.erase.empty")));
        addClassNames("view", "full-height");
        setSizeFull();
        add(
                new ViewHeader(getPageTitle())
                        .subline(t("audit.erase.subline"))
                        .primary(new Button(t("audit.erase.hide"), click -> ask())),
                grid);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return t("audit.erase.title");
    }

    private void refresh() {
        grid.setItems(erasure.list());
    }

    private void ask() {
        ErasureForm form = new ErasureForm();
        new FormDialog(t("audit.erase.hide"), form, t("audit.erase.hide"), () -> {
                    form.hide(erasure);
                    refresh();
                    Notifications.success(t("audit.erase.hidden"));
                })
                .validatedBy(form::isComplete)
                .destructive()
                .open();
    }

    private Component decisions(ErasureRequest request) {
        if (request.state() != ErasureState.HIDDEN) {
            return new Div();
        }
        Button confirm = new Button(
                t("audit.erase.confirm"),
                click -> new ConfirmAction(
                                t("audit.erase.confirm"),
                                t("audit.erase.consequence"),
                                t("audit.erase.confirm"),
                                () -> {
                                    erasure.confirm(request.id());
                                    refresh();
                                })
                        .destructive()
                        .open());
        Button release = new Button(
                t("audit.erase.release"),
                click -> new ReasonDialog(t("audit.erase.release"), reason -> {
                            erasure.release(request.id(), reason);
                            refresh();
                        })
                        .open());
        return new Div(confirm, release);
    }

    private static String requester(ErasureRequest request) {
        return request.requester() + " " + DateTimeText.moment(request.requestedAt());
    }

    private static String state(ErasureRequest request) {
        String state = label(request.state());
        return request.decider() == null ? state : state + " " + request.decider();
    }
}
