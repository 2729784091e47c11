package org.chainlead.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainlead.common.CheckDecision;
import org.chainlead.common.DecidedCheck;
import org.chainlead.common.NotFound;
import org.chainlead.common.Page;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.dispatch.EvidenceChecks;
import org.chainlead.dispatch.RepeatedFile;
import org.chainlead.dispatch.ReportFixture;
import org.chainlead.dispatch.ReportQueries;
import org.chainlead.org.Role;
import org.chainlead.task.LinkedItem;
import org.chainlead.task.LinkedPart;
import org.chainlead.task.RequestBoard;
import org.chainlead.task.RequestId;
import org.chainlead.task.RequestList;
import org.chainlead.task.TaskChanges;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskPages;
import org.chainlead.task.TimelineItem;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OpenedList;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.SqlStatements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A project belongs to tasks, and each says so of the other. */
@IntegrationTest
@FreshDatabase
class ProjectTasksTests {

    private static final String X = "2020-532300-04-01-123456";
    private static final String Y = "2020-532300-04-01-123457";
    private static final LocalDate TODAY = LocalDate.of(2023, 3, 10);

    @Autowired
    private TaskFixture tasks;

    @Autowired
    private ProjectFixture projects;

    @Autowired
    private ReportFixture reports;

    @Autowired
    private EvidenceChecks evidence;

    @Autowired
    private ProjectSheets sheets;

    @Autowired
    private ProjectPageSheets page;

    @Autowired
    private ReportQueries queries;

    @Autowired
    private ProjectTasks links;

    @Autowired
    private ProjectVerification verification;

    @Autowired
    private TaskPages pages;

    @Autowired
    private TaskChanges changes;

    @Autowired
    private RequestBoard board;

    @Autowired
    private LinkedProjects touched;

    @Autowired
    private ProjectProgress progress;

    @Autowired
    private ProjectMerges merges;

    @Autowired
    private ProjectPlans plans;

    @Autowired
    private ProjectResources resources;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OrgFixture org;

    @Autowired
    private SignIn signIn;

    @AfterEach
    void leave() {
        signIn.out();
    }

    @Test
    void aLinkIsSeenFromBothSidesByWhomSeesBoth() {
        tasks.start();
        TaskId task = tasks.inProgress(tasks.draft("4.2", "打造绿色钛全产业链"));
        TaskId draft = tasks.drafted(tasks.draft("4.3", "打造绿色铜全产业链"));
        ProjectId project = projects.one(tasks.first, "州工业和信息化局");
        org.person("xian1", projects.unit("元谋县"), Role.STAFF);
        signIn.as("ban1");
        assertThatThrownBy(() -> links.link(project, draft)).isInstanceOf(NotFound.class);
        links.link(project, task);
        links.link(project, task);

        assertThat(links.of(project)).extracting(ProjectTaskLink::task).containsExactly(task);
        assertThat(OpenedList.of(page.tasks(project)).lines()).containsExactly(List.of("4.2 打造绿色钛全产业链", "办理中"));
        assertThat(pages.timeline(task))
                .filteredOn(item -> ("projects/" + project).equals(item.link()))
                .hasSize(1)
                .allMatch(item -> item.title().contains("绿色食品产业园智慧冷链物流建设项目"));
        signIn.as("fu2");
        assertThat(links.of(project)).isEmpty();
        assertThatThrownBy(() -> page.tasks(project)).isInstanceOf(NotFound.class);
        String named = "涉及重大项目1个：绿色食品产业园智慧冷链物流建设项目，项目计划和节点不随之变动。";
        signIn.as("fu1");
        assertThat(words(changes.effects(task, LocalDate.of(2024, 6, 30)))).contains(named);
        assertThat(words(changes.effects(task, null))).containsExactly(named);
        RequestId asked = changes.requestExtension(task, LocalDate.of(2024, 6, 30), "用地手续未办结", "已完成可研", List.of());
        signIn.as("zhuren");
        assertThat(board.page(RequestList.TO_DECIDE, null, 0, 10).rows())
                .filteredOn(row -> row.request().id().equals(asked))
                .singleElement()
                .satisfies(row -> assertThat(words(row.effects())).contains(named));
        signIn.as("xitong");
        assertThat(words(touched.touched(List.of(task)).getOrDefault(task, List.of())))
                .containsExactly("另有1个有关项目不便列出。");
        signIn.as("ban1");
        links.unlink(project, task);
        assertThat(touched.touched(List.of(task))).isEmpty();
        assertThat(links.of(project)).isEmpty();
        assertThat(story(project)).contains("关联任务 4.2 打造绿色钛全产业链", "取消关联任务 4.2 打造绿色钛全产业链");
        signIn.as("xian1");
        assertThat(story(project)).contains("关联任务", "取消关联任务").noneMatch(told -> told.contains("绿色钛"));
        assertThat(OpenedList.of(page.story(project)).lines().toString())
                .contains("取消关联任务")
                .doesNotContain("绿色钛");
    }

    /** Rows, sums and rights of the list of projects; what is in 在谈 is none of it, even where a link were left. */
    @Test
    void theTaskShowsItsProjectsInOnePagedCard() {
        tasks.start();
        TaskId task = tasks.inProgress(tasks.draft("4.2", "打造绿色钛全产业链"));
        ProjectId own = projects.one(tasks.first, "州工业和信息化局");
        signIn.as("ban1");
        assertThat(pages.linked(task)).isEmpty();
        links.link(own, task);
        projects.filled(own, "ban1", "一期投资");
        signIn.as("zhuren");
        verification.verify(verification.waiting(0, 10).rows().stream()
                .map(FigureToVerify::ref)
                .toList());
        signIn.as("ban1");
        assertThat(pages.linked(task)).singleElement().satisfies(card -> {
            assertThat(card.title()).isEqualTo("关联重大项目");
            assertThat(card.first().note()).isEqualTo("共1个，总投资44,342万元");
            assertThat(card.first().page().rows())
                    .containsExactly(
                            new LinkedItem("绿色食品产业园智慧冷链物流建设项目", "前期", "总投资44,342万元，本年完成500万元", "projects/" + own));
        });
        long statements = SqlStatements.count(() -> pages.linked(task));
        int number = 1;
        for (String name : List.of("高原蔬菜基地", "光伏组件生产线", "铜箔加工厂", "中药材饮片车间", "云茶交易中心", "数据机房")) {
            ProjectId other = projects.another(String.valueOf(++number), "州农业农村局", name);
            signIn.as("ducha", () -> {
                links.link(other, task);
                return other;
            });
        }
        NegotiationId secret = projects.negotiated("ban1", "尚在接洽的项目");
        jdbc.sql("insert into project_task (project_id, task_id, linked_name, linked_at)"
                        + " select cast(:secret as uuid), task_id, linked_name, linked_at from project_task limit 1")
                .param("secret", secret.toString())
                .update();

        signIn.as("ban1");
        assertThat(SqlStatements.count(() -> pages.linked(task))).isEqualTo(statements);
        LinkedPart first = pages.linked(task).getFirst().first();
        assertThat(first.note()).isEqualTo("共7个，总投资310,394万元");
        assertThat(first.page().rows())
                .hasSize(TaskPages.LINKED)
                .first()
                .matches(row -> row.facts().contains("本年完成"));
        Page<LinkedItem> rest = pages.linked(task, "关联重大项目", 5, 5).page();
        assertThat(rest.total()).isEqualTo(7);
        assertThat(rest.rows())
                .extracting(LinkedItem::name, LinkedItem::facts)
                .containsExactly(tuple("云茶交易中心", "总投资44,342万元"), tuple("数据机房", "总投资44,342万元"));
        assertThat(pages.linked(task, "关联重大项目", 500, 5).page()).isEqualTo(new Page<>(List.of(), 7));
        signIn.as("fu2");
        assertThatThrownBy(() -> pages.linked(task)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pages.linked(task, "关联重大项目", 0, 5)).isInstanceOf(NotFound.class);
    }

    /** The first is folded into the second, that one into the third; it is undone from the end, and not otherwise. */
    @Test
    void whatHangsOnAProjectGoesAlongOverTwoStepsAndComesBack() {
        tasks.start();
        TaskId early = tasks.inProgress(tasks.draft("4.2", "打造绿色钛全产业链"));
        TaskId late = tasks.inProgress(tasks.draft("4.3", "打造绿色铜全产业链"));
        ProjectId first = projects.one(tasks.first, "州工业和信息化局");
        ProjectId second = projects.another("2", "州工业和信息化局", "含硅废渣综合利用项目");
        ProjectId third = projects.another("3", "州工业和信息化局", "高标准农田建设项目");
        ResourceId asked = projects.asked(first, "ban1", projects.unit("元谋县"), "新增用地");
        ResourceId other = projects.asked(third, "ban1", projects.unit("元谋县"), "新增用电");
        signIn.as("ban1");
        plans.code(first, X);
        links.link(first, early);
        links.link(first, late);
        links.link(third, early);
        signIn.as("ducha");
        resources.review(first, TODAY, "先行用地", List.of(asked));
        assertThat(words(merges.preview(first, third).follows())).contains("随之转移：关联任务1个、要素请求1件。");
        assertThat(words(merges.preview(first, second).follows()))
                .contains("投资项目代码" + X + "转到保留的项目。")
                .anyMatch(told -> told.contains("关联任务2个"));
        fold(first, second);
        assertThat(hangingOn(second)).isEqualTo("早 晚 " + X + " 新增用地 先行用地[新增用地]");
        fold(second, third);
        assertThat(hangingOn(third)).isEqualTo("早 晚 " + X + " 新增用地 新增用电 先行用地[新增用地]");
        assertThat(List.of(linked(early), linked(late))).allMatch(links -> links.equals(List.of("projects/" + third)));
        assertThatThrownBy(() -> merges.undo(first, "核对有误"))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.text()).contains("请先撤销那一次并入"));
        assertThatThrownBy(() -> merges.preview(first, third))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(refused.text())
                                .startsWith("“绿色食品产业园智慧冷链物流建设项目”已由州政府督查室 ducha并入“含硅废渣综合利用项目”。"));

        resources.review(third, TODAY, "同步用电", List.of(asked, other));
        resources.review(third, TODAY, "再议用地", List.of(asked));
        signIn.as("ban1");
        links.unlink(third, late);
        signIn.as("ducha");
        merges.undo(second, "核对有误");
        assertThat(hangingOn(third))
                .as("what was its own, and what was done there")
                .isEqualTo("早  新增用电 同步用电[新增用电]");
        assertThat(hangingOn(second)).isEqualTo("早 " + X + " 新增用地 先行用地[新增用地] 再议用地[新增用地] 同步用电[新增用地]");
        assertThatThrownBy(() -> merges.undo(third, "核对有误")).isInstanceOf(NotFound.class);
        merges.undo(first, "核对有误");
        assertThat(hangingOn(second)).isBlank();
        assertThat(hangingOn(first)).isEqualTo("早 " + X + " 新增用地 先行用地[新增用地] 再议用地[新增用地] 同步用电[新增用地]");
        assertThat(linked(early)).containsExactlyInAnyOrder("projects/" + first, "projects/" + third);
        assertThat(linked(late)).isEmpty();
        assertThat(jdbc.sql("select count(*) from joint_review")
                        .query(Long.class)
                        .single())
                .as("none that sits over nothing")
                .isEqualTo(4);
    }

    @Test
    void aCodeGoesAlongOnceStandsAtOneProjectAndIsNotTakenFromAThird() {
        tasks.start();
        ProjectId first = projects.one(tasks.first, "州工业和信息化局");
        ProjectId second = projects.another("2", "州工业和信息化局", "含硅废渣综合利用项目");
        ProjectId third = projects.another("3", "州工业和信息化局", "高标准农田建设项目");
        signIn.as("ban1");
        plans.code(first, X);
        plans.code(third, Y);
        signIn.as("ducha");
        assertThat(words(merges.preview(first, third).against()))
                .singleElement()
                .satisfies(told -> assertThat(told).contains(X, Y, "代码不同的应按两个项目管理"));
        fold(first, second);
        assertThat(words(merges.preview(second, third).against())).hasSize(1);
        signIn.as("ban1");
        assertThatThrownBy(() -> plans.code(third, X)).isInstanceOf(Refusal.class);
        plans.code(second, "2020-532300-04-01-123458");
        plans.code(third, X);
        signIn.as("ducha");
        assertThatThrownBy(() -> merges.undo(first, "核对有误"))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.text()).contains("登记在另一个项目上"));
        signIn.as("ban1");
        plans.code(third, Y);
        signIn.as("ducha");
        merges.undo(first, "核对有误");
        assertThat(List.of(code(first), code(second), code(third))).containsExactly(X, "2020-532300-04-01-123458", Y);
    }

    private void fold(ProjectId folded, ProjectId into) {
        merges.merge(folded, into, merges.preview(folded, into).version(), "同一项目");
    }

    private String hangingOn(ProjectId project) {
        return Stream.of(
                        links.of(project).stream().map(link -> link.title().contains("钛") ? "早" : "晚"),
                        Stream.of(code(project)),
                        resources.of(project).stream().map(ResourceRow::wanted).sorted(),
                        resources.reviews(project).stream()
                                .map(held -> held.conclusion() + held.matters())
                                .sorted())
                .flatMap(all -> all)
                .collect(Collectors.joining(" "));
    }

    private String code(ProjectId project) {
        return progress.find(project).orElseThrow().code();
    }

    private List<String> linked(TaskId task) {
        return pages.timeline(task).stream()
                .map(TimelineItem::link)
                .filter(link -> link != null && link.startsWith("projects/"))
                .toList();
    }

    /** By content, whatever its name, of whatever task; a file of one report alone is nothing. */
    @Test
    void aFileThatIsEvidenceTwiceIsAskedAboutInsideTheOffice() {
        tasks.start();
        TaskId task = reports.task();
        reports.handedInWith(task, "开工现场.pdf", pdf("同一张"));
        TaskId second = reports.task();
        reports.handedInWith(second, "投产照片.pdf", pdf("同一张"));
        reports.handedInWith(reports.task(), "另一份.pdf", pdf("另一张"));
        signIn.as("ducha");
        assertThat(repeated(task)).containsExactly("佐证文件“开工现场.pdf”在2份月报中使用，请核对。");
        assertThat(repeated(second)).containsExactly("佐证文件“投产照片.pdf”在2份月报中使用，请核对。");
        RepeatedFile asked = evidence.page(false, 0, 10).rows().getFirst();
        assertThat(evidence.page(false, 0, 10).total()).isEqualTo(1);
        assertThat(asked.places()).extracting(RepeatedFile.Place::task).containsExactlyInAnyOrder(task, second);
        assertThat(exported(false))
                .isEqualTo(shown(false))
                .singleElement()
                .satisfies(line ->
                        assertThat(line.get(1).lines()).hasSize(2).allMatch(place -> place.endsWith("”2023年3月")));
        assertThat(exported(true)).isEmpty();
        assertThatThrownBy(() -> evidence.decide(asked.sha256(), 2, CheckDecision.RIGHT, " "))
                .isInstanceOf(Refusal.class);
        evidence.decide(asked.sha256(), 2, CheckDecision.RIGHT, "同一现场");
        assertThat(evidence.page(false, 0, 10).total()).isZero();
        assertThat(evidence.page(true, 0, 10).rows().getFirst().decided().remark())
                .isEqualTo("同一现场");
        assertThat(exported(false)).isEmpty();
        assertThat(exported(true))
                .isEqualTo(shown(true))
                .singleElement()
                .satisfies(line -> assertThat(line.getLast()).startsWith("核对无误：同一现场（"));
        for (String person : List.of("fu1", "ban1")) {
            signIn.as(person);
            assertThatThrownBy(() -> sheets.files(false)).as(person).isInstanceOf(AccessDeniedException.class);
            assertThat(repeated(task)).as(person).isEmpty();
            assertThatThrownBy(() -> evidence.page(false, 0, 10)).as(person).isInstanceOf(AccessDeniedException.class);
        }

        reports.handedInWith(reports.task(), "投产照片.pdf", pdf("同一张"));
        signIn.as("ducha");
        assertThat(evidence.page(false, 0, 10).rows())
                .extracting(RepeatedFile::uses)
                .containsExactly(3);
        assertThatThrownBy(() -> evidence.decide(asked.sha256(), 2, CheckDecision.RIGHT, "同一现场"))
                .isInstanceOf(Stale.class);
    }

    private List<List<String>> exported(boolean decided) {
        return OpenedList.of(sheets.files(decided)).lines();
    }

    /** The columns of the screen. */
    private List<List<String>> shown(boolean decided) {
        return evidence.page(decided, 0, 10).rows().stream()
                .map(file -> List.of(
                        file.question().text(),
                        String.join(
                                "\n",
                                file.places().stream()
                                        .map(RepeatedFile.Place::words)
                                        .toList()),
                        DecidedCheck.words(file.decided())))
                .toList();
    }

    private List<String> repeated(TaskId task) {
        return queries.form(task, ReportFixture.MARCH).repeated().stream()
                .map(file -> file.question().text())
                .toList();
    }

    private List<String> story(ProjectId project) {
        return progress.find(project).orElseThrow().story().stream()
                .map(entry -> String.join(
                                " ",
                                entry.sentence(),
                                String.join(" ", entry.texts().values()))
                        .strip())
                .toList();
    }

    private static byte[] pdf(String words) {
        return ("%PDF-1.4\n% " + words + "\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> words(List<Reason> reasons) {
        return reasons.stream().map(Reason::text).toList();
    }
}
