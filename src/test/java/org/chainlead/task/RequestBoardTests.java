package org.chainlead.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.chainlead.common.Refusal;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
@FreshDatabase
class RequestBoardTests {

    private static final LocalDate LATER = LocalDate.of(2024, 3, 31);
    private static final String PAPER = "楚政办函〔2023〕7号";

    @Autowired
    private TaskFixture fixture;

    @Autowired
    private RequestBoard board;

    @Autowired
    private RequestActs acts;

    @Autowired
    private TaskPages pages;

    @Autowired
    private SignIn signIn;

    @BeforeEach
    void start() {
        fixture.start();
    }

    @AfterEach
    void nobody() {
        signIn.out();
    }

    @Test
    void aUnitAsksForManyAtOnceAndEachIsJudgedByItself() {
        TaskId open = fixture.inProgress(fixture.draft("1", "打造绿色硅产业链"));
        TaskId unsigned = fixture.assigned(fixture.draft("2", "打造绿色铜产业链"));

        List<RowResult> results =
                signIn.as("fu1", () -> acts.requestExtensions(List.of(open, unsigned), LATER, "设备到货推迟", "土建完成"));

        assertThat(results).map(RowResult::done).containsExactly(true, false);
        assertThat(results.getLast().message()).contains("打造绿色铜产业链");
        signIn.as("zhuren");
        assertThat(board.page(RequestList.TO_DECIDE, RequestKind.EXTENSION, 0, 50)
                        .rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.request().task()).isEqualTo(open);
                    assertThat(row.paperNeeded()).isTrue();
                    assertThat(row.effects())
                            .map(effect -> effect.text())
                            .anySatisfy(text -> assertThat(text).contains("跨年"));
                });
    }

    @Test
    void whoDecidesAnswersManyAtOnceAndOnlyOnce() {
        List<TaskId> tasks = asked(3);
        signIn.as("zhuren");
        List<RequestId> requests = ids(RequestList.TO_DECIDE);

        assertThat(acts.approveAll(requests, "同意", ""))
                .allSatisfy(row -> assertThat(row.message()).contains("文号"));
        assertThat(acts.approveAll(requests, "同意", PAPER)).allMatch(RowResult::done);
        assertThat(acts.approveAll(requests, "同意", PAPER)).noneMatch(RowResult::done);

        assertThat(tasks)
                .allSatisfy(task -> assertThat(pages.detail(task).row().dueOn()).isEqualTo(LATER));
        assertThat(board.counts()).containsEntry(RequestList.PENDING, 0L).containsEntry(RequestList.DECIDED, 3L);
    }

    @Test
    void aUnitAsksForOneChangeOfManyTasks() {
        TaskId first = fixture.inProgress(fixture.draft("1", "打造绿色硅产业链"));
        TaskId second = fixture.inProgress(fixture.draft("2", "打造绿色铜产业链"));
        TaskId done = fixture.completed(fixture.draft("3", "打造绿色钛产业链"));
        TaskDraft before = signIn.as("fu1", () -> pages.elements(first));

        List<RowResult> results = signIn.as(
                "fu1",
                () -> acts.requestAmendments(
                        List.of(first, second, done), SharedChange.responsible("州工信局副局长"), "分工调整"));

        assertThat(results).map(RowResult::done).containsExactly(true, true, false);
        assertThat(signIn.as(
                        "fu1",
                        () -> acts.requestAmendments(List.of(second), SharedChange.deadline(LATER.plusYears(9)), "推迟")))
                .singleElement()
                .satisfies(row -> assertThat(row.message()).contains("延期"));
        signIn.as("zhuren");
        List<RequestId> asked = ids(RequestList.TO_DECIDE);
        assertThat(asked).hasSize(2);
        assertThat(acts.approveAll(asked, "同意", PAPER)).allMatch(RowResult::done);
        assertThat(pages.elements(first))
                .isEqualTo(ElementChange.duty(Objects.requireNonNull(before.leadUnit()), before.supporting(), "州工信局副局长")
                        .applyTo(before));
        signIn.as("ban1");
        assertThatThrownBy(() -> acts.requestAmendments(List.of(first), SharedChange.responsible("甲"), "理由"))
                .isInstanceOf(AccessDeniedException.class);
        signIn.as("fu2");
        assertThat(acts.requestAmendments(List.of(first), SharedChange.responsible("甲"), "理由"))
                .noneMatch(RowResult::done);
    }

    @Test
    void aLaterRequestSaysHowOftenTheDateWasMovedBefore() {
        TaskId task = asked(1).getFirst();
        signIn.as("zhuren", () -> acts.approveAll(ids(RequestList.PENDING), "同意", PAPER));

        signIn.as("fu1", () -> acts.requestExtensions(List.of(task), LATER.plusMonths(1), "再次推迟", "安装过半"));

        signIn.as("zhuren");
        assertThat(board.page(RequestList.PENDING, null, 0, 10)
                        .rows()
                        .getFirst()
                        .effects())
                .map(effect -> effect.text())
                .contains("此前已延期1次。");
    }

    @Test
    void opinionsAndRefusalsReachEveryRow() {
        asked(2);
        signIn.as(
                "ducha",
                () -> assertThat(acts.giveOpinions(ids(RequestList.PENDING), "拟不同意"))
                        .allMatch(RowResult::done));
        signIn.as("zhuren");
        assertThat(board.page(RequestList.PENDING, null, 0, 10).rows())
                .allSatisfy(row -> assertThat(row.request().opinion()).isEqualTo("拟不同意"));
        assertThat(acts.refuseAll(ids(RequestList.PENDING), "节点不能后移", PAPER)).allMatch(RowResult::done);
        assertThat(ids(RequestList.PENDING)).isEmpty();
    }

    @Test
    void nobodySeesOrDecidesWhatIsNotTheirs() {
        asked(1);
        List<RequestId> requests = signIn.as("zhuren", () -> ids(RequestList.PENDING));

        assertThat(signIn.as("fu1", () -> ids(RequestList.PENDING))).hasSize(1);
        assertThat(signIn.as("fu2", () -> ids(RequestList.PENDING))).isEmpty();
        assertThat(signIn.as("lingdao", () -> ids(RequestList.TO_DECIDE)))
                .as("a document set it, not the leader")
                .isEmpty();
        signIn.as("fu1");
        assertThatThrownBy(() -> acts.approveAll(requests, "同意", PAPER)).isInstanceOf(AccessDeniedException.class);
        signIn.as("ban1");
        assertThatThrownBy(() -> acts.requestExtensions(List.of(TaskId.random()), LATER, "理由", "进展"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void tooManyAtOnceAreRefusedBeforeAnythingHappens() {
        signIn.as("zhuren");
        List<RequestId> many = Collections.nCopies(RequestActs.MOST + 1, RequestId.random());

        assertThatThrownBy(() -> acts.refuseAll(many, "理由", PAPER)).isInstanceOf(Refusal.class);
    }

    private List<TaskId> asked(int count) {
        List<TaskId> tasks = IntStream.rangeClosed(1, count)
                .mapToObj(n -> fixture.inProgress(fixture.draft("" + n, "任务" + n)))
                .toList();
        signIn.as(
                "fu1",
                () -> assertThat(acts.requestExtensions(tasks, LATER, "设备到货推迟", "土建完成"))
                        .allMatch(RowResult::done));
        return tasks;
    }

    private List<RequestId> ids(RequestList list) {
        return board.page(list, null, 0, 100).rows().stream()
                .map(RequestRow::id)
                .toList();
    }
}
