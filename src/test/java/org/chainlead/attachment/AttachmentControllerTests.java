package org.chainlead.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.securityContext;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What goes over the wire, behind the product's own filter chain. */
@IntegrationTest
@FreshDatabase
class AttachmentControllerTests {

    @Autowired
    private AttachmentUploads uploads;

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private UserDetailsService accounts;

    private People people;
    private MockMvcTester http;

    @BeforeEach
    void twoPeople() {
        people = new People(jdbc, accounts);
        UnitId unit = people.unit("州工业和信息化局");
        people.person("jingban", Role.STAFF, unit);
        people.person("jingban2", Role.STAFF, unit);
        http = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build());
        people.signIn("jingban");
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void aFileIsAlwaysSavedAndNeverGuessed() throws Exception {
        AttachmentRef ref = uploads.stage("进展 𠮷*(1).pdf", new ByteArrayInputStream(SampleFiles.pdf()));

        MvcTestResult answer = get(ref.id().toString());

        assertThat(answer)
                .hasStatusOk()
                .hasContentType("application/pdf")
                .hasHeader(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''%E8%BF%9B%E5%B1%95%20%F0%A0%AE%B7_%281%29.pdf")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Cache-Control", "private, no-store")
                .hasHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(SampleFiles.pdf());
    }

    @Test
    void aForeignAMissingAndANonsensicalFileAreAnsweredAlike() throws Exception {
        AttachmentRef foreign = uploads.stage("a.pdf", new ByteArrayInputStream(SampleFiles.pdf()));
        people.signIn("jingban2");

        String answer = refusal(foreign.id().toString());
        assertThat(answer).contains("没有找到");
        assertThat(refusal(UUID.randomUUID().toString())).isEqualTo(answer);
        assertThat(refusal("nonsense")).isEqualTo(answer);
    }

    @Test
    void nobodySignedInIsSentToTheSignIn() {
        AttachmentRef ref = uploads.stage("a.pdf", new ByteArrayInputStream(SampleFiles.pdf()));
        people.signOut();

        assertThat(get(ref.id().toString()))
                .hasStatus(HttpStatus.FOUND)
                .redirectedUrl()
                .endsWith("/login");
    }

    private String refusal(String id) throws Exception {
        MvcTestResult answer = get(id);
        assertThat(answer).hasStatus(HttpStatus.NOT_FOUND).hasHeader("X-Content-Type-Options", "nosniff");
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    /** The filter chain forgets the person at the end of a request; the test keeps acting as the same one. */
    private MvcTestResult get(String id) {
        SecurityContext person = SecurityContextHolder.getContext();
        MvcTestResult answer =
                http.get().uri("/files/" + id).with(securityContext(person)).exchange();
        SecurityContextHolder.setContext(person);
        return answer;
    }
}
