package org.chainlead.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.chainlead.audit.StoryEntry;
import org.chainlead.chain.ChainRef;
import org.chainlead.chain.Chains;
import org.chainlead.common.CheckDecision;
import org.chainlead.common.NotFound;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.importing.ImportId;
import org.chainlead.org.LeaderPostId;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.chainlead.project.ProjectImportSettings.Answer;
import org.chainlead.task.TaskId;
import org.chainlead.testing.Figures;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.RightsTable;
import org.chainlead.testing.ServiceCalls;
import org.chainlead.testing.ServiceOperations;
import org.chainlead.testing.ServiceOperations.Operation;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.StartsFrom;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A project in 在谈 is told to its unit, 招商委办 and the leaders in charge, and to nobody else by anything. */
@IntegrationTest
@FreshDatabase
@StartsFrom(FourProjects.class)
class ProjectNegotiationsTests {

    /** Holds the words that every service is asked for, so that a search would find it. */
    private static final String NAME = "密谈甲经研究同意单晶硅切片项目";

    private static final String PARTNER = "密商乙集团";
    private static final BigDecimal SUM = new BigDecimal("31415.9265");

    /** Sums as they are told and as they are kept. */
    private static final List<String> CANARIES = List.of("密谈甲", PARTNER, "31,415.9265", "31415.9265");

    /** Whatever reads projects, or tells what others do. */
    private static final Set<String> MODULES = Set.of("project", "chaincard", "search", "cockpit", "message", "audit");

    private static final LocalDate LATER = LocalDate.of(2023, 4, 28);

    private final RightsTable rights = RightsTable.read();

    @Autowired
    private ProjectFixture fixture;

    @Autowired
    private ProjectNegotiations negotiations;

    @Autowired
    private ProjectQueries queries;

    @Autowired
    private ProjectGauges gauges;

    @Autowired
    private ProjectPlans plans;

    @Autowired
    private ProjectStages stages;

    @Autowired
    private ProjectTasks links;

    @Autowired
    private ProjectCorrections corrections;

    @Autowired
    private ProjectMerges merges;

    @Autowired
    private ProjectChecks checks;

    @Autowired
    private ProjectVerification verification;

    @Autowired
    private ProjectMilestones milestones;

    @Autowired
    private ProjectResources resources;

    @Autowired
    private ProjectImport imports;

    @Autowired
    private ServiceOperations services;

    @Autowired
    private ServiceCalls calls;

    @Autowired
    private Chains chains;

    @Autowired
    private OrgFixture org;

    @Autowired
    private TestClock clock;

    @Autowired
    private SignIn signIn;

    @Autowired
    private JdbcClient jdbc;

    private ChainRef chain;

    @BeforeEach
    void people() {
        UnitId root = new UnitId(jdbc.sql("select id from unit where parent_id is null")
                .query(UUID.class)
                .single());
        UnitId second = fixture.unit("州农业农村局");
        LeaderPostId post = org.post("分管工业副州长", root);
        org.person("lianzhang", root, Role.LEADER, post);
        org.person("mishu", root, Role.SECRETARY, post);
        org.person("zong", root, Role.CHIEF_LEADER);
        org.person("zhaoshang", root, Role.INVESTMENT_OFFICE);
        org.person("mishuzhang", root, Role.SECRETARY_GENERAL);
        org.person("jing2", second, Role.STAFF);
        org.person("lian2", second, Role.LIAISON);
        org.person("guanli1", fixture.unit("州工业和信息化局"), Role.UNIT_ADMIN);
        chain = signIn.as(
                "zhuren",
                () -> chains.all().stream()
                        .filter(each -> each.name().equals("绿色硅"))
                        .findFirst()
                        .orElseThrow());
        signIn.as("zhuren", () -> {
            chains.change(chain.id(), "", post, chain.office());
            return post;
        });
    }

    @AfterEach
    void leave() {
        clock.reset();
        signIn.out();
    }

    @Test
    void whoProductTextNamesSeesItAndNobodyElseByAnything() {
        Object before = figures();
        NegotiationId id = entered();
        assertThat(figures()).isEqualTo(before);

        for (String person : List.of("fu1", "jing1", "lianzhang", "zong", "zhaoshang")) {
            signIn.as(person);
            assertThat(negotiations.page("", 0, 10).rows())
                    .as(person)
                    .hasSize(1)
                    .allSatisfy(row -> {
                        assertThat(row.draft().partner()).isEqualTo(PARTNER);
                        assertThat(row.keeps()).isEqualTo(person.endsWith("1"));
                    });
            assertThat(negotiations.detail(id).row().keeps()).as(person).isEqualTo(person.endsWith("1"));
            assertThat(negotiations.detail(id).story())
                    .as(person)
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.texts()).containsValues(NAME, PARTNER, "31,415.9265"));
        }
        Map<String, Role> others = outsiders();
        Set<String> told = walk(others, id.uuid());
        assertThat(told).isEmpty();
        assertThat(jdbc.sql("select details::text from audit_entry")
                        .query(String.class)
                        .list())
                .noneMatch(ProjectNegotiationsTests::isTold);

        signIn.as("jing1", () -> negotiations.sign(id, 0, LocalDate.of(2023, 3, 13)));
        // the same walk, now that everybody may know: it finds what is there to be found
        assertThat(walk(Map.of("jing2", Role.STAFF, "zhuren", Role.SUPERVISION_HEAD), id.uuid()))
                .anyMatch(line -> line.contains("ProjectQueries.rows"))
                .anyMatch(line -> line.contains("ProjectQueries.detail"))
                .anyMatch(line -> line.contains("ProjectExport.xlsx"))
                .anyMatch(line -> line.contains("ProjectPageSheets.stages"))
                .anyMatch(line -> line.contains("ProjectSearch.find"))
                .anyMatch(line -> line.contains("Search.first"))
                .anyMatch(line -> line.contains("ChainMaps.map"))
                .anyMatch(line -> line.contains("ChainSheets.nodes"))
                .noneMatch(line -> line.contains("jing2 partner"));
    }

    /** The same walk over everything, aimed at what is folded and at the one it stands at. */
    @Test
    void whatIsFoldedIntoAnotherStandsInNoListAndNoFigure() {
        ProjectId into = fixture.ids().getFirst();
        NegotiationId entered = signIn.as("jing2", () -> negotiations.enter(draft(NAME, PARTNER)));
        Object before = figures();
        ProjectId folded = signIn.as("jing2", () -> negotiations.sign(entered, 0, LocalDate.of(2023, 3, 13)));
        ResourceId asked = fixture.asked(folded, "jing2", fixture.unit("武定县"), "用地");
        assertThat(figures()).isNotEqualTo(before);

        assertMergedOnlyWithReasonByTheOfficeAndAsShown(folded, into);

        assertThat(figures()).isEqualTo(before);
        Set<String> told = walk(Map.of("jing2", Role.STAFF, "zhuren", Role.SUPERVISION_HEAD), folded.uuid());
        told.addAll(walk(Map.of("jing1", Role.STAFF), into.uuid()));
        assertThat(told)
                .as("its own page, what stands at the other, messages, and why it is not folded once more")
                .allMatch(
                        line -> line.matches(
                                ".* (ProjectQueries\\.detail|ProjectProgress\\.(find|storyOfFolded)|ProjectPageSheets\\.(stages|twins|story)|ProjectMerges\\.preview|Inbox\\.page)\\(.*"))
                .anyMatch(line -> line.startsWith("zhuren") && line.contains("ProjectQueries.detail"))
                .anyMatch(line -> line.startsWith("zhuren") && line.contains("ProjectPageSheets.story"))
                .anyMatch(line -> line.startsWith("jing1") && line.contains("ProjectQueries.detail"))
                .anyMatch(line -> line.startsWith("jing1") && line.contains("ProjectPageSheets.twins"));
        for (String person : List.of("jing1", "lingdao", "xian2")) {
            ProjectMerge merged =
                    signIn.as(person, () -> queries.detail(folded)).merged();
            assertThat(merged).isNotNull().satisfies(each -> {
                assertThat(each.into()).isEqualTo(into);
                assertThat(each.reason()).isEqualTo("同一项目");
                assertThat(each.by()).isEqualTo("督查室 zhuren");
            });
        }
        // its department maintains the one that stays, and settles what it had asked for
        signIn.as("jing2");
        assertThat(queries.detail(into).moves()).isNotEmpty();
        assertThat(queries.detail(folded).moves()).isEmpty();
        assertThat(queries.detail(folded).links()).isFalse();
        assertThatThrownBy(() -> plans.code(folded, "2302-532300-04-01-100001")).isInstanceOf(NotFound.class);
        assertThat(resources.page(ResourceFilter.all(), 0, 10).rows())
                .filteredOn(row -> row.id().equals(asked))
                .extracting(ResourceRow::project)
                .containsExactly(into);

        signIn.as("zhuren");
        assertThatThrownBy(() -> merges.undo(folded, " ")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> merges.undo(folded, "长".repeat(501))).isInstanceOf(Refusal.class);
        merges.undo(folded, "核对有误");
        signIn.as("ducha");
        assertThatThrownBy(() -> merges.undo(folded, "核对有误"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.text())
                                .isEqualTo("这次并入已由督查室 督查室主任 zhuren于3月13日 09:00撤销，项目已恢复单列，不用再撤销。请关闭后刷新页面。"));
        signIn.as("zhuren");
        assertThat(queries.detail(folded).merged()).isNull();
        assertThat(queries.detail(into).twins()).isEmpty();
        assertThat(resources.page(ResourceFilter.all(), 0, 10).rows())
                .extracting(ResourceRow::project)
                .contains(folded);
        signIn.as("jing2");
        assertThat(queries.detail(into).moves()).isEmpty();
        assertThat(jdbc.sql("select action from audit_entry where subject_id = :id order by seq desc limit 2")
                        .param("id", folded.toString())
                        .query(String.class)
                        .list())
                .containsExactly("projectUnfolded", "projectFolded");
    }

    private void assertMergedOnlyWithReasonByTheOfficeAndAsShown(ProjectId folded, ProjectId into) {
        signIn.as("fu2");
        assertThatThrownBy(() -> merges.preview(folded, into)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> merges.merge(folded, into, 0, "同一项目")).isInstanceOf(AccessDeniedException.class);
        fixture.filled(folded, "jing2", "批复");
        MergePreview first = signIn.as("zhuren", () -> merges.preview(folded, into));
        assertThat(first.against().stream().map(Reason::text))
                .anyMatch(text -> text.contains("2023年年度计划、1个月的月度投资、开工、1个节点"))
                .anyMatch(text -> text.contains("改为保留"));
        signIn.as("zhuren");
        assertThatThrownBy(() -> merges.merge(folded, into, first.version(), ""))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.text()).contains("没有写明原因", "2023年年度计划"));
        assertThat(merges.preview(into, folded).against()).isEmpty();
        // the office gives back what nobody verified, the unit clears the steps
        for (FigureToVerify figure : verification.waiting(0, 50).rows()) {
            verification.giveBack(figure.ref(), "两个部门重复填报");
        }
        signIn.as("jing2");
        milestones.save(folded, 1, List.of());
        signIn.as("zhuren");
        assertThatThrownBy(() -> merges.merge(folded, into, first.version(), "同一项目"))
                .isInstanceOf(Stale.class);
        MergePreview shown = merges.preview(folded, into);
        assertThat(shown.against()).isEmpty();
        assertThat(shown.follows().stream().map(Reason::text))
                .anyMatch(text -> text.contains("120,000") && text.contains("31,415.9265"))
                .anyMatch(text -> text.contains("州工业和信息化局、州农业农村局、元谋县"))
                .anyMatch(text -> text.contains("要素请求1件"));
        merges.merge(folded, into, shown.version(), "同一项目");
        assertThatThrownBy(() -> merges.merge(folded, into, shown.version(), "同一项目"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.text()).contains("已由督查室 zhuren并入“单晶硅拉棒生产线项目”"));
    }

    @Test
    void nothingOfAnOrdinaryProjectIsDoneToOneInNegotiation() {
        ProjectId id = new ProjectId(entered().uuid());
        signIn.as("jing1");
        assertThatThrownBy(() -> queries.detail(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> plans.code(id, "2302-532300-04-01-100001")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> links.link(id, new TaskId(UUID.randomUUID()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        stages.move(id, ProjectStage.NEGOTIATING, ProjectStage.RESERVE, LocalDate.of(2023, 3, 13), ""))
                .isInstanceOf(NotFound.class);
        ProjectId listed = fixture.ids().getFirst();
        ProjectFacts known = signIn.as("ducha", () -> corrections.facts(listed));
        signIn.as("ducha");
        assertThatThrownBy(() -> corrections.facts(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> corrections.correct(id, known)).isInstanceOf(NotFound.class);
        signIn.as("jing1");
        assertThatThrownBy(() -> stages.move(
                        listed, ProjectStage.PRELIMINARY, ProjectStage.NEGOTIATING, LocalDate.of(2023, 3, 13), "重新洽谈"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.text()).contains("不能退回在谈"));
    }

    /** However many there are, in whatever unit: the one sentence. */
    @Test
    void aDuplicateIsToldByOneSentenceAlone() {
        NegotiationId id = entered();
        signIn.as("fu2", () -> negotiations.enter(draft("经研究同意单晶硅切片项目二期", "另一投资方")));

        assertThat(words("jing1", id)).containsExactly("另有单位报送相似项目，请与招商委办核对");
        assertThat(words("fu2", null)).hasSize(2).satisfies(words -> {
            assertThat(words.getFirst()).contains("二期", "州农业农村局");
            assertThat(words.getLast()).isEqualTo("另有单位报送相似项目，请与招商委办核对");
        });

        ImportId list = fixture.opened("9,绿色能源,绿色硅," + NAME + ",31415.9265,元谋县,州农业农村局");
        signIn.as("ducha");
        List<Contradiction> open = imports.check(list).contradictions();
        assertThat(open).singleElement().satisfies(one -> {
            assertThat(one.question().text()).isEqualTo("另有单位报送相似项目，请与招商委办核对");
            assertThat(one.kind().choices()).containsExactly(ProjectDecision.KEEP_BOTH);
            assertThat(one.key()).doesNotContain(id.toString());
        });
        fixture.decide(list, Map.of(ContradictionKind.SIMILAR_ELSEWHERE, Answer.of(ProjectDecision.KEEP_BOTH)));
        assertThat(fixture.commit(list).count(ProjectImportCheck.Outcome.CREATE))
                .isEqualTo(1);
        signIn.as("jing1");
        assertThat(negotiations.page("", 0, 10).rows()).hasSize(1);
    }

    /** What was folded is known by its name still, and stands behind the one it is folded into, also over two steps. */
    @Test
    void aWarningNamesTheProjectThatStaysAndNeverTheFoldedOne() {
        List<ProjectId> four = fixture.ids();
        NegotiationId entered = signIn.as("jing2", () -> negotiations.enter(draft(NAME, PARTNER)));
        ProjectId folded = signIn.as("jing2", () -> negotiations.sign(entered, 0, LocalDate.of(2023, 3, 13)));
        assertThat(words("jing1", null))
                .containsExactly("与重大项目“" + NAME + "”（州农业农村局）名称相似，总投资都是31,415.9265万元，请核对是否同一项目。");
        fold(folded, four.getFirst());
        fold(four.getFirst(), four.get(2));

        String sentence = "与重大项目“绿色食品产业园项目”（州农业农村局）中合并的一个项目名称相似，总投资都是31,415.9265万元，请核对是否同一项目。";
        assertThat(words("jing1", null)).containsExactly(sentence);
        NegotiationId second = signIn.as("jing1", () -> negotiations.enter(draft(NAME + "二期", PARTNER)));
        assertThat(words("jing1", second)).containsExactly(sentence);
        ImportId list = fixture.opened("9,绿色能源,绿色硅," + NAME + "（续）,31415.9265,元谋县,州农业农村局");
        signIn.as("ducha");
        assertThat(imports.check(list).contradictions().stream()
                        .map(one -> one.question().text()))
                .anyMatch(text -> text.contains("已有的序号3“绿色食品产业园项目”（州农业农村局）中合并的一个项目"))
                .noneMatch(text -> text.contains(NAME + "”"));

        ProjectId twin = signIn.as("jing1", () -> negotiations.sign(second, 0, LocalDate.of(2023, 3, 13)));
        signIn.as("ducha");
        assertThat(checks.page(false, 0, 10).rows()).singleElement().satisfies(row -> {
            assertThat(row.anomaly().project()).isEqualTo(twin);
            assertThat(row.anomaly().part()).isEqualTo(four.get(2).toString());
            assertThat(row.anomaly().question().text())
                    .contains("序号3“绿色食品产业园项目”", "31,415.9265")
                    .doesNotContain(NAME + "”");
            checks.decide(row.anomaly(), CheckDecision.RIGHT, "不是同一项目");
        });
        assertThat(checks.page(false, 0, 10).rows()).isEmpty();
        assertThat(checks.page(true, 0, 10).total()).isEqualTo(1);

        signIn.as("zhuren");
        merges.undo(four.getFirst(), "核对有误");
        assertThat(words("jing1", null))
                .as("it stands where it stood before the second step")
                .anyMatch(text -> text.contains("“单晶硅拉棒生产线项目”（州工业和信息化局）中合并的一个项目"));
        merges.undo(folded, "核对有误");
        assertThat(words("jing2", null))
                .hasSize(2)
                .anyMatch(text -> text.contains("“" + NAME + "”"))
                .noneMatch(text -> text.contains("绿色食品产业园"));
        signIn.as("ducha");
        assertThat(pairs())
                .as("decided about the two that are alike, wherever each stands")
                .isEmpty();
        fold(folded, twin);
        assertThat(pairs()).as("the two are one").isEmpty();
        NegotiationId third = signIn.as("jing1", () -> negotiations.enter(draft(NAME + "三期", PARTNER)));
        assertThat(words("jing1", third))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("“" + NAME + "二期”", "名称相似"));
        ProjectId signed = signIn.as("jing1", () -> negotiations.sign(third, 0, LocalDate.of(2023, 3, 13)));
        signIn.as("ducha");
        assertThat(pairs())
                .as("asked once, for both names")
                .containsExactly(Set.of(twin.toString(), signed.toString()));
    }

    private List<Set<String>> pairs() {
        return checks.page(false, 0, 10).rows().stream()
                .map(row ->
                        Set.of(row.anomaly().project().toString(), row.anomaly().part()))
                .toList();
    }

    private void fold(ProjectId folded, ProjectId into) {
        signIn.as("zhuren");
        merges.merge(folded, into, merges.preview(folded, into).version(), "同一项目");
    }

    @Test
    void itIsChangedSignedOrGivenUpByItsUnitAndKeepsItsHistory() {
        NegotiationId id = entered();
        for (String person : List.of("fu2", "xian1")) {
            signIn.as(person);
            assertThatThrownBy(() -> negotiations.change(id, 0, draft(NAME, PARTNER)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> negotiations.sign(id, 0, LATER)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> negotiations.detail(id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> negotiations.end(id, 0, "不再洽谈")).isInstanceOf(NotFound.class);
        }
        signIn.as("fu1");
        assertThatThrownBy(() -> negotiations.change(id, 0, new NegotiationDraft("", " ", BigDecimal.ZERO, null, null)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.text()).contains("项目名称没有填写", "投资方没有填写", "总投资没有填写", "没有选择所在县市"));
        negotiations.change(id, 0, draft(NAME + "一期", PARTNER));
        assertThatThrownBy(() -> negotiations.change(id, 0, draft(NAME, PARTNER)))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> negotiations.sign(id, 1, LATER))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.text()).contains("晚于今天"));
        assertThat(signIn.as("zhaoshang", () -> negotiations.detail(id)).story())
                .extracting(StoryEntry::who)
                .containsExactly("州工业和信息化局 单位负责人 fu1", "州工业和信息化局 经办人 jing1");
        signIn.as("zhuren");
        assertThatThrownBy(() -> negotiations.detail(id)).isInstanceOf(AccessDeniedException.class);
        signIn.as("fu1");
        clock.set(LATER);
        ProjectId project = negotiations.sign(id, 1, LATER);

        ProjectDetail detail = queries.detail(project);
        assertThat(detail.row().stage()).isEqualTo(ProjectStage.RESERVE);
        assertThat(detail.partner()).isEqualTo(PARTNER);
        assertThat(detail.importedBy()).isEqualTo("州工业和信息化局 jing1");
        assertThat(detail.stages())
                .extracting(StageStay::stage)
                .containsExactly(ProjectStage.RESERVE, ProjectStage.NEGOTIATING);
        assertThat(detail.moves()).extracting(StageMove::to).containsExactly(ProjectStage.PRELIMINARY);
        assertThat(negotiations.page("", 0, 10).rows()).isEmpty();
        assertThatThrownBy(() -> negotiations.detail(id)).isInstanceOf(NotFound.class);
        signIn.as("xian2");
        assertThat(queries.detail(project).partner()).isEmpty();

        NegotiationId given = signIn.as("jing1", () -> negotiations.enter(draft("另一项目", PARTNER)));
        signIn.as("jing1");
        assertThatThrownBy(() -> negotiations.end(given, 0, " ")).isInstanceOf(Refusal.class);
        negotiations.end(given, 0, "投资方退出");
        assertThat(negotiations.page("", 0, 10).rows()).isEmpty();
        assertThat(jdbc.sql("select action from audit_entry where subject_id = :id order by seq")
                        .param("id", given.toString())
                        .query(String.class)
                        .list())
                .containsExactly("projectNegotiationEntered", "projectNegotiationEnded");
    }

    /** All that is counted anywhere. */
    private Object figures() {
        return signIn.as(
                "zhuren",
                () -> List.of(
                        queries.totals(ProjectFilter.all()),
                        queries.stages(ProjectFilter.all()),
                        gauges.sheet(ProjectFilter.all(), LATER).counts(),
                        queries.totals(ProjectFilter.all().withStage(ProjectStage.NEGOTIATING))));
    }

    /** Of every role that product.md does not name one who is as near as can be. */
    private static Map<String, Role> outsiders() {
        Map<String, Role> others = new HashMap<>();
        others.put("jing2", Role.STAFF);
        others.put("lian2", Role.LIAISON);
        others.put("fu2", Role.UNIT_HEAD);
        others.put("xian1", Role.STAFF);
        others.put("guanli1", Role.UNIT_ADMIN);
        others.put("lian1", Role.COORDINATOR);
        others.put("lingdao", Role.LEADER);
        others.put("mishu", Role.SECRETARY);
        others.put("ducha", Role.SUPERVISOR);
        others.put("zhuren", Role.SUPERVISION_HEAD);
        others.put("mishuzhang", Role.SECRETARY_GENERAL);
        others.put("xitong", Role.SYSTEM_ADMIN);
        others.put("anquan", Role.SECURITY_ADMIN);
        others.put("shenji", Role.AUDITOR);
        return others;
    }

    /** Everything these people can call, aimed at the project: who was told of it by what. */
    private Set<String> walk(Map<String, Role> people, UUID id) {
        Map<String, UUID> aims = Map.of(
                "NegotiationId",
                id,
                "ProjectId",
                id,
                "ChainId",
                chain.id().uuid(),
                "UnitId",
                fixture.unit("元谋县").uuid());
        Set<String> told = new TreeSet<>();
        int asked = 0;
        for (Map.Entry<String, Role> person : people.entrySet()) {
            signIn.as(person.getKey());
            for (Operation operation : asked(person.getValue())) {
                String text = calls.tryToAim(operation, aims).text();
                if (isTold(text)) {
                    told.add(person.getKey() + (text.contains(PARTNER) ? " partner " : " ") + operation.key());
                }
                asked++;
            }
        }
        Figures.tell(
                "negotiations",
                "%d calls of %d outsiders: a project in 在谈 told %d times",
                asked,
                people.size(),
                told.size());
        return told;
    }

    private List<Operation> asked(Role role) {
        List<Operation> asked = new ArrayList<>();
        for (Operation operation : services.all()) {
            String module =
                    operation.name().substring(0, Math.max(0, operation.name().indexOf('.')));
            if (MODULES.contains(module) && rights.allows(operation.name(), role)) {
                asked.add(operation);
            }
        }
        return asked;
    }

    private static boolean isTold(String text) {
        return CANARIES.stream().anyMatch(text::contains);
    }

    private List<String> words(String person, @org.jspecify.annotations.Nullable NegotiationId but) {
        return signIn.as(
                person,
                () -> negotiations.similar(draft(NAME, PARTNER), but).stream()
                        .map(Reason::text)
                        .toList());
    }

    private NegotiationId entered() {
        return signIn.as("jing1", () -> negotiations.enter(draft(NAME, PARTNER)));
    }

    private NegotiationDraft draft(String name, String partner) {
        return new NegotiationDraft(name, partner, SUM, chain.id(), Objects.requireNonNull(fixture.unit("元谋县")));
    }
}
