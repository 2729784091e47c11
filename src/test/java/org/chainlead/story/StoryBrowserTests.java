package org.chainlead.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.chainlead.chain.ChainRef;
import org.chainlead.chain.Chains;
import org.chainlead.importing.ImportId;
import org.chainlead.task.ReportCycle;
import org.chainlead.task.SetBy;
import org.chainlead.task.TaskImport;
import org.chainlead.task.TaskImportSettings;
import org.chainlead.task.TaskLevel;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.StartsFrom;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * One month in the browser, from the list of a hundred tasks to the archived one. Each method is a chapter and begins
 * where the one before ended; the clock is moved by the story. Pictures in {@code target/pictures/story-*}.
 */
@StartsFrom(DemoOrganisationContent.class)
@ExtendWith(StopAtFirstFailure.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryBrowserTests extends DeskTest {

    private static final String SILICON = "打造绿色硅光伏全产业链";
    private static final String UPWARDS = "县市和州级部门主要领导向上汇报对接";

    @Autowired
    private TestClock clock;

    @Autowired
    private SignIn signIn;

    @Autowired
    private TaskImport imports;

    @Autowired
    private Chains chains;

    @Test
    @Order(1)
    void theOfficeImportsTheHundredTasks() {
        at(3, 13, 9);
        signIn.as("duchayuan", () -> {
            ImportId id = imports.open("tasks-2023.csv", bytes("db/demo/tasks-2023.csv"));
            String silicon = chains.all().stream()
                    .filter(chain -> chain.name().equals("绿色硅"))
                    .map(ChainRef::id)
                    .map(chain -> chain.uuid().toString())
                    .findFirst()
                    .orElseThrow();
            int row = imports.check(id).rows().stream()
                    .filter(line -> line.title().equals(SILICON))
                    .findFirst()
                    .orElseThrow()
                    .number();
            imports.save(
                    id,
                    imports.batch(id).version(),
                    imports.settings(id)
                            .withConstants(
                                    null,
                                    true,
                                    "",
                                    TaskLevel.PREFECTURE,
                                    LocalDate.of(2023, 1, 1),
                                    ReportCycle.MONTH,
                                    SetBy.DOCUMENT,
                                    "拟按文件分工交办")
                            .withAnswers(TaskImportSettings.Several.FIRST_LEADS, Map.of())
                            .withRows(Map.of(row, silicon), Map.of())
                            .withOutcome(false, 0, true));
            return imports.commit(id, imports.batch(id).version());
        });
        Page page = desk("duchayuan");
        menu(page, "任务台账");
        sees(page, "共 100 项");
        picture(page, "story-01-imported");
    }

    @Test
    @Order(2)
    void theHeadApprovesAllInTheLedger() {
        at(3, 13, 10);
        Page page = desk("duchazhuren");
        picture(page, "story-02-workbench-head");
        follow(page, "查看全部100项");
        sees(page, "共 100 项");
        page.locator("vaadin-checkbox").first().click();
        sees(page, "已选 100 项");
        press(page, "批准交办");
        write(page, "审批依据", "楚政通〔2023〕9号");
        assertThat(page.locator(".bulk-rows li").first().innerText()).startsWith("1.1 ");
        picture(page, "story-02-approve");
        dialog(page).getByRole(AriaRole.BUTTON, named("批准交办")).click();
        sees(page, "全部办理完成，共 100 项。");
        picture(page, "story-02-approved");
        confirm(page, "关闭");

        openTask(page, SILICON);
        sees(page, "待签收");
        assertThat(page.locator("dd").allInnerTexts()).anyMatch(text -> text.contains("州工业和信息化局"));
    }

    @Test
    @Order(3)
    void theGroupsTaskHasOneChildForEachMember() {
        Page page = desk("duchazhuren");
        menu(page, "任务台账");
        page.getByLabel("任务、措施、目标中的字词").fill(UPWARDS);
        page.waitForURL("**/tasks?**");
        settled(page);
        follow(page, UPWARDS);
        sees(page, "已办结 0 / ");
        int members = page.locator(".work-row").count();
        assertThat(members).isGreaterThan(20);
        sees(page, "禄丰市人民政府");
        picture(page, "story-03-group");
        page.locator(".work-row").getByRole(AriaRole.LINK, named("禄丰市人民政府")).click();
        sees(page, "禄丰市人民政府牵头");
        picture(page, "story-03-child");
    }

    @Test
    @Order(4)
    void theLiaisonSignsAndNamesTheOfficer() {
        at(3, 13, 15);
        Page page = desk("lianluo");
        picture(page, "story-04-workbench-liaison");
        openTask(page, SILICON);
        act(page, "签收");
        choose(page, "经办人", "州工业和信息化局经办人");
        picture(page, "story-04-sign");
        confirm(page, "签收");
        sees(page, "办理中");
        assertThat(page.locator("dd").allInnerTexts()).anyMatch(text -> text.contains("州工业和信息化局经办人"));
    }

    @Test
    @Order(5)
    void theOfficerReportsWithAFile() {
        at(3, 15, 10);
        Page page = desk("jingban");
        follow(page, "填报：4.1 " + SILICON);
        write(page, "进展", "晶科二期2.5GW切片投产，产值完成86亿元，宇泽三期桩基完成70%");
        select(page, "自报灯", "正常");
        write(page, "绿色硅产业产值（亿元）", "86");
        write(page, "下步打算", "4月底前完成宇泽三期桩基");
        attach(page, new FilePayload("产值证明.pdf", "application/pdf", pdf()));
        sees(page, "已保存 10:00");
        picture(page, "story-05-report");
        press(page, "提交");
        confirm(page, "提交");
        sees(page, "待主要领导审核");
        picture(page, "story-05-reported");
    }

    @Test
    @Order(6)
    void theUnitsHeadPasses() {
        at(3, 15, 15);
        Page page = desk("fuzeren");
        picture(page, "story-06-workbench-unit-head");
        follow(page, "审核：4.1 " + SILICON);
        sees(page, "产值证明.pdf");
        press(page, "通过");
        sees(page, "待督查室审核");
    }

    @Test
    @Order(7)
    void theOfficeReturnsItOnce() {
        at(3, 16, 9);
        Page page = desk("duchayuan");
        follow(page, "审核：4.1 " + SILICON);
        press(page, "退回");
        write(page, "退回原因", "产值未注明数据来源，请补充统计口径");
        picture(page, "story-07-return");
        confirm(page, "退回");
        sees(page, "已退回");
    }

    @Test
    @Order(8)
    void theOfficerCorrectsAndTheHeadPassesAgain() {
        at(3, 16, 14);
        Page page = desk("jingban");
        follow(page, "修改：4.1 " + SILICON);
        sees(page, "产值未注明数据来源");
        write(page, "数据来源", "州统计局快报");
        press(page, "提交");
        confirm(page, "提交");
        at(3, 16, 15);
        Page head = desk("fuzeren");
        follow(head, "审核：4.1 " + SILICON);
        press(head, "通过");
        sees(head, "待督查室审核");
    }

    @Test
    @Order(9)
    void theOfficeAccepts() {
        at(3, 17, 9);
        Page page = desk("duchayuan");
        follow(page, "审核：4.1 " + SILICON);
        sees(page, "州统计局快报");
        press(page, "通过");
        sees(page, "已采纳");
        picture(page, "story-09-accepted");
        openTask(page, SILICON);
        picture(page, "story-09-task");
    }

    @Test
    @Order(10)
    void theOfficeDraftsANotice() {
        at(3, 17, 10);
        Page page = desk("duchayuan");
        openTask(page, SILICON);
        act(page, "拟督办文件");
        sees(page, "关于加快推进");
        write(page, "正文", "该任务一季度产值进度滞后于时序，请查找原因并加快推进。");
        write(page, "办理要求", "一、逐项目分析滞后原因。\n二、3月24日前书面回复。");
        date(page, "回复时限", "2023-03-24");
        picture(page, "story-10-draft");
        press(page, "保存文稿");
        sees(page, "拟稿");
        assertThat(button(page, "签发").count()).isZero();
    }

    @Test
    @Order(11)
    void theHeadIssuesItWithANumber() {
        at(3, 17, 14);
        Page page = desk("duchazhuren");
        menu(page, "督查督办");
        page.locator("a").getByText("关于加快推进").first().click();
        settled(page);
        press(page, "核稿通过");
        press(page, "签发");
        confirm(page, "签发");
        sees(page, "〔2023〕1号");
        sees(page, "签收0·回复0／1");
        picture(page, "story-11-issued");
    }

    private void at(int month, int day, int hour) {
        clock.set(LocalDateTime.of(2023, month, day, hour, 0));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static byte[] bytes(String path) {
        try {
            return Files.readAllBytes(Path.of(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] pdf() {
        return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                .getBytes(StandardCharsets.US_ASCII);
    }
}
