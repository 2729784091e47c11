package org.chainlead.search.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.chainlead.common.SearchHits;
import org.chainlead.common.SearchWords;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.PageBar;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.search.Search;
import org.chainlead.search.SearchPage;

/** 搜索: everything found by the words in the address, by kind, twenty on a page. */
@Route(SearchAddress.PLACE)
@PermitAll
@RequiresOperation("search.find")
class SearchView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 20;

    /** The arrows walk through the field and the links of the hits. */
    private static final String ARROWS = """
            this.addEventListener('keydown', event => {
                const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
                const stops = [...this.querySelectorAll('.search-words input, .result-link')];
                const at = stops.indexOf(document.activeElement);
                if (step && at >= 0 && stops[at + step]) {
                    event.preventDefault();
                    stops[at + step].focus();
                }
            })""";

    private final transient Search search;
    private final TextField field = new TextField();
    private final Div results = new Div();
    private transient SearchAddress address = SearchAddress.of("");

    SearchView(Search search) {
        this.search = search;
        field.setPlaceholder(t("search.ui.placeholder"));
        field.setAriaLabel(t("search.ui.label"));
        field.setPrefixComponent(VaadinIcon.SEARCH.create());
        field.setClearButtonVisible(true);
        field.setMaxLength(SearchWords.LONGEST);
        field.setAutofocus(true);
        field.addKeyPressListener(Key.ENTER, press -> go(SearchAddress.of(field.getValue())));
        Button start = new Button(t("search.ui.start"), click -> go(SearchAddress.of(field.getValue())));
        Div words = new Div(field, start);
        words.addClassName("search-words");
        words.getElement().setAttribute("role", "search");
        results.addClassName("stack");
        Div stack = new Div(new ViewHeader(getPageTitle()), words, results);
        stack.addClassName("stack");
        addClassNames("view", "search-view");
        add(stack);
        getElement().executeJs(ARROWS);
    }

    @Override
    public String getPageTitle() {
        return address.typed().isBlank() ? t("search.ui.title") : t("search.ui.titleOf", address.typed());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = SearchAddress.read(event.getLocation().getQueryParameters());
        field.setValue(address.typed());
        results.removeAll();
        SearchWords words = address.words();
        if (words.words().isEmpty()) {
            results.add(new EmptyState(t("search.ui.what")));
        } else if (!words.canBeFound()) {
            results.add(new EmptyState(t("search.ui.tooShort")));
        } else {
            show(search.page(words, address.kind(), (address.page() - 1) * PAGE, PAGE), words);
        }
    }

    private void show(SearchPage page, SearchWords words) {
        results.add(new KindTabs(page, address, this::go));
        if (page.rows().isEmpty()) {
            results.add(new EmptyState(t("search.ui.nothing", address.typed())));
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassName("results");
        list.getElement().setAttribute("aria-label", t("search.ui.results"));
        page.rows().forEach(found -> list.add(HitLine.of(found, words)));
        results.add(list, pager(page));
        if (page.hasMore(address.kind())) {
            results.add(new Paragraph(t("search.ui.more", SearchHits.COUNTED)));
        }
    }

    private Component pager(SearchPage page) {
        PageBar pages = new PageBar(PAGE, offset -> go(address.withPage(offset / PAGE + 1)));
        pages.show((address.page() - 1) * PAGE, page.rows().size(), page.total(address.kind()));
        return pages;
    }

    private void go(SearchAddress wanted) {
        UI.getCurrent().navigate(SearchAddress.PLACE, wanted.write());
    }
}
