package org.chainlead;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void modulesDependOnlyDownwards() {
        ApplicationModules.of(Application.class).verify();
    }
}
