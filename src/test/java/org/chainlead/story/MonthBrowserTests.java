package org.chainlead.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.chainlead.dispatch.RoundSweep;
import org.chainlead.task.ReportCycle;
import org.chainlead.task.TaskAssignment;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * One month's round in the browser, from its opening to its publication, by four people: 经办人, 单位负责人, 督查员 and
 * 督查室主任. Each method is a chapter and begins where the one before ended; the clock is moved by the story. Pictures in
 * {@code target/pictures/month-*}.
 */
@ExtendWith(StopAtFirstFailure.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MonthBrowserTests extends DeskTest {

    private static final String ROUND = "2023年3月月跟踪";
    private static final String PUNCTUAL = "1.1 建设光伏组件产业园";
    private static final String LATE = "1.2 扩建硅料二期工程";
    private static final String FORGOTTEN = "1.3 盘活停产企业用地";
    private static final String MISSING = "2.1 建设冷链物流中心";
    private static final String REPORTS = "/reports/2023-03";

    @Autowired
    private TaskFixture tasks;

    @Autowired
    private TaskAssignment assignment;

    @Autowired
    private RoundSweep rounds;

    @Autowired
    private SignIn signIn;

    @Autowired
    private TestClock clock;

    private Map<String, String> closed = Map.of();

    @BeforeAll
    void fourTasksAreUnderWay() {
        at(9, 9, 0, 0);
        tasks.start();
        for (String name : List.of(PUNCTUAL, LATE, FORGOTTEN)) {
            tasks.inProgress(tasks.draft(name.substring(0, 3), name.substring(4)));
        }
        TaskId missing = tasks.assigned(
                tasks.draft(MISSING.substring(0, 3), MISSING.substring(4), tasks.second, ReportCycle.MONTH));
        signIn.as("lian2", () -> {
            assignment.accept(missing, tasks.secondHandler);
            return missing;
        });
    }

    @AfterAll
    void resetClock() {
        clock.reset();
    }

    @Test
    @Order(1)
    void theRoundOpensOnTheTenth() {
        at(10, 8, 0, 0);
        rounds.sweep();
        Page office = seat("ducha", "/rounds");
        follow(office, ROUND);
        sees(office, "进行中");
        sees(office, "填报和审核中，3月20日截止");
        assertThat(button(office, "关闭本轮").count()).isZero();
        picture(office, "month-01-open");
    }

    @Test
    @Order(2)
    void theOfficerHandsInTwoReportsFromOnePage() {
        at(17, 10, 0, 0);
        Page officer = seat("ban1", REPORTS);
        sees(officer, "已报 0 / 应报 3");
        fill(officer, PUNCTUAL, "3月15日完成桩基320根，投资1.2亿元", "12");
        fill(officer, LATE, "3月10日完成设备安装，投资0.8亿元", "8");
        picture(officer, "month-02-filled");
        press(officer, "提交已填月报");
        sees(officer, "先送本单位主要领导审核");
        confirm(officer, "提交");
        sees(officer, "已提交 2 份月报");
        assertThat(card(officer, LATE).innerText()).contains("待主要领导审核");
    }

    /** On time is what the unit's last step passed by the cut-off on the server's clock (product.md, Monthly dispatch). */
    @Test
    @Order(3)
    void theLastSecondIsInTimeAndOneSecondPastTheDeadlineIsLate() {
        at(20, 23, 59, 59);
        Page head = seat("fu1", REPORTS);
        press(head, "通过：" + PUNCTUAL);
        sees(head, "“" + PUNCTUAL + "”的月报已通过");
        clock.set(LocalDateTime.of(2023, 3, 21, 0, 0, 1));
        press(head, "通过：" + LATE);
        sees(head, "“" + LATE + "”的月报已通过");
        press(head, "本单位月报");
        assertThat(heading(head, PUNCTUAL)).contains("待督查室审核").doesNotContain("逾期");
        assertThat(heading(head, LATE)).contains("待督查室审核", "逾期");
        picture(head, "month-03-late");
    }

    @Test
    @Order(4)
    void theOfficeUrgesEverybodyWhoOwesAReport() {
        at(21, 9, 0, 0);
        Page office = seat("ducha", "/desk/2023-03");
        sees(office, "已报 2 / 应报 4，其中逾期 1");
        assertThat(figures(office, "a.figure")).containsEntry("未报", "2").containsEntry("督查室待审", "2");
        assertThat(list(office)).contains(FORGOTTEN, MISSING).doesNotContain(PUNCTUAL, LATE);
        picture(office, "month-04-desk");
        press(office, "全部催办 2 项");
        office.waitForURL("**/urges/new**");
        settled(office);
        List<String> listed = called(office);
        assertThat(listed)
                .hasSize(6)
                .allMatch(row -> row.contains("州工业和信息化局") == row.contains(FORGOTTEN))
                .allMatch(row -> row.contains("州农业农村局") == row.contains(MISSING));
        isAccessible(office);
        picture(office, "month-04-whom");
        press(office, "发送催办（6人）");
        sees(office, "电话催办表");
        assertThat(called(office)).isEqualTo(listed);
        picture(office, "month-04-urged");
    }

    @Test
    @Order(5)
    void theOfficeReadsOneAfterAnotherByKeyboardAndReturnsOne() {
        at(21, 10, 0, 0);
        Page office = seat("ducha", "/desk/2023-03");
        press(office, "逐份审核 2");
        office.waitForURL("**" + REPORTS);
        settled(office);
        readOn(office, LATE);
        picture(office, "month-05-reading");
        keys(office, "退回：" + LATE);
        office.keyboard().type("投资额与统计快报不一致，请核实");
        keys(office, "退回");
        sees(office, "已退回“" + LATE + "”的月报");
        readOn(office, PUNCTUAL);
        keys(office, "通过：" + PUNCTUAL);
        sees(office, "没有待审核的月报。");
    }

    @Test
    @Order(6)
    void theOfficerMendsWhatCameBackAndReportsWhatWasForgotten() {
        at(22, 10, 0, 0);
        Page officer = seat("ban1", REPORTS);
        assertThat(card(officer, LATE).innerText()).contains("投资额与统计快报不一致，请核实");
        picture(officer, "month-06-returned");
        enter(card(officer, LATE), "进展", "3月10日完成设备安装，投资0.75亿元，与统计快报一致");
        fill(officer, FORGOTTEN, "3月20日收回停产企业用地46亩", "3");
        press(officer, "提交已填月报");
        confirm(officer, "提交");
        sees(officer, "已提交 2 份月报");
        at(22, 15, 0, 0);
        Page head = seat("fu1", REPORTS);
        press(head, "通过所选月报");
        confirm(head, "通过");
        sees(head, "已通过 2 份月报");
    }

    @Test
    @Order(7)
    void theOfficeAcceptsWhatCameAgain() {
        at(23, 9, 0, 0);
        Page office = seat("ducha", REPORTS);
        readOn(office, LATE);
        assertThat(card(office, LATE).innerText()).contains("与统计快报一致", "逾期");
        keys(office, "通过：" + LATE);
        sees(office, "“" + LATE + "”的月报已通过");
        readOn(office, FORGOTTEN);
        keys(office, "通过：" + FORGOTTEN);
        sees(office, "没有待审核的月报。");
    }

    @Test
    @Order(8)
    void theHeadClosesTheRound() {
        at(27, 9, 0, 0);
        Page head = seat("zhuren", "/rounds");
        follow(head, ROUND);
        press(head, "关闭本轮");
        sees(head, "1 项任务记为未报");
        picture(head, "month-08-closing");
        confirm(head, "关闭本轮");
        sees(head, "已关闭");
        closed = figures(head, "a.figure");
        assertThat(closed)
                .containsEntry("任务总数", "4")
                .containsEntry("应报", "4")
                .containsEntry("已报", "3")
                .containsEntry("逾期报送", "2")
                .containsEntry("未报", "1");
        picture(head, "month-08-closed");
    }

    @Test
    @Order(9)
    void theBulletinSaysTheNumbersOfTheClosedRound() {
        at(27, 10, 0, 0);
        Page office = seat("ducha", "/bulletins");
        press(office, "为" + ROUND + "拟通报");
        sees(office, "关于" + ROUND + "情况的通报");
        Map<String, String> totals = figures(office, ".bulletin-totals > div");
        assertThat(totals).containsAllEntriesOf(closed);
        assertThat(office.locator(".paper").first().innerText()).contains("应报送进展4项，已报3项（其中逾期报送2项），未报1项");
        isAccessible(office);
        picture(office, "month-09-bulletin");
    }

    @Test
    @Order(10)
    void theHeadPublishesAndTheRoundIsFrozen() {
        at(27, 15, 0, 0);
        Page head = seat("zhuren", "/rounds");
        follow(head, ROUND);
        press(head, "公布");
        sees(head, "未报的 1 项不再接收本月月报");
        write(head, "理由", "通报另行印发");
        confirm(head, "公布");
        sees(head, "已公布，数据不再变化");
        assertThat(figures(head, "a.figure")).isEqualTo(closed);
        assertThat(button(head, "公布").count()).isZero();
        picture(head, "month-10-published");
    }

    private Page seat(String user, String place) {
        return open(user, place, 1440, 900);
    }

    private void at(int day, int hour, int minute, int second) {
        clock.set(LocalDate.of(2023, 3, day).atTime(hour, minute, second));
    }

    /** Writes a report in its place on the month's page. */
    private static void fill(Page page, String task, String progress, String figure) {
        Locator card = card(page, task);
        card.locator("vaadin-select").first().click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("正常"))
                .last()
                .click();
        settled(page);
        enter(card, "产值（亿元）", figure);
        enter(card, "数据来源", "统计快报");
        enter(card, "下步打算", "4月底前完成主体工程");
        enter(card, "进展", progress);
        settled(page);
        assertThat(heading(page, task)).contains("已保存");
    }

    private static void enter(Locator card, String label, String text) {
        Locator field = card.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
        field.fill(text);
        field.blur();
        settled(card.page());
    }

    /** The report of a task on the month's page. */
    private static Locator card(Page page, String task) {
        return page.locator("section.report-card[aria-label='" + task + "']");
    }

    private static String heading(Page page, String task) {
        return card(page, task).locator(".report-head").innerText();
    }

    /** J until the report of this task has the focus. */
    private static void readOn(Page page, String task) {
        for (int key = 0; key < 4 && !focused(page).equals(task); key++) {
            page.keyboard().press("j");
            settled(page);
        }
        assertThat(focused(page)).isEqualTo(task);
    }

    /** From the focus on with the Tab key to the button of this name, and Enter. */
    private static void keys(Page page, String name) {
        for (int key = 0; key < 20 && !focused(page).equals(name); key++) {
            page.keyboard().press("Tab");
        }
        assertThat(focused(page)).isEqualTo(name);
        page.keyboard().press("Enter");
        settled(page);
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.ariaLabel ?? document.activeElement.innerText.trim()");
    }

    private static String list(Page page) {
        return page.locator("vaadin-grid.rows-grid").innerText();
    }

    /** Who is to be called, in the order of the table: unit, name, post, phone and tasks. */
    private static List<String> called(Page page) {
        return page.locator("table.data-table tbody tr").allInnerTexts().stream()
                .map(row -> Pattern.compile("\\s+").matcher(row.strip()).replaceAll(" "))
                .toList();
    }

    /** Names and numbers as they stand on the screen. */
    private static Map<String, String> figures(Page page, String each) {
        Map<String, String> figures = new LinkedHashMap<>();
        for (Locator figure : page.locator(each).all()) {
            List<String> words = figure.innerText().lines().map(String::strip).toList();
            figures.put(words.getFirst(), words.getLast());
        }
        return figures;
    }
}
