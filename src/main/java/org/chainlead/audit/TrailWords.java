package org.chainlead.audit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Texts;
import org.jspecify.annotations.Nullable;

/** The words for what stands in the trail as keys. A key without words is shown as it is. */
public final class TrailWords {

    private static final String SUBJECT = "audit.subject";
    private static final String FIELD = "audit.field";
    private static final String ACTION = "audit.action";
    private static final String ROLE = "org.Role";
    private static final Pattern DAY = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");

    private TrailWords() {}

    /** Kind and identity, e.g. 任务 7b1c…. */
    public static String subject(Subject subject) {
        return kind(subject.kind()) + " " + subject.id();
    }

    public static String kind(String kind) {
        return word(SUBJECT, kind);
    }

    public static String field(String field) {
        return word(FIELD, field);
    }

    /** A kept value as people read it: days and months in Chinese, everything else as it is. */
    public static String value(String kept) {
        if (DAY.matcher(kept).matches()) {
            return DateTimeText.date(LocalDate.parse(kept));
        }
        return MONTH.matcher(kept).matches() ? DateTimeText.month(YearMonth.parse(kept)) : kept;
    }

    public static String role(@Nullable String role) {
        return role == null ? "" : word(ROLE, role);
    }

    /** Who acted, e.g. 州工业和信息化局 联络员 甲; 甲代乙 for somebody stood in for. */
    public static String who(@Nullable String unit, @Nullable String role, String person, @Nullable String behalf) {
        String name = behalf == null ? person : Texts.t("audit.onBehalf", person, behalf);
        return Stream.of(Objects.requireNonNullElse(unit, ""), role(role), name)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    /** The act without what it was about: every value is left out, marked only where a gap would not be understood. */
    public static String act(String action) {
        return word(ACTION, action)
                .replaceAll("^[“「]?\\{\\w+}[”」]?|[“「]\\{\\w+}[”」]$", "")
                .replaceAll("[“「]?\\{\\w+}[”」]?", "…");
    }

    /** Whether the act can be told; tests run with this asserted for every entry. */
    static boolean hasAct(String action) {
        return Texts.has(ACTION + "." + action);
    }

    /** All kinds of subjects that have a word, by key. */
    public static Map<String, String> kinds() {
        return words(SUBJECT);
    }

    /** All acts, by key. */
    public static Map<String, String> acts() {
        Map<String, String> acts = words(ACTION);
        acts.replaceAll((action, text) -> act(action));
        return acts;
    }

    private static Map<String, String> words(String prefix) {
        Map<String, String> words = new TreeMap<>();
        Texts.keys().stream()
                .filter(key -> key.startsWith(prefix + "."))
                .forEach(key -> words.put(key.substring(prefix.length() + 1), Texts.t(key)));
        return words;
    }

    private static String word(String prefix, String key) {
        return Texts.has(prefix + "." + key) ? Texts.t(prefix + "." + key) : key;
    }
}
