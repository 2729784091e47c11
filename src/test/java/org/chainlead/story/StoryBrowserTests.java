package org.chainlead.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.chainlead.testing.LibreOffice;
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
    private static final String CHILD = "建立光伏企业用电支持清单";
    private static final String WORDS = "硅料企业电价问题要专题研究，州发改委牵头拿出办法。";
    private static final String UPWARDS = "县市和州级部门主要领导向上汇报对接";

    @Autowired
    private TestClock clock;

    @Test
    @Order(1)
    void theOfficeImportsTheHundredTasks() {
        at(3, 13, 9);
        Page page = desk("duchayuan");
        menu(page, "任务台账");
        press(page, "导入");
        page.waitForURL("**/tasks/import");
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("重点任务.csv", "text/csv", bytes("db/demo/tasks-2023.csv")));
        page.waitForURL("**?step=columns");
        settled(page);
        picture(page, "story-01-columns");
        press(page, "下一步");
        page.waitForURL("**?step=questions");
        settled(page);
        page.getByLabel("导入时新建这些行动方案").check();
        settled(page);
        choose(page, "产业链", "绿色硅");
        scrollTo(page, "硅光伏");
        tick(page, SILICON);
        press(page, "设置到所选行");
        picture(page, "story-01-questions");
        press(page, "下一步");
        page.waitForURL("**?step=preview");
        sees(page, "100 行可导入");
        picture(page, "story-01-preview");
        press(page, "下一步");
        page.waitForURL("**?step=bring_in");
        write(page, "拟办意见", "拟按文件分工交办");
        press(page, "导入");
        sees(page, "已导入 100 项任务");
        picture(page, "story-01-imported");
        page.getByText("在任务台账中查看这一批").click();
        sees(page, "共 100 项");
        sees(page, "待审批");
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
        write(page, "越级督办的理由", "调度会要求直接以督办函督办");
        picture(page, "story-10-draft");
        press(page, "保存文稿");
        sees(page, "调度会要求直接以督办函督办");
        assertThat(button(page, "签发").count()).isZero();
    }

    @Test
    @Order(11)
    void theHeadReviewsItAndTheSecretaryGeneralIssuesItWithANumber() {
        at(3, 17, 14);
        Page head = desk("duchazhuren");
        menu(head, "督查督办");
        head.locator("a").getByText("关于加快推进").first().click();
        settled(head);
        press(head, "核稿通过");
        at(3, 17, 15);
        Page page = desk("mishuzhang");
        menu(page, "督查督办");
        page.locator("a").getByText("关于加快推进").first().click();
        settled(page);
        press(page, "签发");
        confirm(page, "签发");
        sees(page, "〔2023〕1号");
        sees(page, "签收0·回复0／1");
        picture(page, "story-11-issued");
    }

    @Test
    @Order(12)
    void theUnitSignsForItAndReplies() {
        at(3, 20, 9);
        Page liaison = desk("lianluo");
        openTask(liaison, SILICON);
        act(liaison, "签收督办函");
        press(liaison, "签收");
        sees(liaison, "已签收，待回复");
        at(3, 22, 10);
        Page head = desk("fuzeren");
        openTask(head, SILICON);
        act(head, "回复督办函");
        press(head, "回复");
        write(head, "回复内容", "滞后原因是宇泽三期用地交付推迟，已与楚雄市商定4月10日前全部交付。");
        attach(head, new FilePayload("用地交付协议.pdf", "application/pdf", pdf()));
        picture(head, "story-12-reply");
        confirm(head, "回复");
        sees(head, "已回复，待核查");
        at(3, 23, 9);
        Page office = desk("duchayuan");
        openTask(office, SILICON);
        act(office, "核查回复");
        press(office, "核查");
        write(office, "核查意见", "协议属实");
        confirm(office, "核查");
        sees(office, "核查通过");
        picture(office, "story-12-checked");
    }

    @Test
    @Order(13)
    void theSecretaryEntersWhatTheLeaderWrote() {
        at(3, 23, 10);
        Page page = desk("mishu");
        openTask(page, SILICON);
        act(page, "代录批示");
        write(page, "批示内容", WORDS);
        date(page, "批示日期", "2023-03-22");
        attach(page, new FilePayload("批示件.pdf", "application/pdf", pdf()));
        picture(page, "story-13-transcribe");
        press(page, "提交批示");
        sees(page, "待拟办");
        Page phone = phone("lianzhang");
        picture(phone, "story-13-leader-360");
        fits(phone);
        go(phone, "/instructions");
        sees(phone, WORDS.substring(0, 8));
        picture(phone, "story-13-leader-instructions-360");
        fits(phone);
    }

    @Test
    @Order(14)
    void theOfficeMakesItAChildTask() {
        at(3, 23, 11);
        Page page = desk("duchayuan");
        openTask(page, SILICON);
        act(page, "提出批示拟办");
        select(page, "处理方式", "批办（列为子任务）");
        choose(page, "承办（转送）单位", "州发展改革委");
        write(page, "任务名称", CHILD);
        write(page, "目标要求", "4月底前建立电价支持清单");
        write(page, "拟办意见", "拟请州发展改革委牵头，15个工作日内提出方案");
        picture(page, "story-14-propose");
        press(page, "提出拟办");
        sees(page, "待决定");
        at(3, 23, 15);
        Page head = desk("duchazhuren");
        openTask(head, SILICON);
        act(head, "决定批示拟办");
        press(head, "决定");
        sees(head, "已决定");
        picture(head, "story-14-decided");
        head.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(CHILD))
                .last()
                .click();
        sees(head, "待签收");
        assertThat(head.locator(".breadcrumb").innerText()).contains(SILICON);
        picture(head, "story-14-child");
    }

    @Test
    @Order(15)
    void theUnitsHeadAsksForMoreTime() {
        at(3, 27, 9);
        Page page = desk("fuzeren");
        openTask(page, SILICON);
        act(page, "申请延期");
        date(page, "申请延期至", "2024-03-29");
        write(page, "理由", "宇泽三期设备到货推迟三个月");
        write(page, "目前进展", "一期二期已投产，三期完成桩基70%");
        picture(page, "story-15-extend");
        confirm(page, "申请延期");
        sees(page, "待答复：延期");
        at(3, 28, 9);
        Page head = desk("duchazhuren");
        openTask(head, SILICON);
        press(head, "同意");
        write(head, "决定的文号或纸件编号", "楚政办函〔2023〕15号");
        picture(head, "story-15-decide");
        confirm(head, "同意");
        sees(head, "原时限");
        picture(head, "story-15-extended");
    }

    @Test
    @Order(16)
    void theYearsFigureIsReportedAndAccepted() {
        at(12, 15, 9);
        Page officer = desk("jingban");
        follow(officer, "填报：4.1 " + SILICON);
        write(officer, "进展", "宇泽三期12月8日投产，全产业链1—11月产值512亿元，同比增长31%");
        select(officer, "自报灯", "完成");
        write(officer, "绿色硅产业产值（亿元）", "512");
        write(officer, "数据来源", "州统计局快报");
        press(officer, "提交");
        confirm(officer, "提交");
        Page head = desk("fuzeren");
        follow(head, "审核：4.1 " + SILICON);
        press(head, "通过");
        sees(head, "待督查室审核");
        Page office = desk("duchayuan");
        follow(office, "审核：4.1 " + SILICON);
        press(office, "通过");
        sees(office, "已采纳");
    }

    @Test
    @Order(17)
    void theUnitsHeadAsksForCompletion() {
        at(12, 18, 9);
        Page page = desk("fuzeren");
        openTask(page, SILICON);
        act(page, "申请办结");
        sees(page, "目标已达：绿色硅产业产值");
        write(page, "办理结果", "全产业链产值512亿元，提前完成年度目标");
        write(page, "目标未达或有子任务未办结仍申请办结的理由", "电价支持由州发展改革委继续办理");
        attach(page, new FilePayload("产值核定表.pdf", "application/pdf", pdf()));
        picture(page, "story-17-complete");
        confirm(page, "申请办结");
        sees(page, "待核验");
    }

    @Test
    @Order(18)
    void theOfficeVerifiesClosesAndArchives() {
        at(12, 19, 9);
        Page office = desk("duchayuan");
        openTask(office, SILICON);
        act(office, "提出核验意见");
        write(office, "核验意见", "产值与统计快报一致");
        confirm(office, "提出核验意见");
        at(12, 20, 9);
        Page head = desk("duchazhuren");
        openTask(head, SILICON);
        act(head, "核验通过");
        write(head, "目标未达或有子任务未办结仍予通过的理由", "子任务另行督办");
        picture(head, "story-18-verify");
        confirm(head, "核验通过");
        sees(head, "已办结");
        act(head, "销号");
        confirm(head, "销号");
        sees(head, "已销号");
        at(12, 21, 9);
        Page archive = desk("duchayuan");
        openTask(archive, SILICON);
        act(archive, "归档");
        select(archive, "保管期限", "30年");
        confirm(archive, "归档");
        sees(archive, "已归档");
        fullPicture(archive, "story-18-archived");
    }

    @Test
    @Order(19)
    void theAuditorVerifiesTheTrail() {
        at(12, 22, 9);
        Page page = desk("shenji");
        menu(page, "留痕");
        verify(page);
        picture(page, "story-19-verified");
    }

    @Test
    @Order(20)
    void theAuditorReadsUnderAnOrder() {
        Page page = desk("shenji");
        menu(page, "留痕");
        choose(page, "做了什么", "申请办结");
        page.locator("vaadin-grid").getByText("申请办结").first().click();
        settled(page);
        press(page, "凭调阅单查看正文");
        sees(page, "没有对这个对象有效的调阅单");
        press(page, "申请调阅");
        write(page, "调阅事由", "年度审计抽查");
        picture(page, "story-20-ask");
        confirm(page, "提交");
        Page head = desk("duchazhuren");
        menu(head, "调阅单");
        press(head, "批准");
        confirm(head, "批准");
        sees(head, "有效至");
        picture(head, "story-20-approved");
        press(page, "凭调阅单查看正文");
        sees(page, "全产业链产值512亿元，提前完成年度目标");
        picture(page, "story-20-read");
    }

    @Test
    @Order(21)
    void theOfficeExportsTheLedger() throws IOException {
        Page page = desk("duchayuan");
        menu(page, "任务台账");
        Download download = page.waitForDownload(() -> page.getByText("导出表格").click());
        String csv = LibreOffice.csv(Files.readAllBytes(download.path()));
        assertThat(csv.lines().filter(line -> line.contains(SILICON)))
                .singleElement()
                .asString()
                .contains("州工业和信息化局", "已归档", "512");
        assertThat(csv).contains(UPWARDS, "州政府督查室督查员");
        Page auditor = desk("shenji");
        menu(auditor, "留痕");
        verify(auditor);
    }

    private static void verify(Page page) {
        press(page, "校验");
        sees(page, "结论：留痕完好，没有发现改动、删除、插入、调换或截断。");
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
