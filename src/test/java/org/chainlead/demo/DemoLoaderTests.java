package org.chainlead.demo;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainlead.bulletin.BulletinConsultations;
import org.chainlead.bulletin.BulletinQueries;
import org.chainlead.chaincard.ChainCards;
import org.chainlead.chaincard.ChainFilter;
import org.chainlead.common.Light;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.dispatch.PublishedRounds;
import org.chainlead.dispatch.ReportPartList;
import org.chainlead.dispatch.ReportQueries;
import org.chainlead.duty.DutyQueries;
import org.chainlead.indicator.IndicatorFilter;
import org.chainlead.indicator.IndicatorQueries;
import org.chainlead.indicator.IndicatorShown;
import org.chainlead.instruction.InstructionQueries;
import org.chainlead.meeting.MeetingQueries;
import org.chainlead.message.Inbox;
import org.chainlead.org.Access;
import org.chainlead.project.ProjectChecks;
import org.chainlead.project.ProjectFilter;
import org.chainlead.project.ProjectQueries;
import org.chainlead.supervision.InspectionQueries;
import org.chainlead.supervision.NoticeQueries;
import org.chainlead.task.ActionPlans;
import org.chainlead.task.TaskFilter;
import org.chainlead.task.TaskQueries;
import org.chainlead.task.TaskRow;
import org.chainlead.task.TaskSort;
import org.chainlead.task.TaskState;
import org.chainlead.testing.Figures;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.MockedBrowser;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demonstration loads whole on the days that are hardest for a shifted calendar, and shows something everywhere. */
@IntegrationTest
@FreshDatabase
class DemoLoaderTests {

    private static final int PLAN_MONTH = 10;
    private static final List<String> NAMED = List.of(
            "jingban",
            "lianluo",
            "fuzeren",
            "jingban2",
            "fuzeren2",
            "xianji",
            "lianzhang",
            "mishu",
            "lianzhangban",
            "duchayuan",
            "duchazhuren",
            "mishuzhang");

    @Autowired
    DemoLoader loader;

    @Autowired
    TestClock clock;

    @Autowired
    SignIn signIn;

    @Autowired
    TaskQueries tasks;

    @Autowired
    ActionPlans plans;

    @Autowired
    NoticeQueries notices;

    @Autowired
    InstructionQueries instructions;

    @Autowired
    MeetingQueries meetings;

    @Autowired
    PublishedRounds published;

    @Autowired
    ReportPartList parts;

    @Autowired
    ReportQueries reports;

    @Autowired
    BulletinConsultations consultations;

    @Autowired
    BulletinQueries bulletins;

    @Autowired
    InspectionQueries inspections;

    @Autowired
    ProjectQueries projects;

    @Autowired
    ProjectChecks checks;

    @Autowired
    ChainCards chains;

    @Autowired
    DutyQueries duties;

    @Autowired
    IndicatorQueries indicators;

    @Autowired
    Inbox inbox;

    @Autowired
    Access access;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext application;

    @AfterEach
    void signOut() {
        signIn.out();
    }

    /** The first two in every run, all of them by {@code script/prove}: each loads half a year of work. */
    static Stream<LocalDate> days() {
        Stream<LocalDate> days = Stream.of("2024-01-02", "2024-02-29", "2024-06-20", "2024-12-31")
                .map(LocalDate::parse);
        return "all".equals(System.getProperty("chainlead.prove.demo")) ? days : days.limit(2);
    }

    @ParameterizedTest
    @MethodSource("days")
    void theCaseLoadsWholeOnAnyDay(LocalDate today) {
        clock.set(today);
        assertThat(loader.load()).isEmpty();
        signIn.as("duchazhuren");
        assertThat(plans.all())
                .isNotEmpty()
                .allSatisfy(plan -> assertThat(YearMonth.from(plan.startsOn()))
                        .isEqualTo(YearMonth.from(today).minusMonths(PLAN_MONTH - 1L)));
        List<TaskRow> rows = tasks.rows(TaskFilter.all(), TaskSort.NUMBER, true, 0, 5000);
        assertThat(rows).hasSizeGreaterThanOrEqualTo(100);
        assertThat(states()).isEqualTo(EnumSet.allOf(TaskState.class));
        assertThat(rows.stream()
                        .map(TaskRow::verifiedLight)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Light.values());
        assertThat(rows.stream()
                        .map(TaskRow::reportedLight)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .contains(Light.GREEN, Light.YELLOW, Light.RED);
        assertThat(rows).anyMatch(TaskRow::awaitingData).anyMatch(TaskRow::awaitingReport);
        assertThat(empty()).isEmpty();
        theOfficeHasADecidedAndAnOpenObjection();
        nothingIsLeftToChance();
        aSlipIsAskedAbout(today);
        Figures.tell("demo", "%s: %d tasks, nothing left out, no list empty", today, rows.size());
    }

    private Set<TaskState> states() {
        return EnumSet.copyOf(jdbc.sql("select distinct state from task").query(String.class).list().stream()
                .map(TaskState::valueOf)
                .toList());
    }

    /** The lists that hold nothing for any of the demo's published accounts; ledger and inbox of each account. */
    private Set<String> empty() {
        Map<String, Long> found = new TreeMap<>();
        for (String name : NAMED) {
            signIn.as(name);
            found.put(name + " ledger", tasks.count(TaskFilter.all()));
            found.put(name + " inbox", inbox.page(0, 1, false).total());
            notices.counts().forEach((list, count) -> found.merge("notices " + list, count, Long::sum));
            if (access.may("instruction.view")) {
                instructions.lists().forEach((list, count) -> found.merge("instructions " + list, count, Long::sum));
            }
            if (access.may("meeting.sign")) {
                meetings.lists().forEach((list, count) -> found.merge("meetings " + list, count, Long::sum));
            }
            found.remove("meetings OPEN");
            whatTheRoundLeft(name).forEach((list, count) -> found.merge(list, count, Long::sum));
            workbench().forEach((list, count) -> found.merge("workbench " + list, count, Long::sum));
        }
        found.values().removeIf(count -> count > 0);
        return found.keySet();
    }

    /** Of 公布结果, 配合填报, 通报 and 检查安排, which stand on pages of their own. */
    private Map<String, Long> whatTheRoundLeft(String name) {
        Map<String, Long> lists = new HashMap<>();
        if (access.may("dispatch.published")) {
            lists.put("published", published.page(0, 1).total());
        }
        if (access.may("dispatch.parts")) {
            lists.put("parts", parts.ofUnit(reports.current().period(), 0, 1).total());
        }
        if (name.equals("jingban") || name.equals("jingban2")) {
            lists.put("parts asked of " + name, askedOf());
        }
        if (access.may("bulletin.consult")) {
            lists.put("questions", (long) consultations.open().size());
        }
        if (access.may("bulletin.view")) {
            lists.put("bulletins", bulletins.page(0, 1).total());
        }
        if (access.may("project.list")) {
            lists.put("projects", projects.totals(ProjectFilter.all()).count());
        }
        if (access.may("chaincard.view")) {
            lists.put("chains", chains.count(ChainFilter.all()));
            lists.put("chains of a class", chains.count(ChainFilter.all().withGrouping("千亿级")));
            lists.put("chains with gaps", chains.count(ChainFilter.all().withMissing(true)));
        }
        if (access.may("duty.view")) {
            lists.put("duties", duties.posts(0, 1).total());
        }
        if (access.may("indicator.verify")) {
            for (IndicatorShown shown : EnumSet.complementOf(EnumSet.of(IndicatorShown.NO_LIGHT))) {
                lists.put(
                        "indicators " + shown,
                        indicators
                                .list(IndicatorFilter.all().withShown(shown), 0, 1)
                                .page()
                                .total());
            }
        }
        if (access.may("supervision.inspections")) {
            lists.put("inspections", (long)
                    inspections.calendar(YearMonth.now(clock), 3).size());
        }
        return lists;
    }

    /** Open ones that the lead unit asked for. */
    private long askedOf() {
        return parts.ofUnit(reports.current().period(), 0, 100).rows().stream()
                .filter(part -> part.asked() && part.handedInAt() == null)
                .count();
    }

    private void theOfficeHasADecidedAndAnOpenObjection() {
        assertThat(jdbc.sql("select state from bulletin order by issued_at nulls last")
                        .query(String.class)
                        .list())
                .containsExactly("ISSUED", "ISSUED", "ISSUED", "CONSULTING");
        assertThat(jdbc.sql("select state from bulletin_unit where words is not null order by state")
                        .query(String.class)
                        .list())
                .containsExactly("OBJECTED", "REJECTED");
        assertThat(jdbc.sql("select count(*) from report_part where handed_in_at is not null")
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(jdbc.sql("select count(*) from inspection where overlap_reason <> ''")
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(jdbc.sql("select count(*) from notice where kind = 'INTERVIEW' and outcome_at is not null")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    /** Which figure went back decides the sum of the year: it is the one of the first project with a plan. */
    private void nothingIsLeftToChance() {
        assertThat(jdbc.sql("select p.number from project_month m join major_project p on p.id = m.project_id"
                                + " where m.state = 'RETURNED'")
                        .query(String.class)
                        .list())
                .isSubsetOf("1");
    }

    /** A slip in the newest month stands out against the one before it, which a year has from March on. */
    private void aSlipIsAskedAbout(LocalDate today) {
        signIn.as("duchazhuren");
        assertThat(checks.waiting() > 0).isEqualTo(today.getMonthValue() > 2);
    }

    private Map<String, Long> workbench() {
        Map<String, Long> lists = new HashMap<>();
        try (MockedBrowser browser = MockedBrowser.open(application)) {
            UI.getCurrent().navigate("");
            for (SectionCard card : _find(SectionCard.class)) {
                boolean empty = !_find(card, EmptyState.class).isEmpty();
                lists.put(card.getElement().getAttribute("aria-label"), empty ? 0L : 1L);
            }
        }
        return lists;
    }
}
