package org.chainlead.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.testing.BrowserTest;
import org.chainlead.testing.Figures;
import org.chainlead.testing.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A real click of an entitled person, recorded before it reached the server, does nothing when somebody else sends it; sent
 * twice by the person it counts once.
 */
class ReplayBrowserTests extends BrowserTest {

    private static final String UIDL = "/?v-r=uidl&v-uiId=";

    @LocalServerPort
    private int port;

    @Autowired
    private TaskFixture tasks;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    void fill() {
        tasks.start();
    }

    @Test
    void aRecordedClickIsWorthNothingInAnotherSession() {
        TaskId draft = tasks.drafted(tasks.draft("9.1", "重放"));
        Click click = record("ducha", draft);
        for (String username : new String[] {"ban1", "fu2", "zhuren"}) {
            Visitor thief = Visitor.signedIn(port, username);
            for (int ui = 0; ui < 2; ui++) {
                thief.get("/?v-r=init&location=tasks%2F" + draft + "&query=");
                thief.postJson(UIDL + ui, click.body());
            }
            assertThat(state(draft)).as("after %s", username).isEqualTo("DRAFT");
        }
        Visitor nobody = Visitor.nobody(port);
        nobody.get("/?v-r=init&location=login&query=");
        nobody.postJson(UIDL + 0, click.body());
        assertThat(state(draft)).isEqualTo("DRAFT");

        HttpResponse<String> answer = click.send();
        assertThat(state(draft)).as("%s", answer.body()).isEqualTo("PENDING_APPROVAL");
        click.send();
        assertThat(submissions(draft)).isOne();
        Figures.tell(
                "http",
                "a recorded click replayed in 3 other sessions and without one: no effect; by its person twice: once");
    }

    /** A click as the browser would have sent it, with the cookies of its session. */
    private record Click(String address, String body, String cookies) {

        HttpResponse<String> send() {
            return Visitor.raw(URI.create(address), cookies, body);
        }
    }

    private Click record(String username, TaskId draft) {
        Page page = open(username, "/tasks/" + draft, 1440, 900);
        AtomicReference<Click> click = new AtomicReference<>();
        String cookies =
                page.context().cookies().stream().map(ReplayBrowserTests::pair).collect(Collectors.joining("; "));
        button(page, "提交审批").first().click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("取消"))
                .last()
                .waitFor();
        settled(page);
        page.route(url -> url.contains("v-r=uidl"), route -> {
            click.compareAndSet(
                    null, new Click(route.request().url(), route.request().postData(), cookies));
            route.abort();
        });
        button(page, "提交审批").last().click();
        page.waitForCondition(() -> click.get() != null);
        return click.get();
    }

    private static String pair(Cookie cookie) {
        return cookie.name + "=" + cookie.value;
    }

    private String state(TaskId task) {
        return jdbc.sql("select state from task where id = ?")
                .param(task.uuid())
                .query(String.class)
                .single();
    }

    private long submissions(TaskId task) {
        return jdbc.sql("select count(*) from audit_entry where action = 'taskSubmitted' and subject_id = ?")
                .param(task.uuid().toString())
                .query(Long.class)
                .single();
    }
}
