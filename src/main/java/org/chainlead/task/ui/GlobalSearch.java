package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.stream.Stream;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.TopBarItem;
import org.chainlead.org.Access;
import org.chainlead.task.TaskFilter;
import org.chainlead.task.TaskQueries;
import org.chainlead.task.TaskRow;
import org.chainlead.task.TaskSort;

/**
 * The search of every screen: while one types, the first tasks that hold the words, among those the person may see; Enter
 * lists all of them in the ledger. Ctrl K comes here from anywhere; on a phone an icon opens it. Invisible to who sees no
 * tasks.
 */
@SpringComponent
@UIScope
class GlobalSearch extends Composite<Div> implements TopBarItem {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 8;
    private static final int SHORTEST = 2;
    private static final String OPEN = "open";

    /** Enter on no suggestion means all hits; the box itself would only forget the words. */
    private static final String ON_ENTER = """
            this.addEventListener('keydown', event => {
                const input = this.inputElement;
                if (event.key === 'Enter' && !event.isComposing && input.value.trim()
                        && !input.getAttribute('aria-activedescendant')) {
                    event.stopPropagation();
                    this.dispatchEvent(new CustomEvent('search-all', {detail: input.value.trim()}));
                    this.cancel();
                }
            }, true)""";

    private final transient TaskQueries tasks;
    private final transient Access access;
    private final ComboBox<TaskRow> box = new ComboBox<>();

    GlobalSearch(TaskQueries tasks, Access access) {
        this.tasks = tasks;
        this.access = access;
        box.setPlaceholder(t("task.search.placeholder"));
        box.setAriaLabel(t("task.search.label"));
        box.setPrefixComponent(VaadinIcon.SEARCH.create());
        box.setPageSize(MOST);
        box.setItems(this::suggestions);
        box.setItemLabelGenerator(TaskRow::title);
        box.setRenderer(new ComponentRenderer<>(GlobalSearch::suggestion));
        box.addFocusShortcut(Key.KEY_K, KeyModifier.CONTROL);
        box.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                box.clear();
                leave(TaskIds.page(change.getValue().id()), QueryParameters.empty());
            }
        });
        box.getElement()
                .addEventListener(
                        "search-all",
                        event -> leave(
                                "tasks",
                                QueryParameters.of(
                                        LedgerAddress.WORDS,
                                        event.getEventData().get("event.detail").asString())))
                .addEventData("event.detail");
        Span key = new Span(t("task.search.key"));
        key.addClassName("key-hint");
        key.getElement().setAttribute("aria-hidden", "true");
        Div field = new Div(box, key);
        field.addClassName("search-field");
        getContent().addClassName("global-search");
        getContent().add(toggle(), field);
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public boolean leads() {
        return true;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        setVisible(access.may("task.view"));
        box.getElement().executeJs(ON_ENTER);
    }

    private Button toggle() {
        Button button = new Button(VaadinIcon.SEARCH.create(), click -> {
            boolean open = !getContent().hasClassName(OPEN);
            getContent().setClassName(OPEN, open);
            if (open) {
                box.focus();
            }
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.addClassNames("narrow-only", "search-toggle");
        button.setAriaLabel(t("task.search.label"));
        return button;
    }

    Stream<TaskRow> suggestions(Query<TaskRow, String> query) {
        String words = query.getFilter().orElse("").strip();
        int limit = query.getLimit();
        int offset = query.getOffset();
        if (words.length() < SHORTEST || offset >= MOST) {
            return Stream.empty();
        }
        int most = Math.min(limit, MOST - offset);
        return tasks.rows(TaskFilter.all().withWords(words), TaskSort.NUMBER, true, offset, most).stream();
    }

    private static Component suggestion(TaskRow row) {
        Span number = new Span(row.sourceNumber() == null ? "" : row.sourceNumber());
        number.addClassName("hit-number");
        Span title = new Span(row.title());
        title.addClassName("hit-title");
        Span facts = new Span(Stream.of(row.leadUnitName(), Texts.label(row.state()))
                .filter(fact -> fact != null)
                .collect(java.util.stream.Collectors.joining(t("task.search.dot"))));
        facts.addClassName("hit-facts");
        Div line = new Div(number, title, facts);
        line.addClassName("search-hit");
        return line;
    }

    private void leave(String place, QueryParameters parameters) {
        getContent().removeClassName(OPEN);
        UI.getCurrent().navigate(place, parameters);
    }
}
