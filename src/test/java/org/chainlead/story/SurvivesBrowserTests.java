package org.chainlead.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.dispatch.ReportFixture;
import org.chainlead.org.SessionRow;
import org.chainlead.org.Sessions;
import org.chainlead.supervision.NoticeFixture;
import org.chainlead.supervision.NoticeId;
import org.chainlead.supervision.NoticeKind;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.testing.LibreOffice;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What hands and networks do to a page: the same click twice, the same request again, two at once, a lost session. */
class SurvivesBrowserTests extends DeskTest {

    private static final String REPORT = "/tasks/%s/reports/2023-03";

    @Autowired
    private TaskFixture tasks;

    @Autowired
    private ReportFixture reports;

    @Autowired
    private NoticeFixture notices;

    @Autowired
    private Sessions sessions;

    @Autowired
    private SignIn signIn;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    void fill() {
        tasks.start();
    }

    @Test
    void aDoubleClickAndARepeatedRequestSignOnce() {
        TaskId task = tasks.assigned(tasks.draft("2.1", "建设光伏组件园区"));
        Page page = open("lian1", "/tasks/" + task.uuid(), 1440, 900);
        press(page, "签收");
        List<Request> sent = recorded(page, () -> twice(page, "签收"));
        sees(page, "办理中");
        assertThat(entries("task", task.uuid().toString(), "taskAccepted")).isEqualTo(1);
        repeat(page, sent);
        assertThat(entries("task", task.uuid().toString(), "taskAccepted")).isEqualTo(1);
        page.reload();
        sees(page, "办理中");
    }

    @Test
    void aDoubleClickAndARepeatedRequestSubmitOnce() {
        TaskId task = reports.task();
        reports.saved(task, reports.body(task, "完成产值12亿元", 12));
        Page page = open("ban1", REPORT.formatted(task.uuid()), 1440, 900);
        press(page, "提交");
        List<Request> sent = recorded(page, () -> twice(page, "提交"));
        sees(page, "审核");
        String report = jdbc.sql("select id from report where task_id = :task")
                .param("task", task.uuid())
                .query(String.class)
                .single();
        assertThat(entries("report", report, "reportSubmitted")).isEqualTo(1);
        repeat(page, sent);
        assertThat(entries("report", report, "reportSubmitted")).isEqualTo(1);
        assertThat(jdbc.sql(
                                "select count(*) from report_version v join report r on r.id = v.report_id where r.task_id = :task")
                        .param("task", task.uuid())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aDoubleClickAndARepeatedRequestIssueOneNumber() {
        NoticeId notice = notices.reviewed(notices.draft(NoticeKind.SUPERVISION, notices.task(), tasks.first));
        Page page = open("zhuren", "/notices/" + notice, 1440, 900);
        press(page, "签发");
        List<Request> sent = recorded(page, () -> twice(page, "签发"));
        sees(page, "签收0·回复0／1");
        assertThat(entries("notice", notice.toString(), "noticeIssued")).isEqualTo(1);
        repeat(page, sent);
        assertThat(entries("notice", notice.toString(), "noticeIssued")).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from notice_number where notice_id = :notice")
                        .param("notice", notice.uuid())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void ofTwoWhoWriteOneReportTheSecondSeesBothTexts() {
        TaskId task = reports.task();
        Page first = open("ban1", REPORT.formatted(task.uuid()), 1440, 900);
        Page second = open("lian1", REPORT.formatted(task.uuid()), 1440, 900);
        write(first, "进展", "一号厂房封顶，完成投资3亿元");
        sees(first, "已保存");
        Locator field = second.getByLabel("进展", new Page.GetByLabelOptions().setExact(true))
                .first();
        field.fill("二号厂房开工，新签合同2个");
        field.blur();
        sees(second, "已有他人保存");
        Locator dialog = dialog(second);
        assertThat(dialog.innerText()).contains("一号厂房封顶，完成投资3亿元", "二号厂房开工，新签合同2个");
        picture(second, "survives-conflict");
        isAccessible(second);
        confirm(second, "按所选保存");
        assertThat(field.inputValue()).isEqualTo("一号厂房封顶，完成投资3亿元\n二号厂房开工，新签合同2个");
        sees(second, "已保存");
        assertThat(progress(task)).isEqualTo("一号厂房封顶，完成投资3亿元\n二号厂房开工，新签合同2个");

        write(first, "下步打算", "5月底前投产");
        sees(first, "已有他人保存");
        confirm(first, "按所选保存");
        assertThat(progress(task)).isEqualTo("一号厂房封顶，完成投资3亿元\n二号厂房开工，新签合同2个");
        assertThat(body(task, "nextSteps")).isEqualTo("5月底前投产");
    }

    @Test
    void whatWasTypedWithoutAPauseIsThereAfterTheSessionIsLost() {
        TaskId task = reports.task();
        Page page = open("ban1", REPORT.formatted(task.uuid()), 1440, 900);
        Locator field = page.getByLabel("进展", new Page.GetByLabelOptions().setExact(true));
        field.focus();
        int typed = 0;
        while (typed < 300 && page.getByText("已保存").count() == 0) {
            page.keyboard().type("厂房封顶", new com.microsoft.playwright.Keyboard.TypeOptions().setDelay(120));
            typed += 4;
        }
        assertThat(page.getByText("已保存").count())
                .as("saved while the keys were still going")
                .isPositive();
        String before = field.inputValue();
        signIn.as("xitong", () -> {
            for (SessionRow row : sessions.list()) {
                if (row.username().equals("ban1")) {
                    sessions.forceOut(row.key(), "演练");
                }
            }
            return before;
        });
        page.keyboard().type("会话之后");
        page.locator("input[name=username]").or(page.getByText("登录已过期")).first().waitFor();
        Page again = open("ban1", REPORT.formatted(task.uuid()), 1440, 900);
        String kept = again.getByLabel("进展", new Page.GetByLabelOptions().setExact(true))
                .inputValue();
        assertThat(kept).isNotBlank();
        assertThat(before).startsWith(kept);
        assertThat(before.length() - kept.length())
                .as("characters of the last seconds")
                .isLessThan(45);
    }

    @Test
    void rareCharactersAreTypedFoundAndExported() throws IOException {
        Page page = open("ducha", "/tasks/new", 1440, 900);
        write(page, "任务", "支持䶮江𠮷祥硅业扩建");
        write(page, "责任人", "李𠮷䶮");
        press(page, "保存草稿");
        page.waitForURL(url -> !url.endsWith("/tasks/new"));
        go(page, "/tasks");
        search(page, "䶮江𠮷", 1);
        Download download = page.waitForDownload(() -> page.getByText("导出表格").click());
        assertThat(LibreOffice.csv(Files.readAllBytes(download.path()))).contains("支持䶮江𠮷祥硅业扩建");
        page.getByText("支持䶮江𠮷祥硅业扩建").first().click();
        sees(page, "李𠮷䶮");
    }

    @Test
    void percentAndUnderscoreMeanThemselves() {
        tasks.assigned(tasks.draft("8.1", "达标率100%全覆盖"));
        tasks.assigned(tasks.draft("8.2", "达标率1000全覆盖"));
        tasks.assigned(tasks.draft("8.3", "编号K_1厂房"));
        tasks.assigned(tasks.draft("8.4", "编号KA1厂房"));
        Page page = open("ducha", "/tasks", 1440, 900);
        search(page, "率100%全", 1);
        sees(page, "达标率100%全覆盖");
        assertThat(page.getByText("达标率1000全覆盖").all()).noneMatch(Locator::isVisible);
        search(page, "K_1", 1);
        sees(page, "编号K_1厂房");
        search(page, "%", 1);
    }

    private static void search(Page page, String words, int rows) {
        page.getByLabel("任务、措施、目标中的字词").fill(words);
        page.waitForURL(url -> url.contains("q=") || url.contains("words="));
        page.getByText("共 " + rows + " 项").waitFor();
        settled(page);
    }

    /** Two clicks as fast as a hand makes them. */
    private static void twice(Page page, String name) {
        dialog(page)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .dblclick();
        settled(page);
    }

    /** The requests that carried what was done. */
    private static List<Request> recorded(Page page, Runnable act) {
        List<Request> sent = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().contains("v-r=uidl") && request.postData() != null) {
                sent.add(request);
            }
        });
        act.run();
        assertThat(sent).isNotEmpty();
        return List.copyOf(sent);
    }

    /** Sends each request once more, byte by byte, as a proxy or a nervous network would. */
    private static void repeat(Page page, List<Request> sent) {
        for (Request request : sent) {
            int status = page.request()
                    .post(
                            request.url(),
                            RequestOptions.create()
                                    .setHeader("Content-Type", "application/json; charset=UTF-8")
                                    .setData(request.postData()))
                    .status();
            assertThat(status).isLessThan(500);
        }
    }

    private int entries(String kind, String id, String action) {
        return jdbc.sql(
                        "select count(*) from audit_entry where subject_kind = :kind and subject_id = :id and action = :action")
                .param("kind", kind)
                .param("id", id)
                .param("action", action)
                .query(Integer.class)
                .single();
    }

    private String progress(TaskId task) {
        return body(task, "progress");
    }

    private String body(TaskId task, String field) {
        return jdbc.sql("select cast(body as json) ->> :field from report where task_id = :task")
                .param("field", field)
                .param("task", task.uuid())
                .query(String.class)
                .single();
    }
}
