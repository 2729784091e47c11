package org.chainlead.supervision.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.NotFound;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.export.ui.ExportLink;
import org.chainlead.supervision.UrgeExport;
import org.chainlead.supervision.UrgeView;
import org.chainlead.supervision.Urges;

/** An urge that was sent: the neutral text to copy into chat groups, and the 电话催办表 to print. */
@Route("urges/:urgeId")
@PermitAll
@RequiresOperation("supervision.urge")
class UrgeSentView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Urges urges;
    private final transient UrgeExport export;

    UrgeSentView(Urges urges, UrgeExport export) {
        this.urges = urges;
        this.export = export;
        addClassNames("view", "urge-view");
    }

    @Override
    public String getPageTitle() {
        return t("supervision.urge.phoneList");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        try {
            show(
                    urges.sent(event.getRouteParameters()
                            .get("urgeId")
                            .flatMap(Addresses::urge)
                            .orElseThrow(NotFound::new)),
                    Addresses.back(event.getLocation()));
        } catch (NotFound missing) {
            add(new ViewHeader(getPageTitle()), new EmptyState(missing.text(), Addresses.back(event.getLocation())));
        }
    }

    private void show(UrgeView urge, Anchor back) {
        Button print = new Button(
                t("supervision.urge.print"),
                click -> click.getSource().getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()")));
        add(
                new ViewHeader(getPageTitle())
                        .breadcrumb(back)
                        .subline(t(
                                "supervision.urge.sentBy",
                                urge.sentBy(),
                                DateTimeText.moment(urge.sentAt()),
                                urge.reason()))
                        .primary(print),
                ReminderCard.of(urge.reminder()),
                new SectionCard(t("supervision.urge.recipients"), PhoneTable.of(urge.recipients(), true))
                        .actions(ExportLink.of(() -> export.xlsx(urge.id()))));
    }
}
