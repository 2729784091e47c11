package org.chainlead.org.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.chainlead.common.ui.FilterBar;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.org.Access;
import org.chainlead.org.AccountRow;
import org.chainlead.org.AccountState;
import org.chainlead.org.PeopleRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The accounts, page by page; the chosen one can be changed, unlocked, reset, disabled, enabled and appointed. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class AccountsPanel extends Panel {

    private static final long serialVersionUID = 1L;
    private static final int TYPING_PAUSE = 400;

    private final transient PeopleRegister register;
    private final transient AccountDialogs dialogs;
    private final transient Access access;
    private final TextField words = new TextField(t("org.ui.person.search"));
    private final WorkspaceGrid<AccountRow> grid = new WorkspaceGrid<>(t("org.ui.tab.accounts"));
    private final Div acts = new Div();

    AccountsPanel(PeopleRegister register, AccountDialogs dialogs, Access access) {
        this.register = register;
        this.dialogs = dialogs;
        this.access = access;
        words.setPlaceholder(t("org.ui.person.searchHelp"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(TYPING_PAUSE);
        words.addValueChangeListener(change -> refresh());
        acts.addClassName("view-actions");
        buildGrid();
        add(
                new FilterBar(words)
                        .end(
                                button(
                                        t("org.ui.account.create"),
                                        access.may("org.createAccount"),
                                        () -> dialogs.createAccount(this)),
                                button(
                                        t("org.ui.account.createPerson"),
                                        access.may("org.createPerson"),
                                        () -> dialogs.createPerson(this))),
                acts,
                grid);
    }

    @Override
    void refresh() {
        grid.getDataProvider().refreshAll();
        grid.deselectAll();
    }

    private void buildGrid() {
        grid.addTextColumn("name", t("org.ui.personName"), AccountRow::name).setFrozen(true);
        grid.addTextColumn("username", t("org.ui.username"), AccountRow::username);
        grid.addComponentColumn(row -> new StatusTag(row.state(), kind(row.state())))
                .setHeader(t("org.ui.unit.state"))
                .setKey("state");
        grid.addTextColumn("phone", t("org.ui.phone"), row -> row.phone() == null ? "" : row.phone());
        grid.addTextColumn(
                        "appointments",
                        t("org.ui.tab.appointments"),
                        row -> String.join(t("org.listComma"), row.appointments()))
                .setFlexGrow(3);
        grid.setPages((offset, limit) -> register.accounts(words.getValue(), offset, limit), AccountRow::id);
        grid.addSelectionListener(
                selection -> offer(selection.getFirstSelectedItem().orElse(null)));
    }

    private void offer(@Nullable AccountRow row) {
        acts.removeAll();
        if (row == null) {
            return;
        }
        boolean disabled = row.state() == AccountState.DISABLED;
        acts.add(
                button(t("org.ui.account.change"), access.may("org.changePerson"), () -> dialogs.change(this, row)),
                button(t("org.ui.account.appoint"), access.may("org.appoint"), () -> dialogs.appoint(this, row)),
                button(
                        t("org.ui.account.unlock"),
                        access.may("org.unlock") && row.state() == AccountState.LOCKED,
                        () -> dialogs.unlock(this, row)),
                button(t("org.ui.account.reset"), access.may("org.resetPassword"), () -> dialogs.reset(this, row)),
                button(
                        t("org.ui.account.disable"),
                        access.may("org.disable") && !disabled,
                        () -> dialogs.disable(this, row)),
                button(
                        t("org.ui.account.enable"),
                        access.may("org.enable") && disabled,
                        () -> dialogs.enable(this, row)));
    }

    static StatusTag.Kind kind(AccountState state) {
        return switch (state) {
            case ACTIVE -> StatusTag.Kind.SUCCESS;
            case FIRST_PASSWORD -> StatusTag.Kind.INFO;
            case LOCKED -> StatusTag.Kind.WARNING;
            case DISABLED -> StatusTag.Kind.NEUTRAL;
        };
    }
}
