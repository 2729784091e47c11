package org.chainlead.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chainlead.common.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which moves through 五库一清单 are allowed. */
class StagePolicyTests {

    private static final LocalDate SINCE = LocalDate.of(2024, 2, 1);
    private static final LocalDate TODAY = LocalDate.of(2024, 2, 29);

    @ParameterizedTest
    @CsvSource({
        "RESERVE, PRELIMINARY, '', ''",
        "PRELIMINARY, NEWLY_STARTED, '', ''",
        "NEWLY_STARTED, UNDER_CONSTRUCTION, '', ''",
        "UNDER_CONSTRUCTION, COMMISSIONED, '', ''",
        "RESERVE, NEWLY_STARTED, '', project.stage.refused.jump",
        "PRELIMINARY, COMMISSIONED, 急, project.stage.refused.jump",
        "PRELIMINARY, RESERVE, ' ', project.stage.refused.reason",
        "COMMISSIONED, RESERVE, 登记有误, ''",
        "NEWLY_STARTED, NEWLY_STARTED, '', project.stage.refused.same"
    })
    void forwardByOneStepAndBackWithAReason(ProjectStage from, ProjectStage to, String reason, String refused) {
        List<Reason> reasons = StagePolicy.objections(from, to, SINCE, TODAY, TODAY, reason);

        assertThat(reasons)
                .extracting(Reason::key)
                .containsExactly(refused.isEmpty() ? new String[0] : new String[] {refused});
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-01, ''",
        "2024-02-29, ''",
        "2024-01-31, project.stage.refused.before",
        "2024-03-01, project.stage.refused.future"
    })
    void theDayLiesBetweenTheLastMoveAndToday(LocalDate on, String refused) {
        List<Reason> reasons =
                StagePolicy.objections(ProjectStage.RESERVE, ProjectStage.PRELIMINARY, SINCE, on, TODAY, "");

        assertThat(reasons)
                .extracting(Reason::key)
                .containsExactly(refused.isEmpty() ? new String[0] : new String[] {refused});
    }

    @Test
    void theNextStageIsOfferedFirstThenTheWayBack() {
        assertThat(StagePolicy.moves(ProjectStage.NEWLY_STARTED))
                .containsExactly(
                        new StageMove(ProjectStage.UNDER_CONSTRUCTION, false),
                        new StageMove(ProjectStage.PRELIMINARY, true),
                        new StageMove(ProjectStage.RESERVE, true));
        assertThat(StagePolicy.moves(ProjectStage.COMMISSIONED)).allMatch(StageMove::back);
        assertThat(StagePolicy.moves(ProjectStage.RESERVE)).noneMatch(StageMove::back);
    }
}
