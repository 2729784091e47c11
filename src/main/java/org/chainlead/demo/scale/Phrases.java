package org.chainlead.demo.scale;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Sentences from the small tables of {@code db/scale/phrases.txt}. Three words that stand in no table are planted as the
 * matter of a text, so that a search for them has a known number of hits.
 */
final class Phrases {

    private static final String FILE = "/db/scale/phrases.txt";

    /** Shares of texts with the planted words, in their order in the file. */
    private static final List<Double> PLANTED = List.of(0.0001, 0.001, 0.02);

    private final Map<String, List<String>> tables = new HashMap<>();

    Phrases() {
        try (InputStream file = Objects.requireNonNull(Phrases.class.getResourceAsStream(FILE))) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.contains(": "))
                    .forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String line) {
        int colon = line.indexOf(": ");
        tables.put(line.substring(0, colon), List.of(line.substring(colon + 2).split("\\|")));
    }

    List<String> all(String key) {
        return Objects.requireNonNull(tables.get(key), key);
    }

    /** The only phrase of a key. */
    String the(String key) {
        return all(key).getFirst();
    }

    /** What a text is about: a planted word by its share, else any matter. */
    String matter(Draw draw) {
        double drawn = draw.between(0.0, 1.0);
        for (int i = 0; i < PLANTED.size(); i++) {
            drawn -= PLANTED.get(i);
            if (drawn < 0) {
                return all("planted").get(i);
            }
        }
        return draw.one(all("subjects"));
    }

    /** Any phrase of the key, filled in. */
    String any(String key, Draw draw, String... values) {
        return fill(draw.one(all(key)), draw, values);
    }

    /**
     * Fills in {@code {name}} by the values; {@code {n}} and {@code {n2}} are drawn: a number of two digits and of one.
     *
     * @param values names and values in turn
     */
    static String fill(String pattern, Draw draw, String... values) {
        StringBuilder text = new StringBuilder(pattern.length() + 32);
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            int end = pattern.indexOf('}', open);
            text.append(pattern, from, open).append(value(pattern.substring(open + 1, end), draw, values));
            from = end + 1;
        }
        return text.append(pattern, from, pattern.length()).toString();
    }

    private static String value(String name, Draw draw, String... values) {
        for (int i = 0; i < values.length; i += 2) {
            if (values[i].equals(name)) {
                return values[i + 1];
            }
        }
        return switch (name) {
            case "n" -> Integer.toString(draw.between(11, 98));
            case "n2" -> Integer.toString(draw.between(2, 9));
            default -> throw new IllegalArgumentException(name);
        };
    }
}
