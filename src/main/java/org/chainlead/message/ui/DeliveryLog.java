package org.chainlead.message.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.ViewTabs;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.message.DeliveryChannel;
import org.chainlead.message.DeliveryRow;
import org.chainlead.message.DeliverySettings;
import org.chainlead.message.DeliveryState;

/** 发送记录: what left the product by each way, newest first, and why something did not. */
class DeliveryLog extends Composite<SectionCard> {

    private static final List<DeliveryChannel> CHANNELS = List.of(DeliveryChannel.MAIL, DeliveryChannel.WEBHOOK);

    private final transient DeliverySettings settings;
    private final WorkspaceGrid<DeliveryRow> grid = new WorkspaceGrid<>(t("message.log.title"));
    private DeliveryChannel channel = DeliveryChannel.MAIL;

    DeliveryLog(DeliverySettings settings) {
        this.settings = settings;
        ViewTabs tabs = new ViewTabs(this::pick);
        CHANNELS.forEach(one -> tabs.add(label(one)));
        tabs.select(0);
        createColumns();
        grid.setEmptyStateComponent(new EmptyState(t("message.log.none")));
        grid.setShortPages((offset, limit) -> settings.log(channel, offset, limit), DeliveryRow::id);
        getContent().addClassName("delivery-log");
        getContent().add(tabs, grid);
    }

    @Override
    protected SectionCard initContent() {
        return new SectionCard(t("message.log.title"));
    }

    void refresh() {
        grid.getDataProvider().refreshAll();
    }

    private void createColumns() {
        grid.addTextColumn("at", t("message.log.at"), row -> DateTimeText.moment(row.createdAt()));
        grid.addTextColumn("purpose", t("message.log.purpose"), row -> label(row.purpose()));
        grid.addTextColumn("target", t("message.log.target"), DeliveryRow::target)
                .setFlexGrow(2);
        grid.addNumberColumn("recipients", t("message.log.recipients"), DeliveryRow::recipients);
        grid.addComponentColumn(DeliveryLog::state).setKey("state").setHeader(t("message.state"));
        grid.addNumberColumn("attempts", t("message.log.attempts"), DeliveryRow::attempts);
        grid.addTextColumn("problem", t("message.log.problem"), row -> row.problem() == null ? "" : row.problem())
                .setFlexGrow(3);
        grid.addComponentColumn(this::acts).setKey("acts").setHeader(t("message.log.acts"));
    }

    static StatusTag state(DeliveryRow row) {
        return new StatusTag(
                row.state(),
                switch (row.state()) {
                    case WAITING -> StatusTag.Kind.INFO;
                    case SENT -> StatusTag.Kind.SUCCESS;
                    case SKIPPED -> StatusTag.Kind.NEUTRAL;
                    case GIVEN_UP -> StatusTag.Kind.DANGER;
                });
    }

    private Component acts(DeliveryRow row) {
        if (row.state() != DeliveryState.GIVEN_UP) {
            return new Span();
        }
        Button again = new Button(t("message.log.again"), click -> again(row));
        again.setAriaLabel(t("message.log.againOf", DateTimeText.moment(row.createdAt()), row.target()));
        return new Div(again);
    }

    private void again(DeliveryRow row) {
        Notifications.run(() -> {
            settings.again(row.id());
            refresh();
            Notifications.success(t("message.log.queued"));
        });
    }

    private void pick(int index) {
        channel = CHANNELS.get(index);
        refresh();
    }
}
