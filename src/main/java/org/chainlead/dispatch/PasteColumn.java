package org.chainlead.dispatch;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chainlead.common.Texts;

/** What a column of a pasted table can mean; its label lists the words that may stand above it. */
public enum PasteColumn {
    /** 编号 as printed. */
    NUMBER,
    /** 任务 by its title. */
    TASK,
    PROGRESS,
    /** The figure of the only goal; figures of several goals stand below the goals' names. */
    VALUE,
    LIGHT,
    PROBLEM,
    NEXT_STEPS;

    private static final Pattern BESIDE = Pattern.compile("[\\s：:*]|[（(].*[）)]");

    static Optional<PasteColumn> above(String head) {
        String plain = plain(head);
        return Arrays.stream(values())
                .filter(column -> Arrays.asList(column.words()).contains(plain))
                .findFirst();
    }

    /** A heading without spaces, marks and what stands in brackets. */
    static String plain(String head) {
        return BESIDE.matcher(head).replaceAll("");
    }

    /** The word for it on the page. */
    public String word() {
        return words()[0];
    }

    private String[] words() {
        return Texts.label(this).split(Texts.t("dispatch.paste.separator"));
    }
}
