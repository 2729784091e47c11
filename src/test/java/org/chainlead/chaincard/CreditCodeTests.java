package org.chainlead.chaincard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 统一社会信用代码; the first one is the example of GB 32100-2015. */
class CreditCodeTests {

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y43, true",
        "91350100M000100Y44, false",
        "19350100M000100Y43, false",
        "91350100M00010Y043, false",
        "91350100m000100Y43, false",
        "91350100M000100Y4,  false",
        "91350100M000100Y433, false",
        "91350100M000100O43, false",
        "9135010OM000100Y43, false"
    })
    void isValidOnlyWithItsCheckSign(String code, boolean valid) {
        assertThat(CreditCode.isValid(code)).isEqualTo(valid);
    }
}
