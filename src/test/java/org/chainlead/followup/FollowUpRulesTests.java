package org.chainlead.followup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowUpRulesTests {

    @ParameterizedTest
    @CsvSource({"0, 10, 0", "1, 10, 1", "9, 10, 1", "10, 10, 1", "11, 10, 2", "200, 10, 20", "3, 1, 1", "7, 100, 7"})
    void theShareIsRoundedUpAndAtLeastOne(int candidates, int share, int drawn) {
        assertThat(new FollowUpRules(30, 60, 90, share, 0).drawn(candidates)).isEqualTo(drawn);
    }

    @ParameterizedTest
    @CsvSource({
        "30, 60, 90, 10, ''",
        "1, 2, 1000, 100, ''",
        "0, 60, 90, 10, followup.refused.days",
        "60, 60, 90, 10, followup.refused.days",
        "30, 90, 90, 10, followup.refused.days",
        "30, 60, 1001, 10, followup.refused.days",
        "30, 60, 90, 0, followup.refused.share",
        "30, 60, 90, 101, followup.refused.share"
    })
    void daysRiseAndTheShareIsAPercentage(int first, int second, int third, int share, String refused) {
        assertThat(new FollowUpRules(first, second, third, share, 0).objections())
                .extracting(reason -> reason.key())
                .containsExactlyElementsOf(refused.isEmpty() ? java.util.List.of() : java.util.List.of(refused));
    }
}
