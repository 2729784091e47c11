package org.chainlead.supervision;

import java.util.function.Function;

/** A text of a notice, or the whole of its pages, that may have a limit of length. */
public enum NoticeField {
    TITLE(NoticeDraft::title),
    BODY(NoticeDraft::body),
    DEMANDS(NoticeDraft::demands),
    /** 约谈要点. */
    POINTS(draft -> draft.interview().points()),
    /** 全文: all of them, 承诺事项 and the words around them together. */
    WHOLE(draft -> draft.title()
            + draft.body()
            + draft.demands()
            + draft.wording().opening()
            + draft.wording().consequence()
            + draft.wording().closing()
            + draft.interview().points()
            + draft.interview().promises()),
    /** 页数, of the laid out document: an estimate. */
    PAGES(draft -> "");

    private final Function<NoticeDraft, String> words;

    NoticeField(Function<NoticeDraft, String> words) {
        this.words = words;
    }

    /** Whether it is counted in pages and not in characters. */
    public boolean isPages() {
        return this == PAGES;
    }

    /** Characters of the field, blanks and line ends not counted; none of {@link #PAGES}. */
    int length(NoticeDraft draft) {
        return Math.toIntExact(words.apply(draft)
                .codePoints()
                .filter(each -> !Character.isWhitespace(each))
                .count());
    }
}
