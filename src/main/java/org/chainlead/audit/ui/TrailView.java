package org.chainlead.audit.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainlead.audit.AccessOrders;
import org.chainlead.audit.AuditQueries;
import org.chainlead.audit.AuditVerification;
import org.chainlead.audit.TrailExport;
import org.chainlead.audit.TrailFile;
import org.chainlead.audit.TrailLine;
import org.chainlead.common.ui.FileDownload;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.ViewHeader;

/** 留痕: the auditor filters entries, looks into one, checks the whole trail, and asks for texts. */
@Route("system/trail")
@Menu(title = "audit.view.title", order = 930, icon = "vaadin:file-search")
@PermitAll
@RequiresOperation("audit.read")
class TrailView extends VerticalLayout implements HasDynamicTitle {

    private static final int PAGE = 200;

    private final transient AuditQueries queries;
    private final transient AuditVerification verification;
    private final transient AccessOrders orders;
    private final transient List<TrailLine> shown = new ArrayList<>();
    private final TrailFilterBar filter = new TrailFilterBar(this::load);
    private final TrailGrid grid = new TrailGrid();
    private final EntryPanel panel;
    private final Button older = new Button(t("audit.view.older"), click -> loadOlder());

    TrailView(AuditQueries queries, AuditVerification verification, AccessOrders orders, TrailExport export) {
        this.queries = queries;
        this.verification = verification;
        this.orders = orders;
        this.panel = new EntryPanel(queries::file, this::readTexts, this::askForAccess, this::showSubject);
        Button verify = new Button(t("audit.view.verify"), click -> verify());
        grid.asSingleSelect().addValueChangeListener(change -> showSelected());
        Div list = new Div(grid, older);
        list.addClassName("trail-list");
        Div both = new Div(list, panel);
        both.addClassName("trail-columns");
        both.setSizeFull();
        addClassNames("view", "full-height", "trail-view");
        setSizeFull();
        add(
                new ViewHeader(getPageTitle())
                        .subline(t("audit.view.subline"))
                        .actions(exporting(export))
                        .primary(verify),
                filter,
                both);
        setFlexGrow(1, both);
        load();
    }

    private Anchor exporting(TrailExport export) {
        return FileDownload.button(t("audit.view.export"), () -> {
            TrailFile file = export.xlsx(filter.value());
            return new FileDownload.File(file.name(), TrailFile.CONTENT_TYPE, file.length(), file.open());
        });
    }

    @Override
    public String getPageTitle() {
        return t("audit.view.title");
    }

    private void load() {
        shown.clear();
        panel.showNothing();
        loadOlder();
    }

    private void loadOlder() {
        Long before = shown.isEmpty() ? null : shown.getLast().id();
        List<TrailLine> page = queries.page(filter.value(), before, PAGE);
        shown.addAll(page);
        grid.setItems(shown);
        older.setVisible(page.size() == PAGE);
    }

    private void showSelected() {
        selected().ifPresentOrElse(line -> panel.show(queries.detail(line.id())), panel::showNothing);
    }

    private void readTexts() {
        selected()
                .ifPresent(line ->
                        Notifications.run(() -> panel.show(queries.detail(line.id()), queries.texts(line.id()))));
    }

    private void askForAccess() {
        selected().ifPresent(line -> {
            AccessForm form = new AccessForm(line.subject());
            new FormDialog(t("audit.order.ask"), form, t("audit.order.send"), () -> {
                        orders.request(form.value());
                        Notifications.success(t("audit.order.sent"));
                    })
                    .validatedBy(form::isComplete)
                    .open();
        });
    }

    private void showSubject() {
        selected().ifPresent(line -> filter.showOnly(line.subject()));
    }

    private void verify() {
        new VerificationDialog(verification)
                .start(check ->
                        Thread.ofPlatform().name("verification").daemon().start(check));
    }

    private Optional<TrailLine> selected() {
        return grid.asSingleSelect().getOptionalValue();
    }
}
