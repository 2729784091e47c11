package org.chainlead.org;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainlead.common.Reason;
import org.junit.jupiter.api.Test;

class PasswordPolicyTests {

    @Test
    void threeOfFourKindsAndTenCharactersWillDo() {
        assertThat(check("Demo-2026!")).isEmpty();
        assertThat(check("demo-2026!")).isEmpty();
        assertThat(check("Demo202611")).isEmpty();
    }

    @Test
    void everyFaultIsNamed() {
        assertThat(check("Demo-26!x")).containsExactly("org.password.length");
        assertThat(check("demo202611")).containsExactly("org.password.kinds");
        assertThat(check("jingban-1")).containsExactly("org.password.length", "org.password.username");
        assertThat(check("xxJINGBANxx1!")).containsExactly("org.password.username");
        assertThat(check("")).containsExactly("org.password.length", "org.password.kinds");
        assertThat(check("Aa1".repeat(22))).containsExactly("org.password.length");
    }

    @Test
    void rareCharactersCountAsOne() {
        assertThat(check("Aa1𠮷𠮷𠮷𠮷𠮷𠮷")).containsExactly("org.password.length");
    }

    private static List<String> check(String password) {
        return PasswordPolicy.check("jingban", password).stream()
                .map(Reason::key)
                .toList();
    }
}
