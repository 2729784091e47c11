package org.chainlead.common;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/**
 * The product's words. All of them stand in one file, {@code vaadin-i18n/translations_zh_CN.properties}, so that an
 * office can change its wording without a programmer.
 *
 * <p>Patterns are {@link MessageFormat} patterns only when arguments are given; numbers are passed as text so that no
 * grouping separators creep into document numbers.
 */
public final class Texts {

    private static final String FILE = "/vaadin-i18n/translations_zh_CN.properties";
    private static final Properties WORDS = load();

    private Texts() {}

    /** The text of a key with its arguments filled in; {@code !key!} when the key has no text. */
    public static String t(String key, Object... arguments) {
        String pattern = WORDS.getProperty(key);
        if (pattern == null) {
            return "!" + key + "!";
        }
        if (arguments.length == 0) {
            return pattern;
        }
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            plain[i] = plain(arguments[i]);
        }
        return new MessageFormat(pattern, Locale.SIMPLIFIED_CHINESE).format(plain);
    }

    /** The label of an enum value: key {@code <module>.<Enum>.<VALUE>}. */
    public static String label(Enum<?> value) {
        return t(labelKey(value));
    }

    /** The key under which {@link #label} looks. */
    public static String labelKey(Enum<?> value) {
        Class<?> type = value.getDeclaringClass();
        String module = type.getPackageName().replaceFirst("^org\\.chainlead\\.?", "");
        return module + "." + type.getSimpleName() + "." + value.name();
    }

    public static boolean has(String key) {
        return WORDS.containsKey(key);
    }

    public static Set<String> keys() {
        return WORDS.stringPropertyNames();
    }

    private static Object plain(Object argument) {
        if (argument instanceof Enum<?> value) {
            return label(value);
        }
        if (argument instanceof LocalDate date) {
            return DateTimeText.date(date);
        }
        return String.valueOf(argument);
    }

    private static Properties load() {
        Properties words = new Properties();
        try (var stream = Texts.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("Missing " + FILE);
            }
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
