package org.chainlead.chaincard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.chainlead.chain.ChainId;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.office.TableReader;
import org.chainlead.office.TableRow;
import org.chainlead.project.ProjectFilter;
import org.chainlead.project.ProjectFixture;
import org.chainlead.project.ProjectId;
import org.chainlead.project.ProjectQueries;
import org.chainlead.project.ProjectRow;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OpenedList;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.SqlStatements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** 上中下游 of a chain: nodes with gaps, enterprises, projects on nodes, and the gauge. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChainMapTests {

    @Autowired
    private ChainFixture chains;

    @Autowired
    private ChainMaps maps;

    @Autowired
    private ChainNodes nodes;

    @Autowired
    private ChainEnterprises enterprises;

    @Autowired
    private ChainCards cards;

    @Autowired
    private ChainExport export;

    @Autowired
    private ChainSheets sheets;

    @Autowired
    private ChainSettings settings;

    @Autowired
    private ProjectFixture projects;

    @Autowired
    private ProjectQueries queries;

    @Autowired
    private SignIn signIn;

    @BeforeAll
    void fill() {
        chains.start();
    }

    @AfterEach
    void nobody() {
        signIn.out();
    }

    @ParameterizedTest
    @CsvSource({
        "1, '', 0, 1, 0",
        "1, '', 1, 0, 0",
        "1, '', 9, 0, 0",
        "2, 3,  1, 1, 0",
        "2, 3,  2, 0, 0",
        "2, 3,  3, 0, 0",
        "2, 3,  5, 0, 2"
    })
    void theGaugeSaysWhatIsMissingAndWhatIsBeyond(int least, String most, long count, int missing, int beyond) {
        EnterpriseRule rule = new EnterpriseRule(Standing.KEY, least, most.isEmpty() ? null : Integer.valueOf(most), 0);

        assertThat(rule.missing(count)).isEqualTo(missing);
        assertThat(rule.beyond(count)).isEqualTo(beyond);
    }

    @Test
    void nodesStandByStageInTheirOwnOrder() {
        signIn.as("ducha");
        NodeDraft down = node(NodeStage.DOWNSTREAM, "成品");
        NodeDraft first = node(NodeStage.UPSTREAM, "原料");
        NodeDraft second = node(NodeStage.UPSTREAM, "辅料");
        List.of(down, first, second).forEach(this::save);

        assertThat(names()).containsExactly("原料", "辅料", "成品");
        nodes.moveUp(chains.other, second.id());
        nodes.moveUp(chains.other, second.id());
        assertThat(names()).containsExactly("辅料", "原料", "成品");

        nodes.save(chains.other, changed(first, 1, "缺稳定来源"));
        assertThat(maps.map(chains.other).node(first.id()).orElseThrow().hasGap())
                .isTrue();
        assertThatThrownBy(() -> nodes.save(chains.other, changed(first, 1, "另一处改动")))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> nodes.save(chains.other, node(NodeStage.MIDSTREAM, "成品")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aProjectStandsOnOneNodeOfItsOwnChain() {
        signIn.as("lianban");
        NodeDraft one = node(NodeStage.UPSTREAM, "冷链");
        NodeDraft two = node(NodeStage.DOWNSTREAM, "销售");
        nodes.save(chains.chain, one);
        nodes.save(chains.chain, two);

        nodes.place(chains.chain, chains.project, one.id());
        nodes.place(chains.chain, chains.project, two.id());

        ChainMap map = maps.map(chains.chain);
        assertThat(map.looseProjects()).isEmpty();
        assertThat(map.node(one.id()).orElseThrow().projects()).isEmpty();
        assertThat(map.node(two.id()).orElseThrow().projects())
                .extracting(ProjectRow::id)
                .containsExactly(chains.project);
        signIn.as("ducha");
        assertThatThrownBy(() -> nodes.place(chains.other, chains.project, null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> nodes.place(chains.chain, new ProjectId(java.util.UUID.randomUUID()), one.id()))
                .isInstanceOf(NotFound.class);

        projects.inChain(chains.project, chains.other);
        ChainMap old = maps.map(chains.chain);
        assertThat(old.looseProjects()).as("it is no longer the chain's").isEmpty();
        assertThat(old.node(two.id()).orElseThrow().projects()).isEmpty();
        assertThat(maps.map(chains.other).looseProjects())
                .as("on no node of the new chain")
                .extracting(ProjectRow::id)
                .contains(chains.project);
        assertThat(OpenedList.of(sheets.nodes(chains.chain)).lines().toString()).doesNotContain("冷链物流");
        projects.inChain(chains.project, chains.chain);
        assertThat(maps.map(chains.chain).node(two.id()).orElseThrow().projects())
                .as("where it stood, when the chain was right after all")
                .extracting(ProjectRow::id)
                .containsExactly(chains.project);

        nodes.remove(chains.chain, two.id());
        assertThat(maps.map(chains.chain).looseProjects())
                .extracting(ProjectRow::id)
                .containsExactly(chains.project);
    }

    @Test
    void theTableBelowThePictureGoesOutWhole() {
        signIn.as("lianban");
        NodeDraft node = changed(node(NodeStage.UPSTREAM, "磷矿"), 0, "缺稳定来源");
        nodes.save(chains.chain, node);
        EnterpriseDraft stands =
                new EnterpriseDraft(EnterpriseId.random(), 0, node.id(), "云南某磷业有限公司", "", Standing.LEADING, "");
        EnterpriseDraft beside =
                new EnterpriseDraft(EnterpriseId.random(), 0, node.id(), "云南某物流有限公司", "", Standing.OTHER, "");
        enterprises.save(chains.chain, stands);
        enterprises.save(chains.chain, beside);
        signIn.as("fu2");

        OpenedList file = OpenedList.of(sheets.nodes(chains.chain));

        assertThat(file.heads()).containsExactly("环节", "节点", "现有基础", "缺口", "落地载体", "企业", "项目");
        assertThat(file.lines())
                .contains(List.of("上游", "磷矿", "有企业3户", "缺稳定来源", "", "【龙头】云南某磷业有限公司\n云南某物流有限公司", ""))
                .isEqualTo(maps.map(chains.chain).rows().stream()
                        .map(row -> List.of(
                                row.stage(),
                                row.node(),
                                row.existing(),
                                row.gap(),
                                row.place(),
                                row.enterpriseWords(),
                                row.projectWords()))
                        .toList());
        assertThat(file.column(6)).contains("绿色食品产业园智慧冷链物流建设项目（44,342万元）");
        signIn.as("ducha");
        enterprises.remove(chains.chain, stands.id(), "已迁出");
        enterprises.remove(chains.chain, beside.id(), "已迁出");
        nodes.remove(chains.chain, node.id());
    }

    @Test
    void enterprisesAreLegalEntitiesAndStandOnce() {
        signIn.as("mi");
        EnterpriseDraft firm = firm("云南某化工有限公司", "9135 0100-m000100y43", Standing.LEADING);
        enterprises.save(chains.chain, firm);
        enterprises.save(chains.chain, firm("云南某新材料有限公司", "", Standing.KEY));

        ChainMap map = maps.map(chains.chain);
        assertThat(map.count(Standing.LEADING)).isEqualTo(1);
        assertThat(map.looseEnterprises())
                .extracting(EnterpriseRow::creditCode)
                .containsExactly("91350100M000100Y43", "");
        assertThatThrownBy(() -> enterprises.save(chains.chain, firm("别的公司", "91350100M000100Y44", Standing.KEY)))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.text()).contains("统一社会信用代码"));
        assertThatThrownBy(() -> enterprises.save(chains.chain, firm("别的公司", "91350100M000100Y43", Standing.KEY)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> enterprises.save(chains.chain, firm("云南某新材料有限公司", "", Standing.KEY)))
                .isInstanceOf(Refusal.class);

        assertThat(words(chains.chain)).isEqualTo("龙头1户 重点1户（缺1户）");
        assertThat(lacking()).contains("绿色化工");
        EnterpriseDraft second = firm("云南某材料有限公司", "", Standing.KEY);
        enterprises.save(chains.chain, second);
        assertThat(words(chains.chain)).isEqualTo("龙头1户 重点2户");
        assertThat(lacking()).containsExactly("绿色钛");
        assertThat(cards.count(ChainFilter.all().withLacking(true))).isEqualTo(1);
        ChainExport.File file = export.xlsx(ChainFilter.all().withWords("化工"));
        List<TableRow> sheet = TableReader.read(file.name(), new ByteArrayInputStream(file.content()))
                .firstVisible()
                .rows();
        assertThat(sheet.get(3).cell(8).text()).isEqualTo("龙头、重点企业");
        assertThat(sheet.get(4).cell(8).text()).isEqualTo("龙头1户、重点2户");
        enterprises.remove(chains.chain, second.id(), "已注销");
        assertThat(words(chains.chain)).as("what was removed").isEqualTo("龙头1户 重点1户（缺1户）");

        enterprises.remove(chains.chain, firm.id(), "已迁出");
        assertThat(maps.map(chains.chain).count(Standing.LEADING)).isZero();
        enterprises.save(chains.chain, firm("云南某化工有限公司", "", Standing.KEY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lianban2", "mi2", "lingdao", "fu1"})
    void strangersChangeNothing(String person) {
        signIn.as(person);

        assertThat(maps.map(chains.chain).mayFill()).isFalse();
        assertThatThrownBy(() -> nodes.save(chains.chain, node(NodeStage.UPSTREAM, "越权")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> nodes.place(chains.chain, chains.project, null))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> enterprises.save(chains.chain, firm("越权公司", "", Standing.KEY)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> settings.save(settings.enterpriseRules().getFirst()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void howManyEnterprisesAreARule() {
        signIn.as("zhuren");
        EnterpriseRule rule = settings.enterpriseRules().getFirst();
        assertThatThrownBy(() -> settings.save(new EnterpriseRule(rule.standing(), 3, 2, rule.version())))
                .isInstanceOf(Refusal.class);

        settings.save(new EnterpriseRule(rule.standing(), 2, 4, rule.version()));

        assertThat(settings.enterpriseRules().getFirst().most()).isEqualTo(4);
        assertThatThrownBy(() -> settings.save(rule)).isInstanceOf(Stale.class);
        settings.save(new EnterpriseRule(rule.standing(), rule.least(), rule.most(), rule.version() + 1));
    }

    @Test
    void moreNodesTakeNoMoreStatements() {
        signIn.as("ducha");
        long before = SqlStatements.count(() -> maps.map(chains.other));
        save(node(NodeStage.MIDSTREAM, "甲"));
        save(node(NodeStage.MIDSTREAM, "乙"));

        assertThat(SqlStatements.count(() -> maps.map(chains.other))).isEqualTo(before);
    }

    /** More than are drawn: how many is said, and each can still be put on a node. */
    @Test
    void whatIsNotDrawnIsCounted() {
        signIn.as("ducha");
        assertThat(maps.map(chains.other).leftOut()).isZero();
        projects.many(ChainMaps.MOST_PROJECTS + 1, "绿色钛");
        NodeDraft node = node(NodeStage.MIDSTREAM, "加工");
        save(node);

        assertThat(maps.map(chains.other).leftOut()).isEqualTo(1);
        assertThat(OpenedList.of(sheets.nodes(chains.other)).filter()).endsWith("图和表只画到前500个项目，另有1个没有画出。");
        ProjectRow last = queries.rows(ProjectFilter.all().withChain(chains.other), ChainMaps.MOST_PROJECTS, 1)
                .getFirst();
        nodes.place(chains.other, last.id(), node.id());
        assertThatThrownBy(() -> nodes.place(chains.other, chains.project, node.id()))
                .isInstanceOf(NotFound.class);
    }

    /** On the card, the same as in the list and beside the picture. */
    private String words(ChainId chain) {
        List<EnterpriseTally> tallies = cards.card(chain).enterprises();
        assertThat(maps.map(chain).tallies()).isEqualTo(tallies);
        assertThat(cards.rows(ChainFilter.all(), 0, 10))
                .filteredOn(row -> row.id().equals(chain))
                .extracting(ChainRow::enterprises)
                .containsExactly(tallies);
        return tallies.stream().map(EnterpriseTally::words).collect(Collectors.joining(" "));
    }

    private List<String> lacking() {
        return cards.rows(ChainFilter.all().withLacking(true), 0, 10).stream()
                .map(ChainRow::name)
                .toList();
    }

    private void save(NodeDraft draft) {
        nodes.save(chains.other, draft);
    }

    private List<String> names() {
        return maps.map(chains.other).nodes().stream()
                .map(ChainNode::name)
                .filter(name -> List.of("原料", "辅料", "成品").contains(name))
                .toList();
    }

    private static NodeDraft changed(NodeDraft draft, long version, String gap) {
        return new NodeDraft(draft.id(), version, draft.stage(), draft.name(), draft.existing(), gap, null);
    }

    private static NodeDraft node(NodeStage stage, String name) {
        return new NodeDraft(NodeId.random(), 0, stage, name, "有企业3户", "", null);
    }

    private static EnterpriseDraft firm(String name, String code, Standing standing) {
        return new EnterpriseDraft(EnterpriseId.random(), 0, null, name, code, standing, "");
    }
}
