package org.chainlead.chaincard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chainlead.audit.AuditStory;
import org.chainlead.audit.StoryEntry;
import org.chainlead.chain.ChainId;
import org.chainlead.common.CountingPeriod;
import org.chainlead.common.NotFound;
import org.chainlead.common.PeriodTally;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.common.YearTally;
import org.chainlead.indicator.IndicatorFilter;
import org.chainlead.indicator.IndicatorFixture;
import org.chainlead.indicator.IndicatorQueries;
import org.chainlead.indicator.IndicatorRow;
import org.chainlead.office.TableReader;
import org.chainlead.office.TableRow;
import org.chainlead.project.ProjectFilter;
import org.chainlead.project.ProjectQueries;
import org.chainlead.task.TaskFilter;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskQueries;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OpenedList;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.SqlStatements;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The card of a chain: who fills it in, what is missing, how often its bodies met, what hangs on it. Today is 2023-03-13. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChainCardTests {

    private static final String WORK_PLAN = "一套工作方案";

    @Autowired
    private ChainFixture chains;

    @Autowired
    private ChainCards cards;

    @Autowired
    private ElementFilling filling;

    @Autowired
    private ChainSessions sessions;

    @Autowired
    private ChainPlans plans;

    @Autowired
    private ChainAssigning assigning;

    @Autowired
    private ChainSettings settings;

    @Autowired
    private ChainExport export;

    @Autowired
    private ChainSheets sheets;

    @Autowired
    private TaskQueries tasks;

    @Autowired
    private ProjectQueries projects;

    @Autowired
    private IndicatorQueries indicators;

    @Autowired
    private IndicatorFixture measured;

    @Autowired
    private TaskFixture units;

    @Autowired
    private AuditStory story;

    @Autowired
    private TestClock clock;

    @Autowired
    private SignIn signIn;

    @BeforeAll
    void fill() {
        chains.start();
        measured.made("绿色化工产值", units.first, chains.chain);
        measured.made("绿色钛产值", units.first, chains.other);
    }

    @AfterEach
    void nobody() {
        clock.reset();
        signIn.out();
    }

    @ParameterizedTest
    @CsvSource({
        "TEXT,      '内容', ,           '',     true,  0",
        "TEXT,      '',     2023-01-01, '',     false, 1",
        "DATE,      '说明', 2023-01-01, '',     true,  0",
        "DATE,      '说明', ,           '',     false, 1",
        "REFERENCE, '说明', 2023-01-01, '方案', true,  0",
        "REFERENCE, '说明', 2023-01-01, '',     false, 1",
        "REFERENCE, '',     ,           '',     false, 0"
    })
    void anElementIsFilledByWhatItAsksFor(
            ElementKind kind, String words, LocalDate day, String reference, boolean filled, int problems) {
        ElementValue value = new ElementValue(0, words, day, reference);

        assertThat(kind.isFilledBy(value)).isEqualTo(filled);
        assertThat(ElementRules.problems(kind, value)).hasSize(problems);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lianban", "mi", "ducha", "zhuren"})
    void theOfficeTheSecretaryAndTheSupervisionFillACardIn(String person) {
        CardElement element = chains.element("一个产业链");
        signIn.as(person);

        assertThat(cards.card(chains.chain).mayFill()).isTrue();
        filling.fill(chains.chain, element.id(), text(element, "由" + person + "填写"));

        assertThat(chains.element("一个产业链").value().words()).isEqualTo("由" + person + "填写");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lianban2", "mi2", "lingdao", "fu1"})
    void nobodyElseDoes(String person) {
        CardElement element = chains.element("一个牵头部门");
        signIn.as(person);

        assertThat(cards.card(chains.chain).mayFill()).isFalse();
        assertThatThrownBy(() -> filling.fill(chains.chain, element.id(), text(element, "越权")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> sessions.record(
                        chains.chain, ChainFixture.session(ChainBody.TASK_FORCE, LocalDate.of(2023, 3, 1))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> plans.add(chains.chain, plan("越权"))).isInstanceOf(AccessDeniedException.class);
        assertThat(chains.element("一个牵头部门").isFilled()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lianban", "mi", "lingdao", "ducha", "fu1"})
    void onlyTheHeadSaysWhoAnswersAndWhatIsAsked(String person) {
        signIn.as(person);

        assertThatThrownBy(() -> assigning.register(new NewChain("X", "新链", "")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> settings.save(settings.templates().getFirst()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> settings.save(settings.bodyRules().getFirst()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void everyWordingIsKeptAndToldAndAnEmptiedElementIsMissingAgain() {
        CardElement element = chains.element(WORK_PLAN);
        signIn.as("lianban");
        filling.fill(chains.chain, element.id(), paper(0, "工作方案"));
        filling.fill(chains.chain, element.id(), paper(1, "工作方案（修订）"));
        assertThat(cards.card(chains.chain).missing()).doesNotContain(WORK_PLAN);

        filling.fill(chains.chain, element.id(), new ElementValue(2, "", null, ""));

        ChainCard card = cards.card(chains.chain);
        assertThat(card.missing()).contains(WORK_PLAN);
        assertThat(card.filled())
                .isEqualTo(card.elements().size() - card.missing().size());
        assertThat(cards.versions(chains.chain, element.id(), 0, 10))
                .extracting(version -> version.value().reference())
                .containsExactly("", "工作方案（修订）", "工作方案");
        assertThat(acts(chains.chain)).contains("chainElementFilled");
    }

    @Test
    void whoReadAnOlderWordingDoesNotOverwriteANewerOne() {
        CardElement element = chains.element("一位分管领导");
        signIn.as("lianban");
        filling.fill(chains.chain, element.id(), paper(0, "甲文"));

        assertThatThrownBy(() -> filling.fill(chains.chain, element.id(), paper(0, "乙文")))
                .isInstanceOf(Stale.class);
        filling.fill(chains.chain, element.id(), paper(0, "甲文"));

        assertThat(cards.versions(chains.chain, element.id(), 0, 10)).hasSize(1);
    }

    @Test
    void meetingsCloseTheGapOfTheirPeriodAndWithdrawnOnesOpenItAgain() {
        signIn.as("ducha");
        SessionDraft february = ChainFixture.session(ChainBody.TASK_FORCE, LocalDate.of(2023, 2, 28));
        SessionDraft march = ChainFixture.session(ChainBody.TASK_FORCE, LocalDate.of(2023, 3, 13));
        sessions.record(chains.other, february);
        sessions.record(chains.other, march);
        sessions.record(chains.other, march);

        BodyTally tally = tally(chains.other, ChainBody.TASK_FORCE);
        assertThat(tally.now().orElseThrow().gap()).isZero();
        assertThat(tally.missed()).extracting(period -> period.name()).containsExactly("2023年1月");
        assertThat(tally(chains.other, ChainBody.LEADING_GROUP)
                        .now()
                        .orElseThrow()
                        .gap())
                .isEqualTo(1);

        sessions.withdraw(chains.other, march.id(), "登记错了");

        assertThat(tally(chains.other, ChainBody.TASK_FORCE).now().orElseThrow().gap())
                .isEqualTo(1);
        assertThat(cards.sessions(chains.other, 0, 10).rows())
                .filteredOn(row -> row.body() == ChainBody.TASK_FORCE)
                .hasSize(2)
                .anyMatch(row ->
                        row.withdrawn() != null && row.withdrawn().reason().equals("登记错了"));
    }

    @Test
    void aQuarterMissedStaysMissedAtTheTurnOfTheYearAndIsClosedLate() {
        signIn.as("ducha");
        clock.set(LocalDate.of(2023, 12, 31));
        sessions.record(chains.other, ChainFixture.session(ChainBody.LEADING_GROUP, LocalDate.of(2023, 9, 30)));
        assertThat(tally(chains.other, ChainBody.LEADING_GROUP).missed())
                .extracting(PeriodTally::name)
                .contains("2023年第2季度")
                .doesNotContain("2023年第3季度", "2023年第4季度");

        clock.set(LocalDate.of(2024, 1, 1));
        YearTally year = tally(chains.other, ChainBody.LEADING_GROUP).counted();
        assertThat(year.now().orElseThrow().name()).isEqualTo("2024年第1季度");
        assertThat(year.missedBefore()).extracting(PeriodTally::name).contains("2023年第2季度", "2023年第4季度");
        sessions.record(chains.other, ChainFixture.session(ChainBody.LEADING_GROUP, LocalDate.of(2023, 12, 31)));
        assertThat(tally(chains.other, ChainBody.LEADING_GROUP).counted().missedBefore())
                .extracting(PeriodTally::name)
                .contains("2023年第2季度")
                .doesNotContain("2023年第4季度");
        assertThat(cards.bodies(chains.other, 2023))
                .filteredOn(tally -> tally.rule().body() == ChainBody.LEADING_GROUP)
                .singleElement()
                .satisfies(tally -> {
                    assertThat(tally.now()).isEmpty();
                    assertThat(tally.missed())
                            .isEqualTo(tally(chains.other, ChainBody.LEADING_GROUP)
                                    .counted()
                                    .missedBefore());
                });
    }

    @Test
    void aMeetingThatHasNotBeenHeldAndAWithdrawalWithoutReasonAreRefused() {
        signIn.as("lianban");

        assertThatThrownBy(() -> sessions.record(
                        chains.chain, ChainFixture.session(ChainBody.TASK_FORCE, LocalDate.of(2023, 3, 14))))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> sessions.record(
                        chains.chain,
                        new SessionDraft(
                                SessionId.random(), ChainBody.TASK_FORCE, LocalDate.of(2023, 3, 1), "研究补链", " ", "")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.text()).contains("没有填写会议结果"));
        SessionDraft held = ChainFixture.session(ChainBody.LEADING_GROUP, LocalDate.of(2023, 3, 1));
        sessions.record(chains.chain, held);
        assertThatThrownBy(() -> sessions.withdraw(chains.chain, held.id(), " "))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> sessions.withdraw(chains.chain, SessionId.random(), "没有这次"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void plansCountUpAndAWithdrawnOneKeepsItsNumber() {
        signIn.as("mi");
        PlanDraft first = plan("规划");
        plans.add(chains.chain, first);
        plans.add(chains.chain, first);
        plans.add(chains.chain, plan("规划（修订）"));
        plans.withdraw(chains.chain, first.id(), "文号有误");
        plans.add(chains.chain, plan("规划（再修订）"));

        assertThat(cards.plans(chains.chain, 0, 10).rows())
                .extracting(PlanVersion::number)
                .containsExactly(3, 2, 1);
        assertThat(cards.plans(chains.chain, 0, 10).rows().getLast().withdrawn())
                .isNotNull();
    }

    @Test
    void threePartiesStandOnTheCardInTheOrderGiven() {
        signIn.as("fu1");

        ChainCard card = cards.card(chains.chain);

        assertThat(card.chain().leaderName()).isEqualTo("分管工业副州长");
        assertThat(card.leadUnit()).isNotNull();
        assertThat(card.carriers()).extracting(unit -> unit.name()).containsExactly("州农业农村局", "州工业和信息化局");
    }

    @Test
    void twoWhoChangeTheResponsibilityDoNotOverwriteEachOther() {
        signIn.as("zhuren");
        Responsibility nobody = new Responsibility(
                cards.card(chains.other).version(), "千亿级", null, null, null, List.of(), chains.template());
        signIn.as("zhuren");
        assigning.assign(chains.other, nobody);

        assertThatThrownBy(() -> assigning.assign(chains.other, nobody)).isInstanceOf(Stale.class);
    }

    @Test
    void codesAndNamesOfChainsAreUnique() {
        signIn.as("zhuren");

        assertThatThrownBy(() -> assigning.register(new NewChain("TAI", "绿色钛", "")))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.reasons()).hasSize(2));
    }

    @Test
    void anElementLeftOutOfATemplateComesBackWithWhatWasFilledIn() {
        CardElement element = chains.element("一个落地载体");
        signIn.as("zhuren");
        filling.fill(chains.chain, element.id(), text(element, "禄丰产业园区"));
        ElementTemplate whole = settings.templates().getFirst();
        List<TemplateElement> fewer = new ArrayList<>(whole.elements());
        fewer.removeIf(each -> each.id().equals(element.id()));

        settings.save(new ElementTemplate(whole.id(), whole.name(), whole.version(), fewer));
        assertThat(cards.card(chains.chain).elements()).hasSize(fewer.size());
        assertThatThrownBy(() -> settings.save(whole)).isInstanceOf(Stale.class);
        settings.save(new ElementTemplate(whole.id(), whole.name(), whole.version() + 1, whole.elements()));

        assertThat(chains.element("一个落地载体").value().words()).isEqualTo("禄丰产业园区");
    }

    @Test
    void anOwnTemplateNeedsNamesThatAreNotTwice() {
        signIn.as("zhuren");
        TemplateElement once = new TemplateElement(ElementId.random(), "一个基金", "", ElementKind.TEXT);
        TemplateElement twice = new TemplateElement(ElementId.random(), "一个基金", "", ElementKind.DATE);

        assertThatThrownBy(
                        () -> settings.save(new ElementTemplate(TemplateId.random(), "三个一", 0, List.of(once, twice))))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> settings.save(new ElementTemplate(TemplateId.random(), "五个一", 0, List.of(once))))
                .isInstanceOf(Refusal.class);
        settings.save(new ElementTemplate(TemplateId.random(), "三个一", 0, List.of(once)));
        assertThat(settings.templates()).extracting(ElementTemplate::name).contains("三个一");
    }

    @Test
    void howOftenABodyMeetsIsARuleThatCounts() {
        signIn.as("zhuren");
        BodyRule monthly = settings.bodyRules().getFirst();
        assertThatThrownBy(() -> settings.save(
                        new BodyRule(monthly.body(), 0, monthly.per(), monthly.countedFrom(), monthly.version())))
                .isInstanceOf(Refusal.class);

        settings.save(new BodyRule(
                ChainBody.TASK_FORCE, 2, CountingPeriod.QUARTER, LocalDate.of(2023, 1, 1), monthly.version()));

        assertThat(tally(chains.chain, ChainBody.TASK_FORCE).now().orElseThrow().owed())
                .isEqualTo(2);
        assertThatThrownBy(() -> settings.save(monthly)).isInstanceOf(Stale.class);
        settings.save(new BodyRule(
                ChainBody.TASK_FORCE, 1, CountingPeriod.MONTH, monthly.countedFrom(), monthly.version() + 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhuren", "lingdao", "lianban", "lianban2", "fu1", "fu2"})
    void everybodyFindsAsManyTasksProjectsAndIndicatorsAsTheListsShow(String person) {
        signIn.as(person);
        ChainCard card = cards.card(chains.chain);
        ChainRow row = cards.rows(ChainFilter.all().withWords("化工"), 0, 10).getFirst();

        assertThat(card.tasks()).isEqualTo(tasks.sums(TaskFilter.all().withChain(chains.chain)));
        assertThat(card.projects())
                .isEqualTo(projects.totals(ProjectFilter.all().withChain(chains.chain)));
        assertThat(row.tasks()).isEqualTo(card.tasks());
        assertThat(row.projects()).isEqualTo(card.projects());
        assertThat(card.tasks().total()).isEqualTo(person.equals("lianban2") || person.equals("fu2") ? 0 : 1);
        assertThat(card.projects().count()).isEqualTo(1);
        assertThat(card.indicators())
                .isEqualTo(indicators.list(IndicatorFilter.all().withChain(chains.chain), 0, ChainCards.INDICATORS));
        assertThat(card.indicators().page().rows())
                .extracting(IndicatorRow::name)
                .isEqualTo(person.equals("lianban2") || person.equals("fu2") ? List.of() : List.of("绿色化工产值"));
    }

    @Test
    void theListIsNarrowedByClassLeaderAndWhatIsMissing() {
        signIn.as("fu1");

        assertThat(names(ChainFilter.all())).containsExactly("绿色化工", "绿色钛");
        assertThat(names(ChainFilter.all().withGrouping("千亿级"))).containsExactly("绿色钛");
        assertThat(names(ChainFilter.all()
                        .withLeader(cards.card(chains.chain).chain().leader())))
                .containsExactly("绿色化工");
        assertThat(names(ChainFilter.all().withMissing(true))).contains("绿色钛");
        assertThat(names(ChainFilter.all().withBehind(true))).contains("绿色钛");
        assertThat(cards.count(ChainFilter.all().withGrouping("千亿级"))).isEqualTo(1);
    }

    @Test
    void aLongerListTakesNoMoreStatements() {
        signIn.as("fu1");

        long few = SqlStatements.count(() -> cards.rows(ChainFilter.all(), 0, 1));
        long many = SqlStatements.count(() -> cards.rows(ChainFilter.all(), 0, 50));

        assertThat(many).isEqualTo(few);

        long one = SqlStatements.count(() -> cards.card(chains.other));
        for (String name : List.of("钛矿产量", "钛白粉产量", "海绵钛产量")) {
            measured.made(name, units.first, chains.other);
        }
        signIn.as("fu1");
        assertThat(SqlStatements.count(() -> cards.card(chains.other)))
                .as("a card with four indicators instead of one")
                .isEqualTo(one);
    }

    @Test
    void theFileHoldsTheRowsOfTheScreen() {
        signIn.as("fu1");
        ChainFilter filter = ChainFilter.all().withGrouping("百亿级");

        ChainExport.File file = export.xlsx(filter);

        List<TableRow> rows = TableReader.read(file.name(), new ByteArrayInputStream(file.content()))
                .firstVisible()
                .rows();
        ChainRow shown = cards.rows(filter, 0, 10).getFirst();
        assertThat(rows.get(1).cell(1).text()).isEqualTo("筛选条件：类别：百亿级");
        TableRow row = rows.get(4);
        assertThat(row.cell(1).text()).isEqualTo(shown.name());
        assertThat(row.cell(5).text()).isEqualTo(shown.filled() + "/" + shown.elements());
        assertThat(row.cell(9).asNumber().orElseThrow()).isEqualByComparingTo("1");
    }

    @Test
    void meetingsAndPlansGoOutAsTheyStandOnTheCard() {
        signIn.as("lianban");
        SessionDraft wrong = ChainFixture.session(ChainBody.TASK_FORCE, LocalDate.of(2023, 2, 27));
        sessions.record(chains.chain, wrong);
        sessions.withdraw(chains.chain, wrong.id(), "不是专班会议");
        filling.fill(chains.chain, chains.element(WORK_PLAN).id(), paper(0, "工作方案"));
        signIn.as("ducha");
        PlanDraft first = plan("实施方案");
        plans.add(chains.other, first);
        plans.withdraw(chains.other, first.id(), "文号有误");
        plans.add(chains.other, plan("实施方案（修订）"));
        signIn.as("fu2");

        OpenedList asked = OpenedList.of(sheets.elements(chains.chain));
        ChainCard card = cards.card(chains.chain);
        assertThat(asked.title()).isEqualTo("绿色化工必备要素");
        assertThat(asked.filter())
                .isEqualTo(
                        "筛选条件：" + card.templateName() + "：1/" + card.elements().size());
        assertThat(asked.column(0))
                .isEqualTo(card.elements().stream().map(CardElement::name).toList());
        assertThat(asked.lines())
                .filteredOn(line -> line.get(1).equals("已填写"))
                .singleElement()
                .satisfies(line ->
                        assertThat(line).startsWith(WORK_PLAN, "已填写", "工作方案").contains("2023-03-13 09:00"));
        assertThat(asked.lines())
                .filteredOn(line -> !line.get(0).equals(WORK_PLAN))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.subList(1, 8)).containsExactly("未填写", "", "", "", "", "", ""));
        OpenedList held = OpenedList.of(sheets.sessions(chains.chain));
        assertThat(held.title()).isEqualTo("绿色化工专班和领导小组会议");
        assertThat(held.heads()).containsExactly("召开日期", "会议", "议题", "会议结果", "纪要文号", "登记人", "登记时间", "撤回情况");
        assertThat(held.lines())
                .isEqualTo(cards.sessions(chains.chain, 0, 50).rows().stream()
                        .map(row -> List.of(
                                row.heldOn().toString(),
                                row.body() == ChainBody.TASK_FORCE ? "专班" : "领导小组",
                                row.subject(),
                                row.result(),
                                row.reference(),
                                row.recordedBy(),
                                "2023-03-13 09:00",
                                row.withdrawn() == null ? "" : row.withdrawn().words()))
                        .toList())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("2023-02-27", "专班", "研究补链项目", "议定3项", "")
                        .last()
                        .asString()
                        .endsWith("已撤回：不是专班会议"));
        OpenedList decided = OpenedList.of(sheets.plans(chains.other));
        assertThat(decided.lines())
                .isEqualTo(cards.plans(chains.other, 0, 50).rows().stream()
                        .map(row -> List.of(
                                String.valueOf(row.number()),
                                row.name(),
                                row.decidedOn().toString(),
                                row.documentNumber(),
                                row.note(),
                                row.recordedBy(),
                                row.withdrawn() == null ? "" : row.withdrawn().words()))
                        .toList());
        assertThat(decided.lines().getFirst()).contains("2", "实施方案（修订）", "2023-03-01", "×发〔2023〕1号");
        assertThat(decided.column(6).getLast()).endsWith("已撤回：文号有误");
        assertThatThrownBy(() -> sheets.sessions(new ChainId(UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
        signIn.as("shenji");
        assertThatThrownBy(() -> sheets.plans(chains.chain)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        signIn.as("zhuren");

        assertThatThrownBy(() -> cards.card(new ChainId(UUID.randomUUID()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> filling.fill(chains.chain, ElementId.random(), ElementValue.NONE))
                .isInstanceOf(NotFound.class);
    }

    private List<String> names(ChainFilter filter) {
        return cards.rows(filter, 0, 50).stream().map(ChainRow::name).toList();
    }

    private BodyTally tally(ChainId chain, ChainBody body) {
        return cards.card(chain).bodies().stream()
                .filter(tally -> tally.rule().body() == body)
                .findFirst()
                .orElseThrow();
    }

    private List<String> acts(ChainId chain) {
        return story.of("chain", java.util.Set.of(chain.uuid()), UUID.randomUUID(), false, 50).stream()
                .map(StoryEntry::action)
                .toList();
    }

    private static ElementValue text(CardElement element, String words) {
        return new ElementValue(element.value().version(), words, null, "");
    }

    private static ElementValue paper(int version, String name) {
        return new ElementValue(version, "", LocalDate.of(2023, 3, 1), name);
    }

    private static PlanDraft plan(String name) {
        return new PlanDraft(PlanVersionId.random(), name, LocalDate.of(2023, 3, 1), "×发〔2023〕1号", "");
    }
}
