package org.chainlead.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainlead.dispatch.ReportFixture.MARCH;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.chainlead.common.Light;
import org.chainlead.dispatch.PastedReports.Match;
import org.chainlead.dispatch.PastedReports.Standing;
import org.chainlead.task.GoalId;
import org.chainlead.task.GoalKind;
import org.chainlead.task.GoalView;
import org.chainlead.task.TaskId;
import org.junit.jupiter.api.Test;

class PastedReportsTests {

    private static final GoalView OUTPUT = goal("产值", GoalKind.CUMULATIVE);
    private static final GoalView PROJECTS = goal("新签项目数", GoalKind.CUMULATIVE);

    private final Standing first = standing("1", "建设产业集群", ReportBody.empty(), OUTPUT);
    private final Standing second = standing("12", "引进龙头企业", ReportBody.empty(), OUTPUT, PROJECTS);

    @Test
    void columnsAreFoundByTheirHeadingsAndRowsByTheirNumbers() {
        PastedReports read = read("""
                序号\t重点任务\t进展情况（本月）\t数值\t自报灯\t存在困难问题\t下一步打算
                1\t建设产业集群\t完成产值12亿元\t12\t绿灯\t用地指标不足\t5月投产
                """);
        assertThat(read.problems()).isEmpty();
        assertThat(read.rest()).isEmpty();
        ReportBody body = only(read).body();
        assertThat(body.progress()).isEqualTo("完成产值12亿元");
        assertThat(body.reportedLight()).isEqualTo(Light.GREEN);
        assertThat(body.nextSteps()).isEqualTo("5月投产");
        assertThat(body.difficulties())
                .singleElement()
                .satisfies(row -> assertThat(row.problem()).isEqualTo("用地指标不足"));
        assertThat(body.goals()).singleElement().satisfies(entry -> {
            assertThat(entry.value()).isEqualByComparingTo("12");
            assertThat(entry.period()).isEqualTo(DataPeriod.yearTo(MARCH.minusMonths(1)));
        });
    }

    @Test
    void aTableWithoutHeadingsHasTheUsualOrder() {
        Match match = only(read("1\t完成产值12亿元\t12\t\t5月投产"));
        assertThat(match.body().progress()).isEqualTo("完成产值12亿元");
        assertThat(match.body().nextSteps()).isEqualTo("5月投产");
        assertThat(match.taken()).containsExactly("进展", "产值", "下步打算");
    }

    @Test
    void figuresOfSeveralGoalsStandBelowTheGoalsNames() {
        PastedReports read = read("编号\t产值（亿元）\t新签项目数\n12\t30\t4");
        assertThat(only(read).body().goals())
                .extracting(ReportBody.GoalEntry::value)
                .containsExactly(BigDecimal.valueOf(30), BigDecimal.valueOf(4));
        PastedReports unclear = read("编号\t数值\n12\t30");
        assertThat(only(unclear).taken()).isEmpty();
        assertThat(unclear.problems()).singleElement().asString().contains("多个数值目标");
    }

    @Test
    void whatIsFilledAlreadyStaysUnlessItIsToBeReplaced() {
        Standing filled =
                standing("1", "建设产业集群", new ReportBody("手写的进展", List.of(), Light.YELLOW, List.of(), "", null), OUTPUT);
        String table = "编号\t进展\t灯\n1\t粘贴的进展\t红";
        Match kept = only(PastedReports.read(table, List.of(filled), false));
        assertThat(kept.body().progress()).isEqualTo("手写的进展");
        assertThat(kept.kept()).containsExactly("进展", "自报灯");
        Match replaced = only(PastedReports.read(table, List.of(filled), true));
        assertThat(replaced.body().progress()).isEqualTo("粘贴的进展");
        assertThat(replaced.body().reportedLight()).isEqualTo(Light.RED);
    }

    @Test
    void rowsWithoutATaskComeBackWithTheirHeadings() {
        PastedReports read = read("编号\t进展\n2\t没有这项\n1\t有这项");
        assertThat(read.matches()).hasSize(1);
        assertThat(read.problems()).singleElement().asString().contains("2");
        assertThat(read.rest()).isEqualTo("编号\t进展\n2\t没有这项");
    }

    @Test
    void aNumberThatTwoTasksHaveIsNotGuessed() {
        Standing twin = standing("1", "另一方案的任务", ReportBody.empty(), OUTPUT);
        PastedReports read = PastedReports.read("编号\t进展\n1\t甲", List.of(first, twin), false);
        assertThat(read.matches()).isEmpty();
        PastedReports named = PastedReports.read("编号\t任务\t进展\n1\t另一方案的任务\t甲", List.of(first, twin), false);
        assertThat(only(named).task()).isEqualTo(twin.task());
    }

    @Test
    void whatIsNoNumberIsToldAndTheRestTaken() {
        PastedReports read = read("编号\t进展\t数值\n1\t完成产值12亿元\t约12亿");
        assertThat(only(read).taken()).containsExactly("进展");
        assertThat(read.problems()).singleElement().asString().contains("约12亿");
    }

    private PastedReports read(String text) {
        return PastedReports.read(text, List.of(first, second), false);
    }

    private static Match only(PastedReports read) {
        assertThat(read.matches()).hasSize(1);
        return read.matches().getFirst();
    }

    private static Standing standing(String number, String title, ReportBody body, GoalView... goals) {
        return new Standing(new TaskId(UUID.randomUUID()), number + " " + title, MARCH, List.of(goals), body);
    }

    private static GoalView goal(String name, GoalKind kind) {
        return new GoalView(
                new GoalId(UUID.randomUUID()),
                1,
                kind,
                name,
                null,
                BigDecimal.valueOf(100),
                "",
                BigDecimal.ZERO,
                null,
                null,
                null,
                false,
                null,
                null,
                List.of(),
                List.of());
    }
}
