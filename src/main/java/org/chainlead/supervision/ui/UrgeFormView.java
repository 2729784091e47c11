package org.chainlead.supervision.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.concurrent.Executor;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.LongWork;
import org.chainlead.common.ui.ReasonList;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.dispatch.DispatchDesk;
import org.chainlead.supervision.UrgeId;
import org.chainlead.supervision.UrgePreview;
import org.chainlead.supervision.Urges;
import org.chainlead.task.TaskId;
import org.springframework.beans.factory.annotation.Qualifier;

/** 催办 of the chosen tasks: exactly who gets it stands here before it is sent. */
@Route("urges/new")
@PermitAll
@RequiresOperation("supervision.urge")
class UrgeFormView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 100;

    private final transient Urges urges;
    private final transient DispatchDesk desk;
    private final transient Executor executor;
    private final transient UrgeId id = UrgeId.random();
    private final ReasonList reasons = new ReasonList();
    private final TextField reason = new TextField(t("supervision.field.urgeReason"));
    private transient List<TaskId> tasks = List.of();
    private Location from = new Location("");

    UrgeFormView(Urges urges, DispatchDesk desk, @Qualifier("applicationTaskExecutor") Executor executor) {
        this.urges = urges;
        this.desk = desk;
        this.executor = executor;
        reason.setMaxLength(LONGEST);
        reason.setValue(t("supervision.urge.reason"));
        reason.setWidthFull();
        addClassNames("view", "urge-view");
    }

    @Override
    public String getPageTitle() {
        return t("supervision.urge.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        from = event.getLocation();
        List<TaskId> chosen = Addresses.tasks(from);
        tasks = chosen.isEmpty() ? Addresses.desk(from).map(desk::tasks).orElse(List.of()) : chosen;
        try {
            show(urges.preview(tasks));
        } catch (NotFound missing) {
            add(new ViewHeader(getPageTitle()), new EmptyState(missing.text(), Addresses.back(from)));
        }
    }

    private void show(UrgePreview preview) {
        long people =
                preview.recipients().stream().map(to -> to.account()).distinct().count();
        if (tasks.isEmpty()) {
            add(new ViewHeader(getPageTitle()), new EmptyState(t("supervision.urge.nothing"), Addresses.back(from)));
            return;
        }
        LongWork sending = new LongWork(executor, Urges.AT_ONCE, t("supervision.urge.running"));
        Button send = new Button(
                t("supervision.urge.send", people),
                click -> send(click.getSource(), sending, preview.recipients().size()));
        send.setDisableOnClick(true);
        send.setEnabled(people > 0 && !preview.quiet());
        add(new ViewHeader(getPageTitle()).breadcrumb(Addresses.back(from)).primary(send));
        if (preview.quiet()) {
            add(new Paragraph(t("supervision.urge.quiet")));
        }
        if (!preview.limited().isEmpty()) {
            add(new Paragraph(t("supervision.urge.limited", String.join(t("supervision.and"), preview.limited()))));
        }
        add(sending, reasons, new SectionCard(t("supervision.field.urgeReason"), reason));
        add(new SectionCard(t("supervision.urge.recipients"), PhoneTable.preview(preview.recipients())).count(people));
        if (!preview.reminder().isEmpty()) {
            add(ReminderCard.of(preview.reminder()));
        }
        if (!preview.without().isEmpty()) {
            SectionCard without = new SectionCard(t("supervision.urge.without"));
            preview.without().forEach(name -> without.add(new Div(name)));
            add(without);
        }
    }

    private void send(Button button, LongWork sending, int recipients) {
        reasons.clear();
        String said = reason.getValue();
        sending.run(UI.getCurrent(), recipients, () -> urges.send(id, tasks, said), broken -> {
            button.setEnabled(true);
            switch (broken) {
                case null -> goOn();
                case Refusal refusal -> reasons.show(refusal);
                default -> throw broken;
            }
        });
    }

    private void goOn() {
        QueryParameters way = Addresses.desk(from)
                .map(desk -> QueryParameters.fromString(desk.query()))
                .orElse(QueryParameters.empty());
        getUI().ifPresent(ui -> ui.navigate("urges/" + id, way));
    }
}
