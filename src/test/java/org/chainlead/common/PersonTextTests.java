package org.chainlead.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonTextTests {

    @ParameterizedTest
    @CsvSource({
        "州财政局, 经办人, 甲, 州财政局 经办人 甲",
        "州财政局, , 甲, 州财政局 甲",
        ", , 甲, 甲",
        "州财政局, 经办人, 州财政局经办人, 州财政局经办人",
        "州财政局, 单位负责人, 州财政局负责人, 单位负责人 州财政局负责人",
        "州财政局, , 州财政局经办人（二）, 州财政局经办人（二）",
        "州财政局, , 州审计局经办人, 州财政局 州审计局经办人"
    })
    void whatTheNameSaysIsNotSaidTwice(@Nullable String unit, @Nullable String role, String name, String line) {
        assertThat(PersonText.of(unit, role, name)).isEqualTo(line);
    }
}
