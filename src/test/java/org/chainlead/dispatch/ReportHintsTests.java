package org.chainlead.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportHintsTests {

    @Test
    void marksSentencesOfLastMonthAndSentencesWithoutFigure() {
        ReportHints hints = ReportHints.of(body("召开推进会3次。持续加大招商力度；新增企业2户"), body("持续加大招商力度。召开推进会2次。新增企业2户"));
        assertThat(hints.unchanged()).containsExactly("持续加大招商力度", "新增企业2户");
        assertThat(hints.withoutFigure()).containsExactly("持续加大招商力度");
    }

    @Test
    void marksNothingInAnEmptyReport() {
        assertThat(ReportHints.of(ReportBody.empty(), null).isEmpty()).isTrue();
    }

    private static ReportBody body(String progress) {
        return new ReportBody(progress, List.of(), null, List.of(), "", null);
    }
}
