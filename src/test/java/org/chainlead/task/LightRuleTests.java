package org.chainlead.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.chainlead.common.Light;
import org.chainlead.common.Refusal;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
@FreshDatabase
class LightRuleTests {

    private static final LocalDate TODAY = LocalDate.of(2023, 3, 13);

    @Autowired
    private TaskFixture fixture;

    @Autowired
    private SignIn signIn;

    @Autowired
    private TestClock clock;

    @Autowired
    private LightRuleSettings settings;

    @Autowired
    private TaskSweep sweep;

    @Autowired
    private TaskPages pages;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void start() {
        clock.set(TODAY);
        fixture.start();
    }

    @AfterEach
    void leave() {
        signIn.out();
        clock.set(TODAY);
    }

    @Test
    void aNewLimitTurnsTheLightsUnderWayAndTheyNameTheirVersion() {
        TaskId id = fixture.inProgress(fixture.draft("1.1", "打造绿色硅光伏全产业链"));
        signIn.as("zhuren");
        TaskRow before = pages.detail(id).row();
        assertThat(before.verifiedLight()).isEqualTo(Light.YELLOW);
        assertThat(before.lightExplained()).contains("第1版", "落后10至30个百分点亮黄灯");

        settings.change(wish(TODAY, 5, 15));

        TaskRow after = pages.detail(id).row();
        assertThat(after.verifiedLight()).isEqualTo(Light.RED);
        assertThat(after.lightExplained()).contains("第2版（2023年3月13日起）", "落后5至15个百分点亮黄灯");
        assertThat(pages.detail(id).goals().getFirst().rule()).contains("第2版");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'lightRuleChanged'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aVersionOfTomorrowWaitsForItsDay() {
        TaskId id = fixture.inProgress(fixture.draft("1.2", "打造绿色钛全产业链"));
        signIn.as("zhuren");
        settings.change(wish(TODAY.plusDays(1), 5, 15));
        assertThat(settings.inForce().no()).isEqualTo(1);
        assertThat(pages.detail(id).row().verifiedLight()).isEqualTo(Light.YELLOW);

        clock.set(TODAY.plusDays(1));
        sweep.sweep();

        assertThat(settings.inForce().no()).isEqualTo(2);
        assertThat(pages.detail(id).row().verifiedLight()).isEqualTo(Light.RED);
    }

    @Test
    void everythingWrongIsToldAtOnceAndNothingIsKept() {
        signIn.as("zhuren");
        Map<LightTopic, String> texts = new EnumMap<>(settings.inForce().texts());
        texts.put(LightTopic.RATE, "低于目标20个点以内亮黄灯");
        LightLimits limits = new LightLimits(points(40), points(30), points(2), 10, 5, 99);
        ChangeLightRule wish = new ChangeLightRule(TODAY.minusDays(1), limits, texts, " ", "");

        assertThatThrownBy(() -> settings.change(wish))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reasons())
                                .extracting(reason -> reason.key())
                                .contains(
                                        "task.rule.refused.past",
                                        "task.rule.refused.gap",
                                        "task.rule.refused.days",
                                        "task.rule.refused.number",
                                        "task.rule.missing.source",
                                        "task.rule.missing.reason"));
        assertThatThrownBy(() -> settings.change(wish))
                .extracting(e -> ((Refusal) e).text())
                .asString()
                .contains("“增速、比率”的规则文字没有写明限值2");
        assertThat(settings.versions()).hasSize(1);
    }

    @Test
    void onlyTheHeadChangesThem() {
        signIn.as("ducha");
        assertThat(settings.versions()).hasSize(1);
        assertThatThrownBy(() -> settings.change(wish(TODAY, 5, 15))).isInstanceOf(AccessDeniedException.class);
        signIn.as("fu1");
        assertThatThrownBy(() -> settings.versions()).isInstanceOf(AccessDeniedException.class);
    }

    private static ChangeLightRule wish(LocalDate validFrom, int yellow, int red) {
        Map<LightTopic, String> texts = new EnumMap<>(LightTopic.class);
        texts.put(LightTopic.GAP, "落后不足" + yellow + "个百分点亮绿灯，落后" + yellow + "至" + red + "个百分点亮黄灯");
        texts.put(LightTopic.RATE, "低于目标2个点以内亮黄灯");
        texts.put(LightTopic.THRESHOLD, "节点前10个工作日亮黄灯");
        texts.put(LightTopic.FREQUENCY, "本期结束前5个工作日亮黄灯");
        texts.put(LightTopic.DEADLINE, "时限前3个工作日亮黄灯");
        LightLimits limits = new LightLimits(points(yellow), points(red), points(2), 10, 5, 3);
        return new ChangeLightRule(validFrom, limits, texts, "州政督〔2023〕3号", "会议决定从严");
    }

    private static BigDecimal points(int points) {
        return BigDecimal.valueOf(points);
    }
}
