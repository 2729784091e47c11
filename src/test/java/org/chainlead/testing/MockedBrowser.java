package org.chainlead.testing;

import com.github.mvysny.fakeservlet.FakeHttpSession;
import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import java.security.Principal;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * A browser without a browser (Karibu) on the shared context: open it in {@code @BeforeEach}, close it in
 * {@code @AfterEach}. Who is signed in is what the security context of the test thread says.
 */
public final class MockedBrowser implements AutoCloseable {

    private static final Routes ROUTES = ProductRoutes.find();

    private MockedBrowser() {}

    public static MockedBrowser open(ApplicationContext application) {
        MockVaadin.setMockRequestFactory(SignedInRequest::new);
        MockVaadin.setup(UI::new, new MockSpringServlet(ROUTES, application, UI::new));
        return new MockedBrowser();
    }

    @Override
    public void close() {
        MockVaadin.tearDown();
    }

    /** Carries whoever the security context names, as the security filters would have it. */
    private static final class SignedInRequest extends FakeRequest {

        SignedInRequest(FakeHttpSession session) {
            super(session);
        }

        @Override
        public Principal getUserPrincipal() {
            return SecurityContextHolder.getContext().getAuthentication();
        }
    }
}
