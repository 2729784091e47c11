package org.chainlead.search.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.chainlead.common.SearchHits;
import org.chainlead.common.ui.ViewTabs;
import org.chainlead.search.SearchKind;
import org.chainlead.search.SearchPage;
import org.jspecify.annotations.Nullable;

/** All, and each kind with how many were found of it. */
class KindTabs extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    KindTabs(SearchPage page, SearchAddress address, Consumer<SearchAddress> go) {
        List<@Nullable SearchKind> kinds = new ArrayList<>();
        kinds.add(null);
        kinds.addAll(page.found().keySet());
        ViewTabs tabs = new ViewTabs(index -> go.accept(address.withKind(kinds.get(index))));
        tabs.getElement().setAttribute("aria-label", t("search.ui.kinds"));
        kinds.forEach(kind -> tabs.add((kind == null ? t("search.ui.all") : label(kind)) + " " + count(page, kind)));
        tabs.select(kinds.indexOf(address.kind()));
        getContent().add(tabs);
    }

    private static String count(SearchPage page, @Nullable SearchKind kind) {
        return page.hasMore(kind)
                ? t("search.ui.atLeast", Math.max(page.total(kind), SearchHits.COUNTED))
                : String.valueOf(page.total(kind));
    }
}
