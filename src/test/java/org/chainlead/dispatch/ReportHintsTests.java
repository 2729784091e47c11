package org.chainlead.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportHintsTests {

    @Test
    void marksSentencesOfTheLastReportAndSentencesWithoutFigure() {
        ReportHints hints = hints("召开推进会3次。持续加大招商力度；新增企业2户", "持续加大招商力度。召开推进会2次。新增企业2户");
        assertThat(hints.unchanged()).containsExactly("持续加大招商力度", "新增企业2户");
        assertThat(hints.withoutFigure()).containsExactly("持续加大招商力度");
    }

    @Test
    void marksNothingInAnEmptyReport() {
        assertThat(ReportHints.of(ReportBody.empty(), null).isEmpty()).isTrue();
    }

    @Test
    void marksWhatComesNextAsWell() {
        ReportHints hints = ReportHints.of(
                new ReportBody("", List.of(), null, List.of(), "继续抓好项目服务工作", null),
                new ReportBody("", List.of(), null, List.of(), "继续抓好项目服务工作。", null));
        assertThat(hints.progress()).isEmpty();
        assertThat(hints.nextUnchanged()).containsExactly("继续抓好项目服务工作");
        assertThat(hints.nextWithoutFigure()).containsExactly("继续抓好项目服务工作");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "新签约项目３个并已开工",
                "新签约项目三个并已开工",
                "完成产值十二亿元以上",
                "同比增长百分之五左右",
                "三月底前完成厂房主体建设",
                "一季度完成厂房主体建设",
                "年底前完成厂房主体建设",
                "上半年完成厂房主体建设",
                "周三召开厂房建设推进会",
                "1.召开厂房建设推进会2次",
                "一是召开厂房建设推进会两次",
                "招引𠮷林企业两户落地",
                "进一步加大力度，召开推进会1次，持续跟进"
            })
    void aNumberOrDateInDigitsOrWordsCounts(String sentence) {
        assertThat(hints(sentence, "").withoutFigure()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "持续加大招商引资工作力度",
                "进一步加大招商引资工作力度",
                "一是加大招商引资工作力度",
                "1.加大招商引资工作力度",
                "１．加大招商引资工作力度",
                "（三）加大招商引资工作力度",
                "①加大招商引资工作力度",
                "第二，加大招商引资工作力度",
                "深入实施七个一工作机制",
                "增强四个意识做好各项工作",
                "推进三年行动取得明显成效",
                "切实帮助𠮷林企业解决困难",
                "项目推进一体化统筹加快"
            })
    void aNumberOfTheListOrOfASetPhraseDoesNot(String sentence) {
        assertThat(hints(sentence, "").withoutFigure()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "一是加大招商力度工作, 二是加大招商力度工作, true",
        "（一）加大招商力度工作, 加大招商力度工作, true",
        "新签项目３个落地, 新签项目3个落地, true",
        "加大　招商 力度工作, 加大招商力度工作, true",
        "加大招商力度工作！, 加大招商力度工作。, true",
        "服务𠮷林企业二户, 服务𠮷林企业2户, false",
        "新签项目4个落地, 新签项目3个落地, false",
        "服务吉林企业2户, 服务𠮷林企业2户, false",
        "有序推进, 有序推进, false",
        "𠮷有序推进, 𠮷有序推进, false",
        "𠮷𠮷有序推进, 𠮷𠮷有序推进, true",
        "1.2亿元已到位, 3.2亿元已到位, false"
    })
    void isUnchangedWhateverTheNumberingAndWidth(String now, String before, boolean unchanged) {
        assertThat(hints(now, before).unchanged()).hasSize(unchanged ? 1 : 0);
    }

    @Test
    void aMarkStandsExactlyOnItsSentence() {
        String text = "𠮷林企业落户2家。 \n 持续加大招商力度。\r\n完成";
        TextMark mark = hints(text, "").progress().getFirst();
        assertThat(mark.in(text)).isEqualTo("持续加大招商力度");
        assertThat(hints(text, "").progress()).hasSize(1);
    }

    private static ReportHints hints(String now, String before) {
        return ReportHints.of(body(now), body(before));
    }

    private static ReportBody body(String progress) {
        return new ReportBody(progress, List.of(), null, List.of(), "", null);
    }
}
