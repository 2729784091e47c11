package org.chainlead;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The modules depend only downwards, and {@code docs/modules.md} shows them as they are. */
class ModularityTests {

    private static final Path PLACE = Path.of("docs", "modules.md");
    private static final Path SOURCES = Path.of("src", "main", "java", "org", "chainlead");
    private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)(?:<p>|\\*/)", Pattern.DOTALL);

    private final ApplicationModules modules = ApplicationModules.of(Application.class);

    @Test
    void modulesDependOnlyDownwards() {
        modules.verify();
    }

    @Test
    void theCommittedPictureIsUpToDate() throws IOException {
        if (Boolean.getBoolean("chainlead.docs.write")) {
            Files.writeString(PLACE, page());
        }
        assertThat(PLACE)
                .as("run: mvn test -Dtest=ModularityTests -Dchainlead.docs.write=true")
                .content()
                .isEqualTo(page());
    }

    private String page() {
        Map<String, Set<String>> uses = uses();
        StringBuilder page = new StringBuilder("""
                # Modules

                Made by `ModularityTests` from the code; the test fails when this page is not up to date. Each module is a package
                below `org.chainlead` and uses only what lies below it. An arrow that other arrows already imply is left out of
                the picture; the table has them all.

                ```mermaid
                graph TD
                """);
        uses.forEach((module, used) ->
                drawn(module, uses).forEach(one -> page.append("    %s --> %s%n".formatted(module, one))));
        page.append("```\n\n| module | what it is | uses |\n|---|---|---|\n");
        uses.forEach((module, used) ->
                page.append("| `%s` | %s | %s |%n".formatted(module, purpose(module), String.join(", ", used))));
        return page.toString();
    }

    private Map<String, Set<String>> uses() {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (ApplicationModule module : modules) {
            uses.put(
                    module.getIdentifier().toString(),
                    module.getDirectDependencies(modules)
                            .uniqueModules()
                            .map(used -> used.getIdentifier().toString())
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        return uses;
    }

    /** The modules used directly that no other used module reaches. */
    private static Set<String> drawn(String module, Map<String, Set<String>> uses) {
        Set<String> drawn = new TreeSet<>(uses.get(module));
        for (String one : uses.get(module)) {
            Set<String> below = new TreeSet<>();
            reach(one, uses, below);
            drawn.removeAll(below);
        }
        return drawn;
    }

    private static void reach(String module, Map<String, Set<String>> uses, Set<String> reached) {
        for (String one : uses.getOrDefault(module, Set.of())) {
            if (reached.add(one)) {
                reach(one, uses, reached);
            }
        }
    }

    /** The first paragraph of the package's comment. */
    private static String purpose(String module) {
        try {
            Matcher comment =
                    COMMENT.matcher(Files.readString(SOURCES.resolve(module).resolve("package-info.java")));
            assertThat(comment.find()).as("comment of %s", module).isTrue();
            return comment.group(1)
                    .replaceAll("\\s*\\n\\s*\\*?\\s*", " ")
                    .replaceAll("\\{@\\w+ (?:[\\w.]*\\.)?([\\w#]+)}", "`$1`")
                    .replace("|", "\\|")
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
