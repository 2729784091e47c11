package org.chainlead.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.chainlead.common.SearchWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed becomes words, and what is shown of a text has them marked. */
class ExcerptTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "电池产能达到|电池|[电池]产能达到",
                "电池产能达到|电池 池产|[电池]产能达到",
                "新能源电池|能源 新能源电|[新能源电]池",
                "Z5.10 建设Pvc项目|z5.1 pvc|[Z5.1]0 建设[Pvc]项目",
                "产值<b>100%</b>_\\E(a+b)|<b> %< \\e(a|产值[<b>]100[%<]/b>_[\\E(a]+b)",
                "没有这个词|电池|没有这个词"
            })
    void wordsAreMarkedAsTheyStand(String text, String typed, String shown) {
        assertThat(shown(Excerpt.line(text, SearchWords.of(typed)))).isEqualTo(shown);
    }

    @Test
    void ofALongTextTheStretchAroundTheFirstWordIsShown() {
        String text = "前".repeat(200) + "电池" + "后".repeat(200);
        String shown = shown(Excerpt.around(text, SearchWords.of("电池")));
        assertThat(shown).startsWith("…前").contains("前[电池]后").endsWith("后…").hasSizeLessThan(130);
        assertThat(shown(Excerpt.around("短\n\t文", SearchWords.of("电池")))).isEqualTo("短 文");
        assertThat(shown(Excerpt.around("𠮷".repeat(30) + "电池", SearchWords.of("电池"))))
                .as("no half of a character")
                .startsWith("…𠮷");
    }

    @Test
    void wordsStandApartByBlanksOfAnyWidth() {
        assertThat(SearchWords.of("  电池　PVC\u00a0电池\u0000\u200b ").words()).containsExactly("电池", "pvc");
        assertThat(SearchWords.of("电").canBeFound()).isFalse();
        assertThat(SearchWords.of("𠮷").canBeFound())
                .as("one character in two units")
                .isFalse();
        assertThat(SearchWords.of("电 电池").canBeFound()).isTrue();
        assertThat(SearchWords.of("").canBeFound()).isFalse();
        assertThat(SearchWords.of("长".repeat(500)).words().getFirst()).hasSize(SearchWords.LONGEST);
    }

    private static String shown(List<Excerpt.Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
