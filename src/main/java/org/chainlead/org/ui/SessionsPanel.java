package org.chainlead.org.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.FilterBar;
import org.chainlead.common.ui.ReasonDialog;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.org.SessionRow;
import org.chainlead.org.Sessions;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Who is signed in, from where, since when and how long idle; anybody but oneself can be put out. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class SessionsPanel extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient Sessions sessions;
    private final WorkspaceGrid<SessionRow> grid = new WorkspaceGrid<>(t("org.ui.tab.sessions"));

    SessionsPanel(Sessions sessions) {
        this.sessions = sessions;
        grid.addTextColumn("name", t("org.ui.personName"), SessionsPanel::person)
                .setFrozen(true);
        grid.addTextColumn("username", t("org.ui.username"), SessionRow::username);
        grid.addTextColumn("address", t("org.ui.session.address"), row -> row.address() == null ? "" : row.address());
        grid.addTextColumn("since", t("org.ui.session.since"), row -> DateTimeText.moment(row.since()));
        grid.addTextColumn("last", t("org.ui.session.last"), row -> DateTimeText.moment(row.lastAction()));
        grid.addComponentColumn(this::forceOut).setHeader(t("org.ui.acts")).setAutoWidth(true);
        add(
                new FilterBar(new Paragraph(t("org.ui.session.note")))
                        .end(new Button(t("org.ui.refresh"), click -> refresh())),
                grid);
        refresh();
    }

    @Override
    void refresh() {
        grid.setItems(sessions.list());
    }

    private Button forceOut(SessionRow row) {
        Button button = new Button(t("org.ui.session.forceOut"), click -> ask(row));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        button.setEnabled(!row.own());
        return button;
    }

    private void ask(SessionRow row) {
        new ReasonDialog(
                        t("org.ui.session.forceOutTitle", row.name()),
                        t("common.ui.reason"),
                        t("org.ui.session.forceOut"),
                        reason -> done(() -> sessions.forceOut(row.key(), reason)))
                .destructive()
                .open();
    }

    private static String person(SessionRow row) {
        return row.own() ? t("org.ui.session.own", row.name()) : row.name();
    }
}
