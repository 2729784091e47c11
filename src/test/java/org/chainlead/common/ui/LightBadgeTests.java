package org.chainlead.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainlead.common.Light;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LightBadgeTests {

    @ParameterizedTest
    @CsvSource({"GREEN, ●, 正常", "YELLOW, ▲, 预警", "RED, ■, 滞后", "BLUE, ✔, 完成", "GREY, ○, 未启动"})
    void showsColourShapeAndWord(Light light, String shape, String word) {
        var badge = new LightBadge(light).getContent();

        assertThat(badge.getElement().getTextRecursively()).isEqualTo(shape + word);
        assertThat(badge.getClassNames()).contains(LightBadge.cssClass(light));
    }

    @Test
    void readsBothHalvesAloud() {
        var light = new DoubleLight(Light.GREEN, Light.RED);

        assertThat(light.spokenText()).isEqualTo("自报 正常，核验 滞后");
        assertThat(light.getContent().getClassNames()).contains("disagreeing");
    }

    @Test
    void missingHalfIsNoLightAndNoDisagreement() {
        var light = new DoubleLight(null, Light.GREEN);

        assertThat(light.spokenText()).isEqualTo("自报 暂无，核验 正常");
        assertThat(light.getContent().getClassNames()).doesNotContain("disagreeing");
    }

    @Test
    void marksStandBesideTheLightAndDoNotColourIt() {
        var light = new DoubleLight(Light.GREEN, Light.GREEN).unreported().awaitingData();

        assertThat(light.spokenText()).isEqualTo("自报 正常，核验 正常");
        assertThat(light.getElement().getTextRecursively()).endsWith("未报待数据");
    }
}
