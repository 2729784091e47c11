package org.chainlead.testing;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import org.springframework.context.ApplicationContext;

/**
 * A browser without a browser (Karibu) on the shared context: open it in {@code @BeforeEach}, close it in
 * {@code @AfterEach}. Who is signed in is what the security context of the test thread says.
 */
public final class MockedBrowser implements AutoCloseable {

    private static final Routes ROUTES = ProductRoutes.find();

    private MockedBrowser() {}

    public static MockedBrowser open(ApplicationContext application) {
        MockVaadin.setup(UI::new, new MockSpringServlet(ROUTES, application, UI::new));
        return new MockedBrowser();
    }

    @Override
    public void close() {
        MockVaadin.tearDown();
    }
}
