package org.chainlead.dispatch.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.chainlead.common.Light;
import org.chainlead.dispatch.DifficultyId;
import org.chainlead.dispatch.ReportBody;
import org.chainlead.dispatch.ReportBody.DifficultyEntry;
import org.chainlead.org.Directory;
import org.chainlead.testing.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ReportMergeTests {

    private static final ReportBody BASE = body("原文", Light.GREEN, "原计划");

    @Autowired
    Directory directory;

    @Test
    void whatBothChangedKeepsBothTextsUntilSomebodyChooses() {
        ReportMerge merge = merge(BASE, body("甲稿", Light.GREEN, "原计划"), body("乙稿", Light.GREEN, "原计划"));
        assertThat(merge.parts()).singleElement().satisfies(part -> {
            assertThat(part.theirs()).isEqualTo("甲稿");
            assertThat(part.mine()).isEqualTo("乙稿");
        });
        assertThat(merge.of(Map.of()).progress()).isEqualTo("甲稿\n乙稿");
        ReportMerge.Part progress = merge.parts().getFirst();
        assertThat(merge.of(Map.of(progress, Keep.MINE)).progress()).isEqualTo("乙稿");
        assertThat(merge.of(Map.of(progress, Keep.THEIRS)).progress()).isEqualTo("甲稿");
    }

    @Test
    void whatOnlyOneChangedIsTakenAsChanged() {
        ReportBody both = merge(BASE, body("甲稿", Light.GREEN, "原计划"), body("原文", Light.RED, "新计划"))
                .of(Map.of());
        assertThat(both).isEqualTo(body("甲稿", Light.RED, "新计划"));
    }

    @Test
    void rowsOfBothStay() {
        DifficultyEntry first = new DifficultyEntry(DifficultyId.random(), "用地", null, null);
        DifficultyEntry second = new DifficultyEntry(DifficultyId.random(), "用电", null, null);
        assertThat(merge(BASE, with(first), with(second)).of(Map.of()).difficulties())
                .containsExactly(first, second);
    }

    private ReportMerge merge(ReportBody base, ReportBody theirs, ReportBody mine) {
        return new ReportMerge(base, theirs, mine, List.of(), new UnitChoice(directory));
    }

    private static ReportBody body(String progress, Light light, String nextSteps) {
        return new ReportBody(progress, List.of(), light, List.of(), nextSteps, null);
    }

    private static ReportBody with(DifficultyEntry row) {
        return new ReportBody("原文", List.of(), Light.GREEN, List.of(row), "原计划", null);
    }
}
