package org.chainlead.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.message.Inbox;
import org.chainlead.message.InboxMessage;
import org.chainlead.org.AccountId;
import org.chainlead.org.Appoint;
import org.chainlead.org.AppointmentId;
import org.chainlead.org.Directory;
import org.chainlead.org.LeaderPostId;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitKind;
import org.chainlead.project.FigureMark;
import org.chainlead.project.FigureToVerify;
import org.chainlead.project.FourProjects;
import org.chainlead.project.GaugeKind;
import org.chainlead.project.GaugeStanding;
import org.chainlead.project.KeyDateKind;
import org.chainlead.project.MonthEntry;
import org.chainlead.project.ProjectFilter;
import org.chainlead.project.ProjectFixture;
import org.chainlead.project.ProjectId;
import org.chainlead.project.ProjectMark;
import org.chainlead.project.ProjectMonths;
import org.chainlead.project.ProjectPlans;
import org.chainlead.project.ProjectQueries;
import org.chainlead.project.ProjectVerification;
import org.chainlead.project.StandingGroup;
import org.chainlead.project.YearPlanDraft;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.StartsFrom;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Nothing is ranked without a basis in force, and then a unit learns its own place and nothing of the others. */
@IntegrationTest
@FreshDatabase
@StartsFrom(FourProjects.class)
class RankingTests {

    private static final LocalDate FROM = LocalDate.of(2023, 3, 20);
    private static final LocalDate UNTIL = LocalDate.of(2023, 6, 30);
    private static final YearMonth FEBRUARY = YearMonth.of(2023, 2);

    @Autowired
    private CompetitiveRanking ranking;

    @Autowired
    private RankingBases bases;

    @Autowired
    private RankingFixture rankings;

    @Autowired
    private ProjectFixture fixture;

    @Autowired
    private ProjectPlans plans;

    @Autowired
    private ProjectMonths months;

    @Autowired
    private ProjectVerification verification;

    @Autowired
    private ProjectQueries queries;

    @Autowired
    private Directory directory;

    @Autowired
    private OrgFixture org;

    @Autowired
    private Inbox inbox;

    @Autowired
    private SignIn signIn;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private List<ProjectId> four = List.of();
    private LeaderPostId post;

    @BeforeEach
    void fill() {
        four = fixture.ids();
        post = signIn.as("zhuren", () -> directory.posts().getFirst().id());
        clock.set(FROM);
    }

    @AfterEach
    void leave() {
        clock.reset();
        signIn.out();
    }

    @Test
    void nothingIsRankedForAnybodyUntilAnotherPersonApproves() {
        figures();
        assertThat(sheets("zhuren")).isEmpty();
        assertThat(sheets("xian2")).isEmpty();
        assertThat(offered("xian2")).isFalse();
        assertThat(offered("lingdao")).isFalse();
        assertThat(offered("ducha")).isTrue();

        signIn.as("zhuren");
        assertThatThrownBy(() -> bases.ask(RankingDraft.empty()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reasons()).hasSize(7));
        RankingBasisId id = bases.ask(investment());
        assertThat(sheets("zhuren")).as("asking ranks nothing").isEmpty();
        assertThatThrownBy(() -> bases.ask(investment())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> bases.approve(id)).isInstanceOf(AccessDeniedException.class);
        assertThat(told("lingdao")).contains("督查室申请开启投资完成率排名（县市，2023年3月20日至2023年6月30日），请您决定是否批准。");
        LeaderPostId other = org.post("州委副书记", fixture.unit("州人民政府"));
        org.person("lingdao2", fixture.unit("州人民政府"), Role.LEADER, other);
        assertThatThrownBy(() -> signIn.as("lingdao2", () -> approve(id))).isInstanceOf(NotFound.class);
        assertThat(signIn.as("lingdao2", () -> bases.page(0, 10)).rows()).isEmpty();
        assertThat(signIn.as("lingdao2", bases::waiting)).isZero();
        assertThat(signIn.as("lingdao", bases::waiting)).isEqualTo(1);
        assertThat(offered("lingdao2")).isFalse();

        signIn.as("lingdao", () -> approve(id));
        assertThatThrownBy(() -> signIn.as("lingdao", () -> approve(id))).isInstanceOf(Stale.class);
        assertThat(signIn.as("lingdao", bases::waiting)).isZero();
        assertThat(sheets("zhuren")).hasSize(1);
        assertThat(sheets("ducha")).hasSize(1);
        assertThat(told("zhuren")).anyMatch(text -> text.contains("已批准"));
        assertThat(acts()).containsExactly("rankingAsked", "rankingApproved");
        for (String nobody : List.of("lingdao", "lian1", "shenji", "xitong", "anquan")) {
            assertThatThrownBy(() -> sheets(nobody)).as(nobody).isInstanceOf(AccessDeniedException.class);
        }

        signIn.as("zhuren");
        assertThatThrownBy(() -> bases.end(id, " ")).isInstanceOf(Refusal.class);
        bases.end(id, "条款已废止");
        assertThat(ranking.read()).isEmpty();
        assertThatThrownBy(() -> bases.end(id, "再来一次")).isInstanceOf(Stale.class);
        assertThat(acts()).endsWith("rankingEnded");
        assertThat(offered("xian2")).isFalse();
    }

    /** Who holds both posts neither approves nor refuses what he asked for; a refusal ranks nothing. */
    @Test
    void whoAskedDoesNotDecideAlsoInAnotherPost() {
        UnitId root = fixture.unit("州人民政府");
        LeaderPostId both = org.post("州政府秘书长", root);
        AppointmentId asLeader = org.give(Appoint.toPost(account("zhuren"), root, Role.LEADER, both, OrgFixture.SINCE));
        RankingDraft draft = draft(GaugeKind.START_RATE, StandingGroup.DEPARTMENT, FROM, UNTIL, both);
        RankingBasisId id = signIn.as("zhuren", () -> bases.ask(draft));
        signIn.as("zhuren", asLeader);
        assertThatThrownBy(() -> bases.approve(id)).isInstanceOf(Refusal.class).hasMessage("ranking.refused.other");
        assertThatThrownBy(() -> bases.refuse(id, "不用")).isInstanceOf(Refusal.class);
        assertThat(bases.page(0, 10).rows()).noneMatch(RankingBasis::mayDecide);
        assertThat(bases.waiting()).isZero();

        org.person("lingdao3", root, Role.LEADER, both);
        signIn.as("lingdao3");
        assertThat(bases.page(0, 10).rows()).allMatch(RankingBasis::mayDecide);
        bases.refuse(id, "没有必要");
        assertThat(bases.page(0, 10).rows().getFirst().state()).isEqualTo(BasisState.REFUSED);
        assertThat(sheets("zhuren")).isEmpty();
        assertThat(acts()).containsExactly("rankingAsked", "rankingRefused");
    }

    @Test
    void itRunsFromTheFirstMomentOfItsFirstDayToTheLastOfItsLast() {
        clock.set(LocalDate.of(2023, 3, 15));
        RankingBasisId id = rankings.inForce(investment());
        clock.set(FROM.minusDays(1).atTime(23, 59));
        assertThat(sheets("zhuren")).isEmpty();
        assertThat(state(id)).isEqualTo(BasisState.COMING);
        clock.set(FROM.atStartOfDay());
        assertThat(sheets("zhuren")).hasSize(1);
        assertThat(state(id)).isEqualTo(BasisState.IN_FORCE);
        clock.set(LocalDateTime.of(2023, 6, 30, 23, 59, 59));
        assertThat(sheets("zhuren")).hasSize(1);
        clock.set(UNTIL.plusDays(1).atStartOfDay());
        assertThat(sheets("zhuren")).isEmpty();
        assertThat(state(id)).isEqualTo(BasisState.OVER);
        assertThatThrownBy(() -> signIn.as("zhuren", () -> end(id))).isInstanceOf(Stale.class);

        clock.set(UNTIL);
        RankingBasisId late = signIn.as(
                "zhuren", () -> bases.ask(draft(GaugeKind.START_RATE, StandingGroup.COUNTY, UNTIL, UNTIL, post)));
        clock.set(UNTIL.plusDays(1));
        assertThatThrownBy(() -> signIn.as("lingdao", () -> approve(late)))
                .isInstanceOf(Refusal.class)
                .hasMessage("ranking.refused.over");
    }

    /** 武定县 and 双柏县 done a third; 永仁县 shows the same 33.3% and did less. */
    @Test
    void equalsShareAPlaceByTheirFractionsAndAUnitSeesItsOwnAlone() {
        figures();
        rankings.inForce(investment());
        RankingSheet all = sheets("ducha").getFirst();
        assertThat(all.ranked())
                .extracting(GaugeStanding::place, GaugeStanding::name)
                .containsExactly(tuple(1, "元谋县"), tuple(2, "武定县"), tuple(2, "双柏县"), tuple(4, "永仁县"));
        assertThat(all.ranked().subList(1, 4))
                .extracting(GaugeStanding::value)
                .allSatisfy(value -> assertThat(value).isEqualByComparingTo("33.3"));
        assertThat(all.ranked().getFirst().asked())
                .as("请核对 is marked and changes no place")
                .isEqualTo(1);
        assertThat(all.apart()).isEmpty();

        RankingSheet own = sheets("xian2").getFirst();
        assertThat(own.ranked()).hasSize(1);
        assertThat(own.ranked().getFirst().place()).isEqualTo(2);
        assertThat(own.ranked().getFirst().part()).isEqualByComparingTo("1000");
        assertThat(own.ranked().getFirst().base()).isEqualByComparingTo("3000");
        assertThat(sheets("xian2").toString())
                .contains("武定县")
                .doesNotContain("元谋", "双柏", "永仁", "86777", "87001", "10000", "3333", "2000");
        ProjectFilter rows = own.ranked().getFirst().rows(ProjectMark.PLANNED);
        assertThat(signIn.as("xian2", () -> queries.rows(rows, 0, 10))).hasSize(1);
        assertThat(offered("xian2")).isTrue();
        assertThat(sheets("fu1"))
                .as("a department is not compared with counties")
                .isEmpty();
        assertThat(offered("fu1")).isFalse();
    }

    @Test
    void whoLacksABaseOrWaitsIsListedApartAndIsNotLast() {
        figures();
        rankings.inForce(investment());
        ProjectId unplanned = fixture.another("7", "州工业和信息化局", "石英砂提纯项目", "7100", "永仁县");
        assertThat(unplanned).isNotNull();
        signIn.as("jing1");
        plans.plan(
                four.get(1),
                new YearPlanDraft(2023, new BigDecimal("2500"), false, null, "调整文件", "推迟", version(four.get(1))));
        RankingSheet all = sheets("zhuren").getFirst();
        assertThat(all.ranked())
                .extracting(GaugeStanding::place, GaugeStanding::name)
                .containsExactly(tuple(1, "元谋县"), tuple(2, "双柏县"));
        assertThat(all.apart())
                .extracting(GaugeStanding::name, GaugeStanding::waiting, GaugeStanding::planMissing)
                .containsExactly(tuple("武定县", 1L, 0L), tuple("永仁县", 0L, 1L));
        assertThat(sheets("xian2").getFirst().apart())
                .extracting(GaugeStanding::part)
                .allSatisfy(part -> assertThat(part).isEqualByComparingTo("1000"));
        clock.set(LocalDate.of(2023, 4, 20));
        assertThat(sheets("zhuren").getFirst().ranked())
                .as("March was due and nobody reported it")
                .isEmpty();
        assertThat(sheets("zhuren").getFirst().apart())
                .allMatch(line -> line.owed() > 0)
                .hasSize(4);
    }

    /** A start that waits changes nobody's place and lists the unit apart; a given back one counts no more than before. */
    @Test
    void startsAreComparedByProjectsThatWereVerified() {
        for (ProjectId id : four) {
            signIn.as(fixture.staffOf(id), () -> planned(id, "1000", true));
        }
        verifyAll();
        rankings.inForce(draft(GaugeKind.START_RATE, StandingGroup.DEPARTMENT, FROM, UNTIL, post));
        assertThat(sheets("fu1").getFirst().ranked())
                .extracting(GaugeStanding::place)
                .containsExactly(1);
        signIn.as("jing1");
        plans.keyDate(four.getFirst(), KeyDateKind.STARTED, LocalDate.of(2023, 3, 1), "施工许可证", "", FigureMark.NEW);
        assertThat(sheets("fu1").getFirst().apart())
                .extracting(GaugeStanding::waiting)
                .containsExactly(1L);
        verifyAll();
        assertThat(sheets("fu2").getFirst().ranked())
                .extracting(GaugeStanding::place)
                .containsExactly(2);
        assertThat(sheets("xian1")).as("a county leads nothing").isEmpty();
    }

    private void figures() {
        UnitId root = fixture.unit("州人民政府");
        org.unit("双柏县", UnitKind.COUNTY_GOVERNMENT, root);
        org.unit("永仁县", UnitKind.COUNTY_GOVERNMENT, root);
        ProjectId third = fixture.another("5", "州工业和信息化局", "钛白粉扩能项目", "51000", "双柏县");
        ProjectId fourth = fixture.another("6", "州工业和信息化局", "铜箔生产线项目", "62000", "永仁县");
        investing(four.get(0), "77001", "77777");
        investing(four.get(1), "3000", "1000");
        investing(four.get(2), "10000", "9000");
        investing(third, "6000", "2000");
        investing(fourth, "10000", "3333");
        verifyAll();
    }

    private void investing(ProjectId id, String plan, String done) {
        signIn.as(fixture.staffOf(id), () -> {
            planned(id, plan, false);
            return months.save(FEBRUARY, List.of(new MonthEntry(id, "", done, "", FigureMark.NEW)));
        });
    }

    private ProjectId planned(ProjectId id, String plan, boolean starts) {
        LocalDate startsOn = starts ? LocalDate.of(2023, 5, 20) : null;
        plans.plan(id, new YearPlanDraft(2023, new BigDecimal(plan), starts, startsOn, "州政府文件", "", FigureMark.NEW));
        return id;
    }

    private void verifyAll() {
        signIn.as("ducha", () -> {
            verification.verify(verification.waiting(0, 50).rows().stream()
                    .map(FigureToVerify::ref)
                    .toList());
            return null;
        });
    }

    private long version(ProjectId id) {
        return jdbc.sql("select version from project_year_plan where project_id = :id")
                .param("id", id.uuid())
                .query(Long.class)
                .single();
    }

    private RankingDraft investment() {
        return draft(GaugeKind.INVESTMENT_RATE, StandingGroup.COUNTY, FROM, UNTIL, post);
    }

    private static RankingDraft draft(
            GaugeKind gauge, StandingGroup by, LocalDate from, LocalDate until, LeaderPostId post) {
        return new RankingDraft(gauge, by, "州政发〔2023〕6号", "第二十二条", "按季度对县市投资完成情况排名。", from, until, post);
    }

    private RankingBasisId approve(RankingBasisId id) {
        bases.approve(id);
        return id;
    }

    private RankingBasisId end(RankingBasisId id) {
        bases.end(id, "不再需要");
        return id;
    }

    private List<RankingSheet> sheets(String person) {
        return signIn.as(person, ranking::read);
    }

    private boolean offered(String person) {
        return signIn.as(person, ranking::isOffered);
    }

    private BasisState state(RankingBasisId id) {
        return signIn.as("zhuren", () -> bases.page(0, 10)).rows().stream()
                .filter(basis -> basis.id().equals(id))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private List<String> told(String person) {
        return signIn.as(
                person,
                () -> inbox.page(0, 10, false).rows().stream()
                        .map(InboxMessage::text)
                        .toList());
    }

    private List<String> acts() {
        return jdbc.sql("select action from audit_entry where subject_kind = 'rankingBasis' order by id")
                .query(String.class)
                .list();
    }

    private AccountId account(String username) {
        return new AccountId(jdbc.sql("select id from account where username = :name")
                .param("name", username)
                .query(UUID.class)
                .single());
    }
}
