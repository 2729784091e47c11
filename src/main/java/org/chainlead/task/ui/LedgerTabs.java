package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.chainlead.common.ui.ConfirmAction;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.ViewTabs;
import org.chainlead.org.CurrentUser;
import org.chainlead.task.SavedView;
import org.chainlead.task.SavedViews;
import org.chainlead.task.TaskFilter;
import org.chainlead.task.TaskQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;

/** The ledger's views as tabs with their numbers of rows: the usual ones, then the person's own, which live in 视图. */
@SpringComponent
@Scope("prototype")
class LedgerTabs extends Composite<Div> {

    static final String SCREEN = "ledger";

    private final transient TaskQueries queries;
    private final transient SavedViews saved;
    private final transient CurrentUser user;
    private final transient Clock clock;
    private final MenuBar menu = new MenuBar();
    private transient LedgerState shown = LedgerState.START;
    private transient Consumer<LedgerState> onPick = state -> {};

    private record Tab(String name, LedgerState state) {}

    LedgerTabs(TaskQueries queries, SavedViews saved, CurrentUser user, Clock clock) {
        this.queries = queries;
        this.saved = saved;
        this.user = user;
        this.clock = clock;
        getContent().addClassName("ledger-tabs");
        menu.addThemeVariants(MenuBarVariant.LUMO_SMALL, MenuBarVariant.LUMO_TERTIARY);
        menu.setI18n(new MenuBar.MenuBarI18n().setMoreOptions(t("common.ui.moreOptions")));
    }

    /** @param listener told the state to show, of a tab or of a view just saved */
    void onPick(Consumer<LedgerState> listener) {
        onPick = listener;
    }

    void show(LedgerState state) {
        shown = state;
        List<SavedView> own = saved.all(SCREEN);
        List<Tab> tabs = tabs(own);
        ViewTabs bar = new ViewTabs(index -> onPick.accept(tabs.get(index).state()));
        Map<String, Long> counts = counts(tabs);
        tabs.forEach(tab -> bar.add(tab.name(), counts.getOrDefault(tab.name(), 0L)));
        bar.select(current(tabs));
        fillMenu(own.stream().filter(view -> view.id().equals(state.view())).findFirst());
        getContent().removeAll();
        getContent().add(bar, menu);
    }

    /** The view one came from, while it still shows the same; else whichever does. */
    private int current(List<Tab> tabs) {
        int found = -1;
        for (int i = tabs.size() - 1; i >= 0; i--) {
            if (tabs.get(i).state().showsTheSame(shown)) {
                found = i;
                if (tabs.get(i).state().equals(shown)) {
                    return i;
                }
            }
        }
        return found;
    }

    private List<Tab> tabs(List<SavedView> own) {
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab(t("task.ledger.all"), LedgerState.START));
        tabs.add(usual("task.ledger.underWay", LedgerAddress.STATE, underWay()));
        tabs.add(usual("task.ledger.red", LedgerAddress.LIGHT, "RED"));
        tabs.add(usual("task.ledger.disagreeing", LedgerAddress.DISAGREEING, "1"));
        boolean office = user.find().map(actor -> actor.isOffice()).orElse(false);
        tabs.add(usual(office ? "task.ledger.supervised" : "task.ledger.ours", LedgerAddress.MINE, "1"));
        own.forEach(view -> tabs.add(
                new Tab(view.name(), LedgerAddress.ofQuery(view.query()).from(view.id()))));
        return tabs;
    }

    private static Tab usual(String key, String parameter, @Nullable String value) {
        return new Tab(t(key), LedgerAddress.read(Map.of(parameter, value == null ? "" : value)));
    }

    private static @Nullable String underWay() {
        return LedgerAddress.names(java.util.Arrays.stream(org.chainlead.task.TaskState.values())
                .filter(org.chainlead.task.TaskState::isUnderWay)
                .toList());
    }

    private Map<String, Long> counts(List<Tab> tabs) {
        Map<String, TaskFilter> filters = new LinkedHashMap<>();
        tabs.forEach(tab -> filters.put(tab.name(), tab.state().on(LocalDate.now(clock))));
        return queries.counts(filters);
    }

    private void fillMenu(Optional<SavedView> current) {
        menu.removeAll();
        MenuItem root = menu.addItem(t("task.ledger.views"));
        root.getSubMenu().addItem(t("task.ledger.saveView"), click -> askName(null));
        current.ifPresent(view -> {
            root.getSubMenu().addItem(t("task.ledger.updateView", view.name()), click -> update(view));
            root.getSubMenu().addItem(t("task.ledger.renameView", view.name()), click -> askName(view));
            root.getSubMenu().addItem(t("task.ledger.deleteView", view.name()), click -> askDeletion(view));
        });
    }

    private void update(SavedView view) {
        Notifications.run(() -> {
            saved.replace(view.id(), LedgerAddress.query(shown));
            Notifications.success(t("task.ledger.viewSaved", view.name()));
            show(shown);
        });
    }

    private void askName(@Nullable SavedView renamed) {
        TextField name = new TextField(t("task.ledger.viewName"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(SavedViews.NAME_LENGTH);
        name.setValue(renamed == null ? "" : renamed.name());
        String title = renamed == null ? t("task.ledger.saveView") : t("task.ledger.renameView", renamed.name());
        new FormDialog(title, name, t("task.ledger.save"), () -> {
                    UUID id = keep(renamed, name.getValue());
                    Notifications.success(t("task.ledger.viewSaved", name.getValue()));
                    onPick.accept(shown.from(id));
                })
                .open();
        name.focus();
    }

    private UUID keep(@Nullable SavedView renamed, String name) {
        if (renamed == null) {
            return saved.save(SCREEN, name, LedgerAddress.query(shown));
        }
        saved.rename(renamed.id(), name);
        return renamed.id();
    }

    private void askDeletion(SavedView view) {
        new ConfirmAction(
                        t("task.ledger.deleteView", view.name()),
                        t("task.ledger.deleteConsequence"),
                        t("task.ledger.delete"),
                        () -> {
                            saved.delete(view.id());
                            onPick.accept(shown.from(null));
                        })
                .destructive()
                .open();
    }
}
