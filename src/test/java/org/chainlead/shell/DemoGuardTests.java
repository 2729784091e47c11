package org.chainlead.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoGuardTests {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "localhost"})
    void theDemoRunsOnThisMachine(String address) {
        assertThat(new DemoGuard(true, address).isDemo()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.0.0.0", "10.0.0.1", "::", "no such host"})
    void theDemoRefusesToListenElsewhere(String address) {
        assertThatThrownBy(() -> new DemoGuard(true, address)).isInstanceOf(DemoGuard.DemoNotOnLoopback.class);
    }

    @Test
    void theRealProductMayListenAnywhere() {
        assertThat(new DemoGuard(false, "0.0.0.0").isDemo()).isFalse();
    }
}
