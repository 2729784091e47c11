package org.chainlead.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is hidden in free text, and what is left alone. */
class MaskingTests {

    private final KnownNames.Dictionary names = new KnownNames.Dictionary();

    MaskingTests() {
        name("大姚县", MaskKind.UNIT, "1");
        name("大姚县人民政府", MaskKind.UNIT, "1");
        name("州发展改革委", MaskKind.UNIT, "2");
        name("李岩", MaskKind.PERSON, "李岩");
        name("打造铜产业链", MaskKind.PROJECT, "t");
    }

    @ParameterizedTest
    @CsvSource({
        "大姚县人民政府和大姚县、州发展改革委, 某单位1和某单位1、某单位2",
        "李岩牵头打造铜产业链, 某人员1牵头某任务1",
        "电话13912345678, 电话某电话1",
        "电话139 1234 5678和139-1234-5678, 电话某电话1和某电话2",
        "电话１３９１２３４５６７８, 电话某电话1",
        "座机0878-3123456, 座机某电话1",
        "座机（0878）3123456, 座机某电话1",
        "手机+86 13912345678, 手机某电话1",
        "证件532301199001011234, 证件某证件号1",
        "证件53230119900101123x, 证件某证件号1",
        "证件532301900101123, 证件某证件号1",
        "云南大姚铜业集团有限公司投产, 某企业1投产",
        "请大姚县联系惠民种植专业合作社, 请某单位1联系某企业1",
        "走访了大姚县铜业有限公司, 走访某企业1"
    })
    void hides(String text, String shown) {
        assertThat(new Masking(names).shown(text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"完成投资13912345.678万元", "2023年3月20日", "产值0.8783123亿元", "完成率93.8%", "李", "第12次会议"})
    void leavesAlone(String text) {
        assertThat(new Masking(names).shown(text)).isEqualTo(text);
    }

    private void name(String name, MaskKind kind, String whose) {
        names.put(name, new KnownNames.Known(kind, whose));
    }
}
