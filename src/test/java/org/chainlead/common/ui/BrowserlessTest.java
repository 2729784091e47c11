package org.chainlead.common.ui;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A page without a browser, for components that need one around them. */
abstract class BrowserlessTest {

    @BeforeEach
    void openPage() {
        MockVaadin.setup(new Routes());
    }

    @AfterEach
    void closePage() {
        MockVaadin.tearDown();
    }
}
