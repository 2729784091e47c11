package org.chainlead.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of entries in ascending order, written as ranges: {@code 3-7,9}. */
record EntryIds(List<Long> ids) {

    private static final Pattern RANGE = Pattern.compile("(\\d{1,18})(?:-(\\d{1,18}))?");

    EntryIds {
        ids = List.copyOf(ids);
    }

    /** @throws IllegalArgumentException when the text is not ascending ranges of at most {@code limit} numbers */
    static EntryIds parse(String text, int limit) {
        List<Long> ids = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher range = RANGE.matcher(part);
            if (!range.matches()) {
                throw new IllegalArgumentException(part);
            }
            long from = Long.parseLong(range.group(1));
            long to = range.group(2) == null ? from : Long.parseLong(range.group(2));
            if (to < from || to - from >= limit - ids.size() || (!ids.isEmpty() && from <= ids.getLast())) {
                throw new IllegalArgumentException(part);
            }
            for (long id = from; id <= to; id++) {
                ids.add(id);
            }
        }
        return new EntryIds(ids);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        int start = 0;
        for (int i = 1; i <= ids.size(); i++) {
            if (i == ids.size() || ids.get(i) != ids.get(i - 1) + 1) {
                text.append(text.isEmpty() ? "" : ",").append(ids.get(start));
                if (i - 1 > start) {
                    text.append('-').append(ids.get(i - 1));
                }
                start = i;
            }
        }
        return text.toString();
    }
}
