package org.chainlead.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainlead.dispatch.ReportFixture.MARCH;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainlead.audit.AuditErasure;
import org.chainlead.chaincard.ChainEnterprises;
import org.chainlead.chaincard.ChainFixture;
import org.chainlead.chaincard.ChainNodes;
import org.chainlead.chaincard.EnterpriseDraft;
import org.chainlead.chaincard.EnterpriseId;
import org.chainlead.chaincard.NodeDraft;
import org.chainlead.chaincard.NodeId;
import org.chainlead.chaincard.NodeStage;
import org.chainlead.chaincard.Standing;
import org.chainlead.common.SearchWords;
import org.chainlead.dispatch.ReportFiling;
import org.chainlead.dispatch.ReportFixture;
import org.chainlead.dispatch.ReportId;
import org.chainlead.dispatch.ReportReview;
import org.chainlead.org.Role;
import org.chainlead.supervision.NoticeFixture;
import org.chainlead.supervision.NoticeKind;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.SqlStatements;
import org.chainlead.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Each thing carries a word of its own, so that whoever finds it has found just that: people find what they may read, and
 * nobody finds or counts anything else.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SearchTests {

    private static final String SEALED = "线索涉及石灰岩溶洞某处设施";

    private static final List<String> INDEXES = List.of(
            "task_grams",
            "report_grams",
            "report_former",
            "notice_grams",
            "major_project_grams",
            "chain_node_grams",
            "chain_enterprise_grams");

    private static final List<String> MANY = List.of(
            copies(
                    "report",
                    "state = 'ACCEPTED'",
                    "'period', cast(date '1900-01-01' + make_interval(months => n) as date)"),
            copies("notice", "number is null", "'title', n"),
            copies("chain_node", "true", "'name', n"),
            copies("chain_enterprise", "true", "'name', n"),
            """
            insert into major_project (id, number, industry, name, printed_name, total_investment, place, lead_unit_id, stage,
                   import_batch_id, created_at, changed_at, progressed_on)
            select gen_random_uuid(), 'x' || n, industry, name, printed_name, total_investment, place, lead_unit_id, stage,
                   import_batch_id, created_at, changed_at, progressed_on
              from (select * from major_project limit 1) p, generate_series(1, 400) n""");

    private static String copies(String table, String which, String different) {
        return "insert into " + table + " select x.* from (select * from " + table + " where " + which
                + " limit 1) one, generate_series(1, 400) n, lateral jsonb_populate_record(cast(null as " + table
                + "), to_jsonb(one) || jsonb_build_object('id', gen_random_uuid(), " + different + ")) x";
    }

    @Autowired
    private ChainFixture chains;

    @Autowired
    private OrgFixture org;

    @Autowired
    private TaskFixture tasks;

    @Autowired
    private ReportFixture reports;

    @Autowired
    private NoticeFixture notices;

    @Autowired
    private ChainNodes nodes;

    @Autowired
    private ChainEnterprises enterprises;

    @Autowired
    private ReportFiling filing;

    @Autowired
    private ReportReview review;

    @Autowired
    private AuditErasure erasure;

    @Autowired
    private Search search;

    @Autowired
    private SignIn signIn;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeAll
    void fill() {
        chains.start();
        org.person("chief_leader", tasks.office, Role.CHIEF_LEADER);
        tasks.drafted(tasks.draft("Z5.1", "建设猕猴桃基地"));
        tasks.inProgress(tasks.draft("8.1", "产值<i>100%_'单\\引'“双”</i>"));
        IntStream.rangeClosed(1, 25).forEach(n -> tasks.drafted(tasks.draft("P" + n, "冷链任务" + n)));
        fillReports();
        notices.issued(notices.draft(NoticeKind.SUPERVISION, tasks.inProgress(tasks.draft("N1", "铬铁")), tasks.first));
        notices.drafted(notices.draft(NoticeKind.REMINDER, tasks.inProgress(tasks.draft("N2", "锰铁")), tasks.first));
        NodeId node = NodeId.random();
        signIn.as("zhuren", () -> {
            nodes.save(chains.chain, new NodeDraft(node, 0, NodeStage.UPSTREAM, "氯碱电解", "已有产能", "缺离子膜", null));
            enterprises.save(
                    chains.chain,
                    new EnterpriseDraft(EnterpriseId.random(), 0, node, "某某蓝藻科技公司", "", Standing.KEY, ""));
            return node;
        });
    }

    private void fillReports() {
        saved("琥珀");
        reports.submitted(task(), said("玛瑙"));
        TaskId inside = reports.task();
        ReportId returned = reports.submitted(inside, reports.body(inside, "形成珊瑚产业", 12));
        signIn.as("fu1", () -> {
            review.returnInside(returned, reports.version(inside), "数据不全");
            return returned;
        });
        reports.handedIn(task(), said("珍珠"));
        TaskId helped = reports.task();
        reports.accepted(
                helped, reports.withDifficulty(reports.body(helped, "形成\"翡翠\"产业", 12), "缺少朱砂\"矿\"", tasks.second));
        TaskId corrected = reports.task();
        reports.accepted(corrected, reports.body(corrected, "形成砗磲产业", 12));
        signIn.as("ban1", () -> {
            filing.correct(corrected, MARCH, "数据有误");
            return corrected;
        });
        reports.saved(corrected, reports.body(corrected, "形成水晶产业", 13));
        TaskId sealed = reports.task();
        reports.accepted(sealed, reports.body(sealed, "本月" + SEALED + "，另建石墨产业", 12));
        signIn.as("anquan", () -> erasure.hideWords(SEALED, "×保办〔2023〕3号"));
    }

    private TaskId lastTask;

    private TaskId task() {
        return lastTask = reports.task();
    }

    private org.chainlead.dispatch.ReportBody said(String word) {
        return reports.body(lastTask, "形成" + word + "产业", 12);
    }

    private void saved(String word) {
        TaskId task = task();
        reports.saved(task, said(word));
    }

    @AfterEach
    void leave() {
        signIn.out();
    }

    /** ban1 works in the unit, ban2 in another one; zhuren heads the office, lingdao is the leader in charge. */
    @ParameterizedTest
    @CsvSource({
        "琥珀, 1, 0, 0, 0",
        "玛瑙, 1, 0, 0, 0",
        "珊瑚, 1, 0, 0, 0",
        "珍珠, 1, 0, 1, 0",
        "翡翠, 1, 0, 1, 1",
        "朱砂, 1, 0, 1, 1",
        "成\"翡, 1, 0, 1, 1",
        "成\", 1, 0, 1, 1",
        "砂\"矿, 1, 0, 1, 1",
        "水晶, 1, 0, 0, 0",
        "砗磲, 0, 0, 1, 1",
        "石墨, 1, 0, 1, 1",
        "溶洞, 0, 0, 0, 0",
        "progress, 0, 0, 0, 0"
    })
    void aReportIsFoundByWhoReadsItsText(String word, int ban1, int ban2, int zhuren, int lingdao) {
        assertThat(found("ban1", word, SearchKind.REPORT)).isEqualTo(ban1);
        assertThat(found("ban2", word, SearchKind.REPORT)).isEqualTo(ban2);
        assertThat(found("zhuren", word, SearchKind.REPORT)).isEqualTo(zhuren);
        assertThat(found("lingdao", word, SearchKind.REPORT)).isEqualTo(lingdao);
    }

    @ParameterizedTest
    @CsvSource({
        "猕猴, TASK, 1, 0, 0",
        "Z5.1, TASK, 1, 0, 0",
        "化工 集群, TASK, 1, 1, 0",
        "化工 猕猴, TASK, 0, 0, 0",
        "化工 群, TASK, 1, 1, 0",
        "序时, NOTICE, 2, 1, 0",
        "智慧 冷链, PROJECT, 1, 1, 1",
        "元谋, PROJECT, 1, 1, 1",
        "绿色化工, CHAIN, 1, 1, 1",
        "离子, CHAIN, 1, 1, 1",
        "氯碱 蓝藻, CHAIN, 1, 1, 1",
        "氯碱 绿色钛, CHAIN, 0, 0, 0"
    })
    void everyKindIsFoundByWhoMaySeeIt(String words, SearchKind kind, int zhuren, int fu1, int fu2) {
        assertThat(found("zhuren", words, kind)).isEqualTo(zhuren);
        assertThat(found("fu1", words, kind)).isEqualTo(fu1);
        assertThat(found("fu2", words, kind)).isEqualTo(fu2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<i>", "0%", "%_", "_'", "\\引", "单\\", "“双", "</I>"})
    void signsAreOnlySigns(String words) {
        assertThat(found("zhuren", words, SearchKind.TASK)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"__", "%%", "产_", "%产", "' or 1=1 --", "\\\\"})
    void noSignStandsForAnother(String words) {
        assertThat(found("zhuren", words, SearchKind.TASK)).isZero();
    }

    @Test
    void whoMayNotLookAtAKindDoesNotEvenCountIt() {
        signIn.as("chief_leader");
        assertThat(search.page(SearchWords.of("产业"), null, 0, 20).found())
                .containsOnlyKeys(SearchKind.TASK, SearchKind.REPORT, SearchKind.PROJECT, SearchKind.CHAIN);
        signIn.as("zhuren");
        assertThat(search.page(SearchWords.of("产"), null, 0, 20).found())
                .containsOnlyKeys(SearchKind.values())
                .containsEntry(SearchKind.TASK, 0);
    }

    @Test
    void pagesGoFromOneKindIntoTheNext() {
        signIn.as("zhuren");
        SearchWords words = SearchWords.of("冷链");
        assertThat(kinds(search.page(words, null, 0, 20).rows())).hasSize(20).containsOnly(SearchKind.TASK);
        assertThat(kinds(search.page(words, null, 20, 20).rows()))
                .containsExactly(
                        SearchKind.TASK,
                        SearchKind.TASK,
                        SearchKind.TASK,
                        SearchKind.TASK,
                        SearchKind.TASK,
                        SearchKind.PROJECT);
        SearchPage projects = search.page(words, SearchKind.PROJECT, 0, 20);
        assertThat(kinds(projects.rows())).containsExactly(SearchKind.PROJECT);
        assertThat(projects.found()).containsEntry(SearchKind.TASK, 25);
        assertThat(kinds(search.first(words, 2))).containsExactly(SearchKind.TASK, SearchKind.TASK, SearchKind.PROJECT);
    }

    @Test
    void manyHitsCostAsManyStatementsAsOne() {
        signIn.as("zhuren");
        long one = SqlStatements.count(() -> search.page(SearchWords.of("猕猴"), null, 0, 20));
        long many = SqlStatements.count(() -> search.page(SearchWords.of("产业"), null, 0, 20));
        assertThat(many).isEqualTo(one).isLessThanOrEqualTo(8);
    }

    /** With hundreds of rows of each kind; the last of the tests, for these rows stay. */
    @Test
    @Order(Integer.MAX_VALUE)
    void wordsAreFoundByTheIndexes() throws SQLException {
        MANY.forEach(rows -> jdbc.sql(rows).update());
        try (Connection owner = TestDatabase.current().owner();
                Statement statement = owner.createStatement()) {
            statement.execute("vacuum analyze");
        }
        signIn.as("zhuren");
        Map<String, Long> scans = transaction.execute(status -> {
            jdbc.sql("set local enable_seqscan = off").update();
            search.page(SearchWords.of("产业"), null, 0, 20);
            return INDEXES.stream().collect(Collectors.toMap(index -> index, this::scans));
        });
        assertThat(scans)
                .hasSize(INDEXES.size())
                .allSatisfy((index, count) -> assertThat(count).as(index).isPositive());
    }

    private long scans(String index) {
        return jdbc.sql("select pg_stat_get_xact_numscans(cast(:index as regclass))")
                .param("index", index)
                .query(Long.class)
                .single();
    }

    private int found(String person, String words, SearchKind kind) {
        signIn.as(person);
        SearchPage page = search.page(SearchWords.of(words), kind, 0, 20);
        int found = page.found().getOrDefault(kind, 0);
        assertThat(page.rows()).as("counted and listed").hasSize(found);
        assertThat(page.total(kind)).isEqualTo(found);
        return found;
    }

    private static List<SearchKind> kinds(List<Found> rows) {
        return rows.stream().map(Found::kind).toList();
    }
}
