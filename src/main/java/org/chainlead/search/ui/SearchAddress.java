package org.chainlead.search.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chainlead.common.SearchWords;
import org.chainlead.search.SearchKind;
import org.jspecify.annotations.Nullable;

/**
 * What was looked for, as it stands in the address, so that it can be kept and sent.
 *
 * @param typed as it was typed
 * @param kind null for all
 * @param page counted from 1
 */
record SearchAddress(String typed, @Nullable SearchKind kind, int page) {

    static final String PLACE = "search";

    private static final String WORDS = "q";
    private static final String KIND = "kind";
    private static final String PAGE = "page";
    private static final int LAST = 1_000;

    static SearchAddress of(String typed) {
        return new SearchAddress(typed, null, 1);
    }

    /** What is not understood is as if it were not there. */
    static SearchAddress read(QueryParameters address) {
        String kind = address.getSingleParameter(KIND).orElse("");
        return new SearchAddress(
                address.getSingleParameter(WORDS).orElse("").strip(),
                Arrays.stream(SearchKind.values())
                        .filter(each -> each.name().equals(kind))
                        .findFirst()
                        .orElse(null),
                page(address.getSingleParameter(PAGE).orElse("")));
    }

    QueryParameters write() {
        Map<String, String> map = new LinkedHashMap<>();
        if (!typed.isBlank()) {
            map.put(WORDS, typed);
        }
        if (kind != null) {
            map.put(KIND, kind.name());
        }
        if (page > 1) {
            map.put(PAGE, String.valueOf(page));
        }
        return QueryParameters.simple(map);
    }

    SearchAddress withKind(@Nullable SearchKind wanted) {
        return new SearchAddress(typed, wanted, 1);
    }

    SearchAddress withPage(int wanted) {
        return new SearchAddress(typed, kind, wanted);
    }

    SearchWords words() {
        return SearchWords.of(typed);
    }

    private static int page(String text) {
        return text.matches("[0-9]{1,4}") ? Math.clamp(Integer.parseInt(text), 1, LAST) : 1;
    }
}
