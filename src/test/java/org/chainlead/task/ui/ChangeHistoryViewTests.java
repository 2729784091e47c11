package org.chainlead.task.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import org.chainlead.common.NotFound;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.task.ChangeHistories;
import org.chainlead.task.ChangeHistory;
import org.chainlead.task.Element;
import org.chainlead.task.ElementChange;
import org.chainlead.task.RequestId;
import org.chainlead.task.TaskChanges;
import org.chainlead.task.TaskDraft;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.MockedBrowser;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** 延期变更经过 says everything in sentences, and goes on saying it when the task has moved on. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangeHistoryViewTests {

    private static final String PAPER = "楚政办函〔2023〕15号";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TaskFixture fixture;

    @Autowired
    private TaskChanges changes;

    @Autowired
    private ChangeHistories histories;

    @Autowired
    private SignIn signIn;

    @Autowired
    private TestClock clock;

    @BeforeAll
    void start() {
        fixture.start();
    }

    @AfterEach
    void leave() {
        signIn.out();
        clock.reset();
    }

    @Test
    void twoExtensionsAndAChangeAreToldOneAfterAnother() {
        TaskId task = fixture.inProgress(fixture.draft("8.1", "打造绿色硅全产业链"));
        refuse(extension(task, 14, LocalDate.of(2024, 6, 30), "用地手续未办结"), 15, "时序不变");
        approve(extension(task, 16, LocalDate.of(2024, 3, 31), "设备到货推迟"), 17);
        approve(amendment(task, 20, "建设两个园区"), 21);
        approve(extension(task, 22, LocalDate.of(2024, 4, 30), "再次推迟"), 23);
        extension(task, 24, LocalDate.of(2024, 5, 31), "雨季停工");

        signIn.as("fu1");
        ChangeHistory history = histories.of(task);

        assertThat(history.summary()).containsExactly("首次确定的时限是2023年12月31日，经2次延期，现在是2024年4月30日。", "五要素因申请改过3次，现为第4版。");
        assertThat(history.entries())
                .extracting(ChangeHistory.Entry::heading)
                .containsExactly("1. 延期：不同意", "2. 延期：同意", "3. 变更：同意", "4. 延期：同意", "5. 延期：待批");
        assertThat(sentences(history, 0))
                .containsExactly(
                        "2023年3月14日，州工业和信息化局 fu1申请把时限由2023年12月31日延至2024年6月30日。",
                        "理由：用地手续未办结",
                        "当时进展：已完成可研",
                        "2023年3月15日，zhuren不同意，依据" + PAPER + "。",
                        "决定意见：时序不变",
                        "决定时说明的影响：延期后跨年，2023年度统计计为未达。统计仍按原时限2023年12月31日计算，两种亮灯同时显示。");
        assertThat(sentences(history, 1))
                .contains(
                        "2023年3月17日，zhuren同意，依据" + PAPER + "。",
                        "决定时说明的影响：延期后跨年，2023年度统计计为未达。统计仍按原时限2023年12月31日计算，两种亮灯同时显示。",
                        "首次确定的时限2023年12月31日仍予保留，这是第1次延期。");
        assertThat(sentences(history, 2))
                .containsExactly(
                        "2023年3月20日，州工业和信息化局 fu1申请把措施由“建设产业集群”改为“建设两个园区”。",
                        "理由：规划调整",
                        "2023年3月21日，zhuren同意，依据" + PAPER + "。",
                        "决定意见：同意",
                        "措施改为“建设两个园区”，五要素为第3版。");
        assertThat(sentences(history, 3))
                .contains("2023年3月22日，州工业和信息化局 fu1申请把时限由2024年3月31日延至2024年4月30日。", "首次确定的时限2023年12月31日仍予保留，这是第2次延期。")
                .anyMatch(sentence -> sentence.contains("此前已延期1次。"));
        assertThat(sentences(history, 4))
                .contains("还没有决定，应于2023年3月28日前答复。")
                .anyMatch(sentence -> sentence.startsWith("涉及的影响：") && sentence.contains("此前已延期2次。"));
    }

    @Test
    void whatTheDeciderWroteIsToldBesideWhatWasAskedFor() {
        TaskId task = fixture.inProgress(fixture.draft("8.2", "打造绿色钛全产业链"));
        RequestId request = amendment(task, 14, "建设两个园区");
        TaskDraft asked =
                signIn.as("zhuren", () -> changes.afterConsent(request).orElseThrow());
        TaskDraft written = ElementChange.words(Element.MEASURE, "先建设一个园区").applyTo(asked);
        signIn.as("zhuren", () -> {
            changes.approve(request, "分期建设", PAPER, written);
            return request;
        });
        signIn.as("zhuren");
        assertThat(sentences(histories.of(task), 0))
                .contains("2023年3月14日，州工业和信息化局 fu1申请把措施由“建设产业集群”改为“建设两个园区”。", "措施改为“先建设一个园区”，五要素为第2版。");
    }

    @Test
    void whatWasTakenBackTouchedNothing() {
        TaskId task = fixture.inProgress(fixture.draft("8.6", "打造绿色锌全产业链"));
        RequestId request = extension(task, 14, LocalDate.of(2024, 3, 31), "设备到货推迟");
        clock.set(LocalDate.of(2023, 3, 15));
        signIn.as("fu1", () -> {
            changes.withdraw(request);
            return request;
        });
        signIn.as("fu1");
        ChangeHistory history = histories.of(task);
        assertThat(history.summary()).containsExactly("首次确定的时限是2023年12月31日，没有延期，现在是2023年12月31日。");
        assertThat(sentences(history, 0)).endsWith("当时进展：已完成可研", "2023年3月15日撤回。");
    }

    @Test
    void thePageIsReachedFromTheTaskReadAndPrinted() {
        TaskId task = fixture.inProgress(fixture.draft("8.3", "打造绿色铜全产业链"));
        approve(extension(task, 14, LocalDate.of(2024, 3, 31), "设备到货推迟"), 15);
        signIn.as("fu1");
        try (MockedBrowser browser = MockedBrowser.open(application)) {
            UI.getCurrent().navigate("tasks/" + task.uuid());
            Anchor link = _get(Anchor.class, spec -> spec.withText("延期变更经过"));
            UI.getCurrent().navigate(link.getHref());
            assertThat(_find(H3.class)).extracting(H3::getText).containsExactly("1. 延期：同意");
            assertThat(_find(Paragraph.class))
                    .extracting(Paragraph::getText)
                    .contains("首次确定的时限是2023年12月31日，经1次延期，现在是2024年3月31日。", "理由：设备到货推迟");
            assertThat(_get(Button.class, spec -> spec.withText("打印")).isEnabled())
                    .isTrue();
        }
    }

    @Test
    void aTaskThatWasNeverChangedSaysSo() {
        TaskId task = fixture.inProgress(fixture.draft("8.4", "打造绿色铝全产业链"));
        signIn.as("zhuren");
        assertThat(histories.of(task).summary()).containsExactly("首次确定的时限是2023年12月31日，没有延期，现在是2023年12月31日。");
        assertThat(histories.of(task).entries()).isEmpty();
    }

    @Test
    void whoMayNotReadTheStoryFindsNothing() {
        TaskId task = fixture.inProgress(fixture.draft("8.5", "打造绿色铅全产业链"));
        signIn.as("fu2");
        assertThatThrownBy(() -> histories.of(task)).isInstanceOf(NotFound.class);
        try (MockedBrowser browser = MockedBrowser.open(application)) {
            UI.getCurrent().navigate("tasks/" + task.uuid() + "/changes");
            assertThat(_find(EmptyState.class)).hasSize(1);
            assertThat(_find(H3.class)).isEmpty();
        }
    }

    private static List<String> sentences(ChangeHistory history, int entry) {
        return history.entries().get(entry).sentences();
    }

    private RequestId extension(TaskId task, int day, LocalDate until, String reason) {
        clock.set(LocalDate.of(2023, 3, day));
        return signIn.as("fu1", () -> changes.requestExtension(task, until, reason, "已完成可研", List.of()));
    }

    private RequestId amendment(TaskId task, int day, String measure) {
        clock.set(LocalDate.of(2023, 3, day));
        return signIn.as(
                "fu1", () -> changes.requestAmendment(task, ElementChange.words(Element.MEASURE, measure), "规划调整"));
    }

    private void approve(RequestId request, int day) {
        clock.set(LocalDate.of(2023, 3, day));
        signIn.as("zhuren", () -> {
            changes.approve(request, "同意", PAPER, null);
            return request;
        });
    }

    private void refuse(RequestId request, int day, String reason) {
        clock.set(LocalDate.of(2023, 3, day));
        signIn.as("zhuren", () -> {
            changes.refuse(request, reason, PAPER);
            return request;
        });
    }
}
