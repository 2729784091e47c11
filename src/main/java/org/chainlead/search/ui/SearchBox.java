package org.chainlead.search.ui;

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
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.stream.Stream;
import org.chainlead.common.SearchWords;
import org.chainlead.common.ui.TopBarItem;
import org.chainlead.org.Access;
import org.chainlead.search.Found;
import org.chainlead.search.Search;

/**
 * The search of every screen: while one types, the first of every kind that holds the words, among what the person may see;
 * Enter opens the page with all of them. Ctrl K comes here from anywhere; on a phone an icon opens the page. Invisible to
 * who has nothing to look for.
 */
@SpringComponent
@UIScope
class SearchBox extends Composite<Div> implements TopBarItem {

    private static final long serialVersionUID = 1L;
    private static final int OF_EACH = 2;
    private static final int MOST = 10;

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

    private final transient Search search;
    private final transient Access access;
    private final ComboBox<Found> box = new ComboBox<>();

    SearchBox(Search search, Access access) {
        this.search = search;
        this.access = access;
        box.setPlaceholder(t("search.ui.placeholder"));
        box.setAriaLabel(t("search.ui.label"));
        box.setPrefixComponent(VaadinIcon.SEARCH.create());
        box.setPageSize(MOST);
        box.setItems(this::suggestions);
        box.setItemLabelGenerator(found -> found.hit().title());
        box.setRenderer(new ComponentRenderer<>(SearchBox::suggestion));
        box.addFocusShortcut(Key.KEY_K, KeyModifier.CONTROL);
        box.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                box.clear();
                UI.getCurrent().navigate(change.getValue().hit().link());
            }
        });
        box.getElement()
                .addEventListener(
                        "search-all",
                        event -> open(SearchAddress.of(
                                event.getEventData().get("event.detail").asString())))
                .addEventData("event.detail");
        Span key = new Span(t("search.ui.key"));
        key.addClassName("key-hint");
        key.getElement().setAttribute("aria-hidden", "true");
        Div field = new Div(box, key);
        field.addClassName("search-field");
        getContent().addClassName("global-search");
        getContent().add(icon(), field);
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
        setVisible(access.may("search.find"));
        box.getElement().executeJs(ON_ENTER);
    }

    private static Button icon() {
        Button button = new Button(VaadinIcon.SEARCH.create(), click -> open(SearchAddress.of("")));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.addClassNames("narrow-only", "search-toggle");
        button.setAriaLabel(t("search.ui.label"));
        return button;
    }

    Stream<Found> suggestions(Query<Found, String> query) {
        SearchWords words = SearchWords.of(query.getFilter().orElse(""));
        int limit = query.getLimit();
        if (!words.canBeFound() || query.getOffset() > 0) {
            return Stream.empty();
        }
        return search.first(words, OF_EACH).stream().limit(Math.min(limit, MOST));
    }

    private static Component suggestion(Found found) {
        Span title = new Span(HitLine.name(found.hit()));
        title.addClassName("hit-title");
        Span facts = new Span(HitLine.described(found));
        facts.addClassName("hit-facts");
        Div line = new Div(title, facts);
        line.addClassName("search-hit");
        return line;
    }

    private static void open(SearchAddress address) {
        UI.getCurrent().navigate(SearchAddress.PLACE, address.write());
    }
}
