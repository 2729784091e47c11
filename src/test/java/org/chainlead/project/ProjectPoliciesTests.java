package org.chainlead.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small rules by which a list is doubted. */
class ProjectPoliciesTests {

    private static final BigDecimal SUM = new BigDecimal("55000");

    @ParameterizedTest
    @CsvSource({
        "云南药科院生物医药股份有限公司化学药高端制剂产业基地建设项目, 化学药高端制剂产业基地建设项目, true",
        "姚安国际花卉农特产品展示交易中心建设项目, 姚安国际花卉农特产品展示交易中心建设项目, true",
        "年产２０ＧＷ电池片 生产线, 年产20GW电池片生产线, true",
        "“数智大姚”建设项目, 数智大姚建设项目, true",
        "南华县光伏支架生产线建设项目, 运达发电机装备生产线建设项目, false",
        "武定现代鲜花产业示范园区建设项目, 南华县“一县一业”示范县建设项目, false",
        "甲, 甲, false"
    })
    void alikeNamesOfOneSumAreLikelyOneProject(String name, String other, boolean likely) {
        assertThat(SameProject.isLikely(name, SUM, other, new BigDecimal("55000.00")))
                .isEqualTo(likely);
        assertThat(SameProject.isLikely(other, SUM, name, SUM)).isEqualTo(likely);
        assertThat(SameProject.isLikely(name, SUM, other, new BigDecimal("55000.1")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"甲乙丙丁戊己, 甲乙丙丁, 100", "甲乙丙丁, 丙丁戊己, 33", "甲乙丙, 丁戊己, 0"})
    void likenessIsMeasuredOnTheShorterName(String name, String other, int percent) {
        assertThat(SameProject.likeness(name, other)).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({
        "年产12万吨再生铅项, true",
        "年产12万吨再生铅项目, false",
        "牟定县万头肉牛养殖园区（一期, true",
        "牟定县万头肉牛养殖园区（一期）, false",
        "采选及, true",
        "辣椒种苗培育及精深加工, false",
        "“数智大姚, true",
        "“数智大姚”建设, false"
    })
    void aNameThatEndsWithinAWordOrABracketLooksCutOff(String name, boolean cutOff) {
        assertThat(new CutOffName().looksCutOff(name)).isEqualTo(cutOff);
    }

    @ParameterizedTest
    @CsvSource({
        "10县市, true",
        "１０个县市, true",
        "十县市, true",
        "各县市, true",
        "全州, true",
        "楚雄市、禄丰市, true",
        "楚雄市和禄丰市, true",
        "楚雄市, false",
        "楚雄高新区, false",
        "双柏县, false"
    })
    void aPlaceThatCountsOrListsCountiesNamesSeveral(String place, boolean several) {
        assertThat(new SeveralCounties().areNamedBy(place)).isEqualTo(several);
    }

    @ParameterizedTest
    @CsvSource({"16240116.3000, '16,240,116.3'", "1800000, '1,800,000'", "0, 0"})
    void sumsHaveNoMoreDecimalsThanThereAre(BigDecimal sum, String text) {
        assertThat(Investment.text(sum)).isEqualTo(text);
    }
}
