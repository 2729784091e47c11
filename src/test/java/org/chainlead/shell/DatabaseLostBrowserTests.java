package org.chainlead.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.chainlead.org.Role;
import org.chainlead.testing.BrowserTest;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.TestDatabase;
import org.chainlead.testing.TestProcess;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database is killed while somebody saves: a sentence says so, what was typed stays, and the next click saves it. */
class DatabaseLostBrowserTests extends BrowserTest {

    private static final Path PID = TestProcess.folder().resolve("test-db/cluster/postmaster.pid");
    private static final String WAITING = "select count(*) > 0 from pg_stat_activity where wait_event_type = 'Lock'";

    @Autowired
    private OrgFixture org;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatWasTypedIsSavedAfterTheDatabaseIsBack() throws SQLException {
        org.person("jingban", org.start(), Role.STAFF);
        Page page = open("jingban", "/profile", 1440, 900);
        phone(page).fill("0878-0001234");
        try (Connection other = TestDatabase.current().owner()) {
            holdAccounts(other);
            button(page, "保存").first().click();
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> ask(WAITING));
            ProcessHandle database = postmaster();
            database.destroyForcibly();
            database.onExit().join();
        }
        page.getByRole(AriaRole.ALERT).getByText("操作没有生效").first().waitFor();
        picture(page, "database-lost-1440");
        assertThat(phone(page).inputValue()).isEqualTo("0878-0001234");
        Awaitility.await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> ask("select true"));
        assertThat(ask("select phone is null from account where username = 'jingban'"))
                .isTrue();

        button(page, "保存").first().click();
        page.getByText("已保存").first().waitFor();
        assertThat(ask("select phone = '0878-0001234' from account where username = 'jingban'"))
                .isTrue();
    }

    private static void holdAccounts(Connection other) throws SQLException {
        other.setAutoCommit(false);
        try (Statement statement = other.createStatement()) {
            statement.execute("lock table account in share row exclusive mode");
        }
    }

    private static Locator phone(Page page) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("联系电话"));
    }

    private boolean ask(String sql) {
        return jdbc.sql(sql).query(Boolean.class).single();
    }

    private static ProcessHandle postmaster() {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readAllLines(PID).getFirst()))
                    .orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
