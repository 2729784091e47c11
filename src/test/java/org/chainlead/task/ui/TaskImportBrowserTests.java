package org.chainlead.task.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.chainlead.org.OrgLists;
import org.chainlead.org.UnitGroupId;
import org.chainlead.task.TaskFixture;
import org.chainlead.testing.BrowserTest;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The import wizard in Chromium with the list of the 2023 case; pictures in {@code target/pictures}. */
class TaskImportBrowserTests extends BrowserTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String SMALL = """
            一、重点任务,,,,
            序号,重点工作,目标,牵头责任单位,完成时间
            7.1,培育龙头企业,新增 3 户,州工业和信息化局,2023年6月底
            7.2,培育上市企业,新增 1 户,州工业和信息化局、州农业农村局,2022.6.30
            7.3,,新增 2 户,没有的局,明年再说
            """;

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
        page.getByText("将写入 100 项任务").waitFor();
        page.getByLabel("拟办意见").fill("拟按文件分工交办");
        settled(page);
        picture(page, "import-5-bring-in");
        isAccessible(page);
        button(page, "导入").dblclick();
        page.getByText("已导入 100 项任务").waitFor();
        picture(page, "import-6-result");
        isAccessible(page);
        String result = page.url();
        page.getByText("在任务台账中查看这一批").click();
        page.getByText("共 100 项").waitFor();
        page.navigate(result);
        button(page, "撤销本次导入").click();
        settled(page);
        picture(page, "import-7-undo");
        page.locator("vaadin-button[theme~=error]").click();
        page.getByText("已撤销导入的 100 项任务").waitFor();
        go(page, "/tasks");
        page.getByText("共 0 项").waitFor();
    }

    @Test
    void aHostileFileIsAnsweredInWordsAndTheNextMayBeChosen() throws IOException {
        Page page = open("ducha", "/tasks/import", 1440, 900);
        upload(page, "坏.xlsx", "PK\u0003\u0004 not a workbook".getBytes(StandardCharsets.ISO_8859_1));
        page.getByText("文件“坏.xlsx”已损坏或不完整").waitFor();
        picture(page, "import-broken");
        upload(page, "炸弹.xlsx", bomb());
        page.getByText("“炸弹.xlsx”").waitFor();
        picture(page, "import-bomb");
        assertThat(page.url()).endsWith("/tasks/import");

        upload(page, "清单.csv", SMALL.getBytes(StandardCharsets.UTF_8));
        page.waitForURL("**?step=columns");
    }

    @Test
    void anExpiredSessionAndASecondWindowLoseNothing() {
        Page page = open("ducha", "/tasks/import", 1440, 900);
        upload(page, "清单.csv", SMALL.getBytes(StandardCharsets.UTF_8));
        page.waitForURL("**?step=columns");
        page.getByLabel("来源文件").last().fill("楚政通〔2023〕9号");
        button(page, "下一步").click();
        page.getByLabel("各自承担，每个单位一项任务").check();
        page.getByText("已保存").waitFor();
        String place = page.url();
        page.context().clearCookies();
        page.reload();
        signIn(page, "ducha", OrgFixture.PASSWORD);
        page.getByLabel("各自承担，每个单位一项任务").waitFor();
        assertThat(page.url()).startsWith(place);
        assertThat(page.getByLabel("各自承担，每个单位一项任务").isChecked()).isTrue();

        Page second = page.context().newPage();
        second.navigate(place);
        second.getByLabel("第一个牵头，其余配合").check();
        second.getByText("已保存").waitFor();
        page.getByLabel("第一个牵头，其余配合").check();
        page.getByText("另一个窗口刚刚修改了这次导入").waitFor();
        picture(page, "import-stale");
        isAccessible(page);
        assertThat(page.getByLabel("第一个牵头，其余配合").isChecked()).isTrue();
        button(page, "以我填写的为准").click();
        page.getByText("另一个窗口刚刚修改了这次导入").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    @Test
    void onAPhone() {
        Page page = open("ducha", "/tasks/import", 360, 740);
        picture(page, "import-360-1-file");
        fits(page);
        upload(page, "清单.csv", SMALL.getBytes(StandardCharsets.UTF_8));
        page.waitForURL("**?step=columns");
        settled(page);
        small(page, "import-360-2-columns");
        button(page, "下一步").click();
        page.getByLabel("各自承担，每个单位一项任务").waitFor();
        small(page, "import-360-3-questions");
        button(page, "下一步").click();
        page.getByText("只看有问题的").check();
        small(page, "import-360-4-preview");
        button(page, "下一步").click();
        page.locator(".reasons li").first().waitFor();
        small(page, "import-360-4-refused");
    }

    private static void small(Page page, String name) {
        fits(page);
        isAccessible(page);
        fullPicture(page, name);
        page.setViewportSize(360, 740);
    }

    /** A container whose one part grows a thousandfold. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(new byte[50 << 20]);
            zip.closeEntry();
        }
        return bytes.toByteArray();
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
