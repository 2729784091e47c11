package org.chainlead.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** All words stand in the one text file, and every word asked for is there. */
class TextsTests {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Pattern STRING = Pattern.compile("\"(?:\\\\.|[^\"\\\\]++)*+\"");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern KEY = Pattern.compile(
            "\\b(?:t|Texts\\.t|Reason\\.of|Refusal\\.because|because)\\(\\s*\"([a-zA-Z][\\w.]+)\"\\s*[,)]");
    private static final Pattern MENU = Pattern.compile("@Menu\\([^)]*title = \"([\\w.]+)\"");
    private static final Pattern ACTION = Pattern.compile("AuditRecord\\.of\\([^\"]*,\\s*\"([\\w.]+)\"\\)");

    private static final Pattern FORMAT = Pattern.compile("\\{\\d+\\s*,\\s*(?:number|date|time|choice)\\b");

    @Test
    void noChineseStandsInTheCode() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path file : sources()) {
            Matcher strings = STRING.matcher(withoutComments(Files.readString(file)));
            while (strings.find()) {
                if (HAN.matcher(strings.group()).find()) {
                    found.add(MAIN.relativize(file) + ": " + strings.group());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyKeyAskedForHasAText() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Path file : sources()) {
            String source = withoutComments(Files.readString(file));
            collect(KEY, source, "", missing, file);
            collect(MENU, source, "", missing, file);
            collect(ACTION, source, "audit.action.", missing, file);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyIsDefinedOnce() throws IOException {
        List<String> keys =
                Files.readAllLines(Path.of("src/main/resources/vaadin-i18n/translations_zh_CN.properties")).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#") && line.contains("="))
                        .map(line -> line.substring(0, line.indexOf('=')).strip())
                        .toList();
        Set<String> twice = keys.stream()
                .filter(key -> keys.indexOf(key) != keys.lastIndexOf(key))
                .collect(Collectors.toSet());
        assertThat(twice).isEmpty();
    }

    /** Arguments come as text, which such a pattern cannot take. */
    @Test
    void noTextAsksForANumberOrADay() {
        assertThat(Texts.keys())
                .filteredOn(key -> FORMAT.matcher(Texts.t(key)).find())
                .isEmpty();
    }

    private static void collect(Pattern pattern, String source, String prefix, Set<String> missing, Path file) {
        Matcher keys = pattern.matcher(source);
        while (keys.find()) {
            String key = prefix + keys.group(1);
            if (!Texts.has(key)) {
                missing.add(key + " in " + MAIN.relativize(file));
            }
        }
    }

    private static String withoutComments(String source) {
        return source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)//.*$", "");
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
