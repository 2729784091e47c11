package org.chainlead.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chainlead.audit.StoryEntry;
import org.chainlead.chain.ChainId;
import org.chainlead.chain.ChainRef;
import org.chainlead.chain.Chains;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.importing.ImportId;
import org.chainlead.message.Inbox;
import org.chainlead.org.UnitId;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.StartsFrom;
import org.chainlead.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/**
 * A project moves through 五库一清单, by whom it belongs to, and keeps where it stood; what its list said is corrected by the
 * office, and keeps what it said.
 */
@IntegrationTest
@FreshDatabase
@StartsFrom(FourProjects.class)
class ProjectStagesTests {

    private static final LocalDate LATER = LocalDate.of(2023, 4, 30);

    @Autowired
    private ProjectFixture fixture;

    @Autowired
    private ProjectStages stages;

    @Autowired
    private ProjectQueries queries;

    @Autowired
    private ProjectImport imports;

    @Autowired
    private ProjectCorrections corrections;

    @Autowired
    private ProjectGauges gauges;

    @Autowired
    private ProjectProgress progress;

    @Autowired
    private ProjectPlans plans;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Chains chains;

    @Autowired
    private SignIn signIn;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private List<ProjectId> four = List.of();

    @BeforeEach
    void fill() {
        four = fixture.ids();
        clock.set(LATER);
    }

    @AfterEach
    void leave() {
        clock.reset();
        signIn.out();
    }

    @Test
    void aMoveIsKeptWithDayReasonAndPersonAndCountedInTheLists() {
        signIn.as("xian1");
        move(four.getFirst(), ProjectStage.PRELIMINARY, ProjectStage.NEWLY_STARTED, LATER, "");
        move(four.getFirst(), ProjectStage.NEWLY_STARTED, ProjectStage.PRELIMINARY, LATER, "开工资料不全");

        List<StageStay> stays = queries.detail(four.getFirst()).stages();
        assertThat(stays)
                .extracting(StageStay::stage)
                .containsExactly(ProjectStage.PRELIMINARY, ProjectStage.NEWLY_STARTED, ProjectStage.PRELIMINARY);
        assertThat(stays.getFirst().reason()).isEqualTo("开工资料不全");
        assertThat(stays.getFirst().recordedBy()).isEqualTo("元谋县 xian1");
        assertThat(stays.getLast().leftOn()).isEqualTo(LATER);
        assertThat(jdbc.sql("select action from audit_entry where subject_id = :id order by seq")
                        .param("id", four.getFirst().toString())
                        .query(String.class)
                        .list())
                .containsExactly("projectImported", "projectStageMoved", "projectStageMoved");
        move(four.getFirst(), ProjectStage.PRELIMINARY, ProjectStage.NEWLY_STARTED, LATER, "");
        assertThat(queries.stages(ProjectFilter.all().withPlace("元谋县").withStage(ProjectStage.RESERVE)))
                .containsEntry(ProjectStage.PRELIMINARY, 1L)
                .containsEntry(ProjectStage.NEWLY_STARTED, 1L)
                .containsEntry(ProjectStage.COMMISSIONED, 0L);
    }

    @Test
    void whoLeadsItAndItsCountyMoveItNobodyElse() {
        for (String person : List.of("fu2", "xian2")) {
            signIn.as(person);
            assertThat(queries.detail(four.getFirst()).moves()).isEmpty();
            assertThatThrownBy(() ->
                            move(four.getFirst(), ProjectStage.PRELIMINARY, ProjectStage.NEWLY_STARTED, LATER, ""))
                    .isInstanceOf(AccessDeniedException.class);
        }
        for (String person : List.of("fu1", "xian1")) {
            signIn.as(person);
            assertThat(queries.detail(four.getFirst()).moves()).isNotEmpty();
        }
        assertThatThrownBy(() -> move(
                        ProjectId.of("00000000-0000-0000-0000-000000000001"),
                        ProjectStage.PRELIMINARY,
                        ProjectStage.NEWLY_STARTED,
                        LATER,
                        ""))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatWasMovedMeanwhileOrIsNotAllowedChangesNothing() {
        signIn.as("fu1");
        assertThatThrownBy(() -> move(four.getFirst(), ProjectStage.RESERVE, ProjectStage.PRELIMINARY, LATER, ""))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> move(
                        four.getFirst(), ProjectStage.PRELIMINARY, ProjectStage.COMMISSIONED, LATER.plusDays(1), ""))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.text()).contains("请先转到新开工", "晚于今天"));
        assertThat(queries.detail(four.getFirst()).stages()).hasSize(1);
    }

    @Test
    void aListCannotBeTakenBackOnceOneOfItsProjectsWasMoved() {
        signIn.as("fu1");
        move(four.getFirst(), ProjectStage.PRELIMINARY, ProjectStage.NEWLY_STARTED, LATER, "");
        ImportId batch = ImportId.of(jdbc.sql("select id::text from import_batch")
                .query(String.class)
                .single());
        signIn.as("ducha");
        assertThatThrownBy(() -> imports.undo(batch))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.text()).contains("已有1个项目"));
    }

    @Test
    void whatIsCorrectedCountsAtOnceAndTheStorySaysWhatItWas() {
        ProjectId id = four.getFirst();
        signIn.as("fu1");
        move(id, ProjectStage.PRELIMINARY, ProjectStage.RESERVE, LATER, "用地没有落实");
        signIn.as("ducha");
        ProjectFacts before = corrections.facts(id);
        long dayOfProgress = progressedOn(id);
        clock.set(LATER.plusDays(3));

        corrections.correct(
                id,
                facts(before, "单晶硅拉棒切片生产线项目", "130000.5", fixture.unit("州农业农村局"), fixture.unit("武定县"), "名单误印，见备案证"));

        ProjectRow row = queries.detail(id).row();
        assertThat(row)
                .extracting(
                        ProjectRow::name,
                        ProjectRow::chain,
                        ProjectRow::place,
                        ProjectRow::department,
                        ProjectRow::investment)
                .containsExactly("单晶硅拉棒切片生产线项目", "绿色食品", "武定县", "州农业农村局", new BigDecimal("130000.5"));
        assertThat(queries.detail(id).printedName()).isEqualTo("单晶硅拉棒生产线项目");
        assertThat(queries.totals(ProjectFilter.all().withCounty(fixture.unit("武定县"))))
                .isEqualTo(new ProjectTotals(2, new BigDecimal("142000.5")));
        assertThat(queries.totals(ProjectFilter.all().withCounty(fixture.unit("元谋县")))
                        .count())
                .isEqualTo(1);
        assertThat(gauges.lines(ProjectFilter.all(), ProjectGrouping.CHAIN, LATER, 0, 10)
                        .rows())
                .filteredOn(each -> each.line().name().equals("绿色食品"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.line().totals()).isEqualTo(new ProjectTotals(3, new BigDecimal("264342.5")));
                    assertThat(each.of(GaugeKind.RESERVE_COUNT).part()).isEqualByComparingTo("1");
                });
        assertThat(progressedOn(id)).isEqualTo(dayOfProgress);

        StoryEntry told = progress.find(id).orElseThrow().story().getFirst();
        assertThat(told.sentence()).isEqualTo("更正基本情况：项目名称、产业链、总投资（万元）、建设地点、牵头部门");
        assertThat(told.texts())
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        entry("nameBefore", "单晶硅拉棒生产线项目"),
                        entry("name", "单晶硅拉棒切片生产线项目"),
                        entry("chainBefore", "绿色硅"),
                        entry("chain", "绿色食品"),
                        entry("investmentBefore", "120,000"),
                        entry("investment", "130,000.5"),
                        entry("placeBefore", "元谋县"),
                        entry("place", "武定县"),
                        entry("departmentBefore", "州工业和信息化局"),
                        entry("department", "州农业农村局"),
                        entry("reason", "名单误印，见备案证")));

        String sentence = "督查室更正了“单晶硅拉棒生产线项目”的基本情况：项目名称由“单晶硅拉棒生产线项目”改为“单晶硅拉棒切片生产线项目”；"
                + "产业链由“绿色硅”改为“绿色食品”；总投资（万元）由“120,000”改为“130,000.5”；建设地点由“元谋县”改为“武定县”；"
                + "牵头部门由“州工业和信息化局”改为“州农业农村局”。更正原因：名单误印，见备案证。如有不同意见，请与督查室联系。";
        for (String leading : List.of("jing1", "fu2")) {
            signIn.as(leading);
            assertThat(inbox.page(0, 10, false).rows())
                    .as("what %s is told, of the unit that leads or led", leading)
                    .filteredOn(message -> message.link().equals("projects/" + id))
                    .singleElement()
                    .satisfies(message -> assertThat(message.text()).isEqualTo(sentence));
        }
        signIn.as("ducha");
        ProjectId second = four.get(1);
        ProjectFacts kept = corrections.facts(second);
        corrections.correct(second, facts(kept, "含硅废渣利用项目", "12000", kept.department(), kept.county(), "名单误印"));
        ImportId batch = ImportId.of(jdbc.sql("select id::text from import_batch")
                .query(String.class)
                .single());
        assertThatThrownBy(() -> imports.undo(batch))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.text()).contains("已有2个项目"));
        signIn.as("fu1");
        assertThatThrownBy(() -> move(id, ProjectStage.RESERVE, ProjectStage.PRELIMINARY, LATER, ""))
                .as("now led by another unit")
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aCorrectionThatIsNotTheOfficesIsStaleOrLacksSomethingChangesNothing() {
        ProjectId id = four.getFirst();
        signIn.as("zhuren");
        ProjectFacts before = corrections.facts(id);
        assertThatThrownBy(() -> corrections.correct(id, facts(before, " ", "0", null, null, "")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.text())
                                .contains("项目名称没有填写", "总投资没有填写", "没有选择牵头部门", "跨县市的请填写建设地点", "没有写明更正原因"));
        assertThatThrownBy(() -> corrections.correct(
                        id,
                        facts(
                                before,
                                "项".repeat(301),
                                "1.00001",
                                before.department(),
                                before.county(),
                                "误".repeat(501))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.text()).contains("项目名称太长，请缩短到300字以内", "最多4位小数的万元数", "500字以内"));
        assertThatThrownBy(() -> corrections.correct(id, reasoned(before)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.text()).contains("与现有基本情况相同"));
        UnitId closed = fixture.unit("武定县");
        jdbc.sql("update unit set valid_until = :day where id = :id")
                .param("day", LATER.minusDays(1))
                .param("id", closed.uuid())
                .update();
        for (UnitId county : List.of(closed, fixture.unit("州农业农村局"))) {
            assertThatThrownBy(() ->
                            corrections.correct(id, facts(before, "另一名称", "1", before.department(), county, "误印")))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.text()).contains("没有选择所在县市"));
        }
        assertThatThrownBy(() -> corrections.correct(id, facts(before, "另一名称", "1", closed, before.county(), "误印")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.text()).contains("所选单位已撤销"));
        assertThat(corrections.facts(id)).isEqualTo(before);

        signIn.as("jing1");
        plans.plan(id, new YearPlanDraft(2023, new BigDecimal("4000"), false, null, "州政府文件", "", FigureMark.NEW));
        for (String person : List.of("fu1", "jing1", "xian1", "lian1", "lingdao")) {
            signIn.as(person);
            assertThatThrownBy(() -> corrections.correct(id, reasoned(before)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        signIn.as("ducha");
        corrections.correct(id, facts(before, before.name(), "110000", before.department(), null, "项目横跨两县"));
        assertThat(queries.detail(id).row().place()).isEqualTo("元谋县、武定县");
        signIn.as("zhuren");
        assertThatThrownBy(() -> corrections.correct(id, reasoned(before))).isInstanceOf(Stale.class);
        assertThat(corrections.facts(id).county()).isNull();
    }

    /** As printed in the list, a number stands once in it; by the printed one the list is known when it comes in again. */
    @Test
    void aWrongNumberIsCorrectedAndTheListStillKnown() {
        ProjectId id = four.getFirst();
        signIn.as("ducha");
        ProjectFacts before = corrections.facts(id);
        assertThat(before.number()).isEqualTo("1");
        assertThatThrownBy(() -> corrections.correct(id, numbered(before, "２")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.text()).isEqualTo("同一份清单中已有序号“2”的项目。请核对后更正。"));
        assertThatThrownBy(() -> corrections.correct(id, numbered(before, " ")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.text()).contains("序号没有填写"));
        corrections.correct(id, numbered(before, " １1 "));

        assertThat(corrections.facts(id).number()).isEqualTo("11");
        assertThat(fixture.ids()).as("in the order of the numbers").endsWith(id).hasSize(4);
        assertThat(progress.find(id).orElseThrow().story().getFirst().texts())
                .containsEntry("projectNumberBefore", "1")
                .containsEntry("projectNumber", "11");
        corrections.correct(id, numbered(corrections.facts(id), "12"));
        ImportId again = fixture.opened("1,绿色能源,绿色硅,单晶硅拉棒生产线项目,120000,元谋县,州工业和信息化局");
        assertThat(imports.check(again).count(ProjectImportCheck.Outcome.SKIP_EXISTING))
                .as("the printed number, over two corrections")
                .isEqualTo(1);
        ImportId other = fixture.opened("12,绿色能源,绿色硅,光伏组件回收项目,999,武定县,州工业和信息化局");
        assertThat(imports.check(other).count(ProjectImportCheck.Outcome.CREATE))
                .as("of another list")
                .isEqualTo(1);
    }

    /** Into the other chain; several counties where there is none. */
    private ProjectFacts facts(
            ProjectFacts before,
            String name,
            String sum,
            @Nullable UnitId department,
            @Nullable UnitId county,
            String reason) {
        ChainId other = chains.all().stream()
                .map(ChainRef::id)
                .filter(chain -> !chain.equals(before.chain()))
                .findFirst()
                .orElseThrow();
        String place = reason.isEmpty() ? "某地" : "元谋县、武定县";
        return new ProjectFacts(
                before.version(),
                before.number(),
                name,
                before.industry(),
                new BigDecimal(sum),
                other,
                department,
                county,
                place,
                reason);
    }

    private static ProjectFacts reasoned(ProjectFacts facts) {
        return numbered(facts, facts.number());
    }

    private static ProjectFacts numbered(ProjectFacts facts, String number) {
        return new ProjectFacts(
                facts.version(),
                number,
                facts.name(),
                facts.industry(),
                facts.investment(),
                facts.chain(),
                facts.department(),
                facts.county(),
                facts.place(),
                "误印");
    }

    private long progressedOn(ProjectId id) {
        return jdbc.sql("select progressed_on from major_project where id = :id")
                .param("id", id.uuid())
                .query(LocalDate.class)
                .single()
                .toEpochDay();
    }

    private void move(ProjectId id, ProjectStage from, ProjectStage to, LocalDate on, String reason) {
        stages.move(id, from, to, on, reason);
    }
}
