package org.chainlead.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.chainlead.common.CheckDecision;
import org.chainlead.common.DecidedCheck;
import org.chainlead.common.NotFound;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.dispatch.EvidenceChecks;
import org.chainlead.dispatch.RepeatedFile;
import org.chainlead.dispatch.ReportFixture;
import org.chainlead.dispatch.ReportQueries;
import org.chainlead.org.Role;
import org.chainlead.task.RequestBoard;
import org.chainlead.task.RequestId;
import org.chainlead.task.RequestList;
import org.chainlead.task.TaskChanges;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskPages;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OpenedList;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A project belongs to tasks, and each says so of the other. */
@IntegrationTest
@FreshDatabase
class ProjectTasksTests {

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
    private ReportQueries queries;

    @Autowired
    private ProjectTasks links;

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
        assertThat(pages.timeline(task))
                .filteredOn(item -> ("projects/" + project).equals(item.link()))
                .hasSize(1)
                .allMatch(item -> item.title().contains("绿色食品产业园智慧冷链物流建设项目"));
        signIn.as("fu2");
        assertThat(links.of(project)).isEmpty();
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
