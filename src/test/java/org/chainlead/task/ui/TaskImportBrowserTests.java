package org.chainlead.task.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.chainlead.org.OrgLists;
import org.chainlead.org.UnitGroupId;
import org.chainlead.task.TaskFixture;
import org.chainlead.testing.BrowserTest;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The import wizard in Chromium with the list of the 2023 case; pictures in {@code target/pictures}. */
class TaskImportBrowserTests extends BrowserTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Autowired
    private TaskFixture tasks;

    @Autowired
    private SignIn signIn;

    @Autowired
    private OrgLists lists;

    @BeforeAll
    void fill() {
        tasks.start();
        signIn.as("xitong", () -> {
            UnitGroupId all = lists.createGroup("各县市人民政府", "", 1);
            lists.addMember(all, tasks.first, LocalDate.of(2023, 1, 1), 1);
            lists.addMember(all, tasks.second, LocalDate.of(2023, 1, 1), 2);
            return all;
        });
    }

    @Test
    void theHundredTasksOfTheCaseAreWalkedThroughAndTakenBack() throws IOException {
        Page page = open("ducha", "/tasks", 1440, 900);
        button(page, "导入").click();
        page.waitForURL("**/tasks/import");
        settled(page);
        whole(page, "import-1-file");
        isAccessible(page);
        upload(page, "重点任务分解表.xlsx", CaseWorkbook.create());

        page.waitForURL("**/tasks/import/*?step=columns");
        settled(page);
        whole(page, "import-2-columns");
        isAccessible(page);
        page.getByLabel("报送周期").first().waitFor();
        button(page, "下一步").click();

        page.waitForURL("**?step=questions");
        settled(page);
        page.getByLabel("第一个牵头，其余配合").check();
        button(page, "其余都登记为新单位").click();
        page.getByLabel("导入时新建这些行动方案").check();
        settled(page);
        whole(page, "import-3-questions");
        isAccessible(page);
        page.reload();
        settled(page);
        assertThat(page.getByLabel("第一个牵头，其余配合").isChecked()).isTrue();
        button(page, "下一步").click();

        page.waitForURL("**?step=preview");
        page.getByText("100 行可导入").waitFor();
        whole(page, "import-4-preview");
        isAccessible(page);
        page.goBack();
        button(page, "其余都登记为新单位").waitFor();
        page.goForward();
        page.getByText("100 行可导入").waitFor();
        button(page, "下一步").click();

        page.waitForURL("**?step=bring_in");
        page.getByLabel("拟办意见").fill("拟按文件分工交办");
        settled(page);
        picture(page, "import-5-bring-in");
        isAccessible(page);
        button(page, "导入").dblclick();
        page.getByText("已导入 100 项任务").waitFor();
        picture(page, "import-6-result");
        isAccessible(page);
        page.getByText("在台账中查看这一批").click();
        page.getByText("共 100 项").waitFor();
        page.goBack();

        button(page, "撤销本次导入").click();
        settled(page);
        picture(page, "import-7-undo");
        page.locator("vaadin-button[theme~=error]").click();
        page.getByText("已撤销导入的 100 项任务").waitFor();
        go(page, "/tasks");
        page.getByText("共 0 项").waitFor();
    }

    @Test
    void aHostileFileIsAnsweredInWords() {
        Page page = open("ducha", "/tasks/import", 1440, 900);
        upload(page, "坏.xlsx", "PK\u0003\u0004 not a workbook".getBytes(StandardCharsets.ISO_8859_1));
        page.locator(".upload-field .reasons").waitFor();
        picture(page, "import-broken");
        assertThat(page.url()).endsWith("/tasks/import");
    }

    /** The whole length, and the window as it was. */
    private static void whole(Page page, String name) {
        fullPicture(page, name);
        page.setViewportSize(1440, 900);
    }

    private static void upload(Page page, String name, byte[] content) {
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload(name, XLSX, content));
    }
}
