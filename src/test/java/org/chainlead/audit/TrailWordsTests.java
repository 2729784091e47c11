package org.chainlead.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainlead.common.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything in the trail can be told in plain Chinese. */
class TrailWordsTests {

    private static final Path MAIN = Path.of("src/main/java");

    @ParameterizedTest
    @CsvSource({
        "'\\.(?:detail|text)\\(\\s*\"(\\w+)\"', audit.field.",
        "'(?:Subject\\.of|new Subject)\\(\\s*\"(\\w+)\"', audit.subject.",
        "'String SUBJECT = \"(\\w+)\"', audit.subject."
    })
    void everyFieldAndEveryKindOfSubjectHasAName(String pattern, String prefix) throws IOException {
        Set<String> missing = new TreeSet<>();
        Pattern keys = Pattern.compile(pattern);
        try (var files = Files.walk(MAIN)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher key = keys.matcher(Files.readString(file));
                while (key.find()) {
                    if (!Texts.has(prefix + key.group(1))) {
                        missing.add(prefix + key.group(1) + " in " + file.getFileName());
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void anActWithoutWordsIsNoticedByEveryTestThatWritesIt(@TempDir Path directory) {
        try (TrailFixture trail = new TrailFixture(directory)) {
            assertThatThrownBy(() -> trail.transaction.executeWithoutResult(
                            status -> trail.trail.record(AuditRecord.of(new Subject("task", "a"), "unheardOf"))))
                    .isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void valuesStandInTheSentenceByName() {
        assertThat(AuditStory.sentence("accessByLetter", Map.of("letter", "×函〔2023〕5号", "days", "7")))
                .isEqualTo("凭函登记调阅单（函号 ×函〔2023〕5号，7 天）");
        assertThat(AuditStory.sentence("accessByLetter", Map.of("days", "7"))).isEqualTo("凭函登记调阅单（函号 ，7 天）");
        assertThat(TrailWords.act("accessByLetter")).isEqualTo("凭函登记调阅单（函号 …，… 天）");
        assertThat(TrailWords.act("closeUnit")).isEqualTo("撤销单位");
    }

    @Test
    void whoActedStandsWithUnitRoleAndTheOneStoodInFor() {
        assertThat(TrailWords.who("州工业和信息化局", "UNIT_HEAD", "甲", "乙")).isEqualTo("州工业和信息化局 单位负责人 甲代乙");
        assertThat(TrailWords.who(null, null, "系统", null)).isEqualTo("系统");
    }
}
