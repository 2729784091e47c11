package org.chainlead.bulletin;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainlead.common.DateTimeText;
import org.chainlead.dispatch.RoundSum;
import org.chainlead.dispatch.RowKind;

/**
 * The marks that stand for numbers in the texts of a 通报, such as 【应报】: so the words can be edited and the numbers
 * cannot.
 */
final class BulletinMarks {

    private static final Pattern MARK = Pattern.compile(t("bulletin.markPattern"));
    private static final Pattern TYPED = Pattern.compile(t("bulletin.typedPattern"));

    private final Map<String, String> values = new LinkedHashMap<>();

    /** What the mark of each name says. */
    BulletinMarks(Bulletin bulletin, RoundSum totals, long units, long chains) {
        values.put(t("bulletin.mark.round"), bulletin.roundName);
        values.put(t("bulletin.mark.writtenOn"), DateTimeText.moment(bulletin.writtenAt));
        values.put(t("bulletin.mark.units"), String.valueOf(units));
        values.put(t("bulletin.mark.chains"), String.valueOf(chains));
        for (RowKind kind : RowKind.values()) {
            if (totals.tells(kind)) {
                values.put(label(kind), String.valueOf(totals.count(kind)));
            }
        }
        for (BulletinRate rate : BulletinRate.values()) {
            values.put(label(rate), rate.of(totals));
        }
    }

    /** The marks one may use, with what they say now. */
    Map<String, String> all() {
        Map<String, String> marks = new LinkedHashMap<>();
        values.forEach((name, value) -> marks.put(t("bulletin.mark", name), value));
        return marks;
    }

    /** The text with every number in its place; what is no mark stays. */
    String fill(String text) {
        Matcher found = MARK.matcher(text);
        return found.replaceAll(mark -> Matcher.quoteReplacement(values.getOrDefault(mark.group(1), mark.group())));
    }

    /** Only the round's name in its place. */
    static String named(String text, String roundName) {
        return text.replace(t("bulletin.mark", t("bulletin.mark.round")), roundName);
    }

    /** Marks that do not exist. */
    List<String> unknown(String text) {
        List<String> unknown = new ArrayList<>();
        Matcher found = MARK.matcher(text);
        while (found.find()) {
            if (!values.containsKey(found.group(1))) {
                unknown.add(found.group());
            }
        }
        return unknown;
    }

    /** Numbers with a counting word that were typed by hand, to be looked at: they do not follow the round. */
    static List<String> typed(String text) {
        return TYPED.matcher(text).results().map(found -> found.group()).toList();
    }
}
