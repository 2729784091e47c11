package org.chainlead.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.chainlead.common.Light;
import org.chainlead.common.NotFound;
import org.chainlead.common.Page;
import org.chainlead.common.Refusal;
import org.chainlead.dispatch.Difficulties;
import org.chainlead.dispatch.ReportBody;
import org.chainlead.dispatch.ReportFixture;
import org.chainlead.dispatch.ReportReview;
import org.chainlead.instruction.Handling;
import org.chainlead.instruction.InstructionFixture;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskSteering;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.LibreOffice;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is proposed and why, the order of the agenda, and the papers as LibreOffice reads them. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeetingAgendaTests {

    @Autowired
    TaskFixture tasks;

    @Autowired
    ReportFixture reports;

    @Autowired
    InstructionFixture instructions;

    @Autowired
    MeetingFixture fixture;

    @Autowired
    MeetingAgenda agenda;

    @Autowired
    MeetingNotes notes;

    @Autowired
    MeetingMinutes minutes;

    @Autowired
    MeetingQueries queries;

    @Autowired
    MeetingPapers papers;

    @Autowired
    TaskSteering steering;

    @Autowired
    ReportReview review;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Difficulties difficulties;

    @Autowired
    SignIn signIn;

    @Autowired
    TestClock clock;

    private TaskId red;
    private TaskId asking;
    private TaskId stuck;
    private TaskId well;

    @BeforeAll
    void fill() {
        fixture.start();
        red = tasks.inProgress(tasks.draft("1.1", "打造绿色硅产业链"));
        signIn.as("ducha");
        steering.overrideLight(red, Light.RED, "现场未见开工");
        asking = reports.task();
        accept(asking, reports.withDifficulty(reports.body(asking, "完成产值12亿元", 12), "用地指标不足，影响开工", tasks.second));
        stuck = reports.task();
        accept(stuck, ReportBody.unchanged("等待批复", Light.GREEN));
        well = reports.task();
        accept(well, reports.body(well, "完成产值20亿元", 20));
        tasks.assigned(tasks.draft("9.9", "还没有签收"));
    }

    @AfterEach
    void signOut() {
        clock.reset();
        signIn.out();
    }

    @Test
    void eachTaskIsProposedWithItsReasons() {
        MeetingId id = fixture.planned();
        signIn.as("ducha");
        assertThat(proposed(id, EnumSet.of(AgendaReason.RED))).containsExactly(red);
        assertThat(proposed(id, EnumSet.of(AgendaReason.HELP))).containsExactly(asking);
        assertThat(proposed(id, EnumSet.of(AgendaReason.STUCK), 1))
                .contains(stuck)
                .doesNotContain(red);
        assertThat(proposed(id, EnumSet.of(AgendaReason.STUCK), 2)).isEmpty();
        assertThat(proposed(id, EnumSet.of(AgendaReason.OVERDUE))).isEmpty();
        assertThat(why(id, red)).singleElement().asString().startsWith("红灯：");
        assertThat(why(id, asking)).anyMatch(words -> words.contains("用地指标不足") && words.contains("州农业农村局"));
        clock.set(LocalDate.of(2024, 1, 5));
        assertThat(proposed(id, EnumSet.of(AgendaReason.OVERDUE))).contains(red, asking, stuck, well);
        assertThat(why(id, red)).hasSize(2).anyMatch(words -> words.contains("2023年12月31日"));
    }

    @Test
    void whatIsPickedKeepsItsReasonsAndIsProposedNoMore() {
        MeetingId id = fixture.planned();
        signIn.as("ducha");
        agenda.pick(id, List.of(red, asking), 2);
        agenda.pick(id, List.of(asking), 2);
        agenda.add(id, AgendaItemId.random(), "通报上月情况");
        List<AgendaRow> items = queries.detail(id).agenda();
        assertThat(items).extracting(AgendaRow::title).hasSize(3).last().isEqualTo("通报上月情况");
        assertThat(items.get(0).why()).startsWith("红灯：");
        assertThat(proposed(id, EnumSet.allOf(AgendaReason.class))).doesNotContain(red, asking);
        agenda.move(id, items.get(2).id(), -1);
        agenda.move(id, items.get(0).id(), -1);
        assertThat(queries.detail(id).agenda())
                .extracting(AgendaRow::id)
                .containsExactly(
                        items.get(0).id(), items.get(2).id(), items.get(1).id());
        assertThat(moves(id)).containsExactly("3→2");
        agenda.remove(id, items.get(0).id());
        assertThat(queries.detail(id).agenda()).extracting(AgendaRow::number).containsExactly(1, 2);
        assertThatThrownBy(() -> agenda.pick(id, List.of(TaskId.random()), 2)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> agenda.add(id, AgendaItemId.random(), " ")).isInstanceOf(Refusal.class);
    }

    /** From and to as the trail has them; what stays where it is writes nothing. */
    private List<String> moves(MeetingId id) {
        return jdbc.query("""
                select d #>> '{values,from}' || '→' || (d #>> '{values,to}')
                  from (select seq, cast(details as json) as d from audit_entry
                         where subject_id = ? and action = 'agendaMoved') e order by seq""", (row, n) -> row.getString(1), id.toString());
    }

    @Test
    void aLongPageOfProposalsCostsAsManyStatementsAsAShortOne() {
        MeetingId id = fixture.planned();
        signIn.as("ducha");
        clock.set(LocalDate.of(2024, 1, 5));
        statements(id, 1);
        assertThat(statements(id, 4)).isEqualTo(statements(id, 1)).isLessThanOrEqualTo(7);
    }

    @Test
    void onePageTellsWhatTheDataSayAndKeepsInstructionsApart() {
        instructions.decided(asking, Handling.HANDLE_JOIN);
        MeetingId id = fixture.held(asking);
        AgendaItemId item = as("ducha", id).agenda().getFirst().id();
        signIn.as("ducha");
        String plain = text(out -> papers.onePage(id, item, false, out));
        assertThat(plain)
                .contains("情况一页纸", "牵头单位：州工业和信息化局", "完成产值12亿元", "用地指标不足", "请州农业农村局协助", "尚未答复")
                .doesNotContain("稳产措施");
        assertThat(text(out -> papers.onePage(id, item, true, out))).contains("稳产措施", "不得转发和引用");
        signIn.as("mishuzhang");
        assertThat(text(out -> papers.onePage(id, item, true, out))).doesNotContain("稳产措施");
    }

    @Test
    void minutesSayTheirStateAndThenTheirNumber() {
        MeetingId id = fixture.held(red);
        fixture.decided(id, "倒排工期");
        fixture.submitted(id);
        signIn.as("mishuzhang");
        assertThat(text(out -> papers.minutes(id, out))).contains("草稿，纪要未签发", "加快项目建设", "倒排工期");
        signIn.as("fu1");
        assertThatThrownBy(() -> papers.minutes(id, new ByteArrayOutputStream()))
                .isInstanceOf(NotFound.class);
        SignMinutes signature = fixture.signature();
        signIn.as("mishuzhang");
        minutes.sign(id, signature);
        signIn.as("fu1");
        assertThat(text(out -> papers.minutes(id, out)))
                .contains(signature.number(), "由州农业农村局牵头", "2023年4月28日前完成", "签发人：mishuzhang")
                .doesNotContain("未签发");
        assertThat(text(out -> papers.agenda(id, out)))
                .contains("议程", "打造绿色硅产业链")
                .doesNotContain("现场未见开工");
        assertThat(signIn.as("ducha", () -> queries.detail(fixture.held(red)).agenda()))
                .hasSize(1);
        MeetingId next = fixture.held(red);
        AgendaItemId item = as("ducha", next).agenda().getFirst().id();
        signIn.as("ducha");
        assertThat(text(out -> papers.onePage(next, item, false, out))).contains("以往会议议定", "加快项目建设");
    }

    private void accept(TaskId task, ReportBody body) {
        var report = reports.handedIn(task, body);
        signIn.as("ducha");
        review.accept(report, reports.version(task));
    }

    private List<TaskId> proposed(MeetingId id, Set<AgendaReason> reasons) {
        return proposed(id, reasons, MeetingAgenda.STUCK_REPORTS);
    }

    private List<TaskId> proposed(MeetingId id, Set<AgendaReason> reasons, int stuckReports) {
        Page<AgendaProposal> page = agenda.proposals(id, reasons, stuckReports, 0, 50);
        assertThat(page.total()).isEqualTo(page.rows().size());
        return page.rows().stream().map(row -> row.task().id()).toList();
    }

    private List<String> why(MeetingId id, TaskId task) {
        return agenda.proposals(id, EnumSet.allOf(AgendaReason.class), 2, 0, 50).rows().stream()
                .filter(row -> row.task().id().equals(task))
                .flatMap(row -> row.why().stream())
                .toList();
    }

    private MeetingDetail as(String who, MeetingId id) {
        return signIn.as(who, () -> queries.detail(id));
    }

    private static String text(Consumer<ByteArrayOutputStream> paper) {
        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        paper.accept(docx);
        return String.join("\n", LibreOffice.pages(LibreOffice.pdf(docx.toByteArray(), "docx")))
                .replaceAll("\\s+", "");
    }

    private int statements(MeetingId id, int rows) {
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        Level before = logger.getLevel();
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.start();
        logger.addAppender(appender);
        logger.setAdditive(false);
        logger.setLevel(Level.DEBUG);
        try {
            assertThat(agenda.proposals(id, EnumSet.allOf(AgendaReason.class), 2, 0, rows)
                            .rows())
                    .hasSize(rows);
            return (int) appender.list.stream()
                    .filter(event -> event.getMessage().startsWith("Executing prepared SQL statement"))
                    .count();
        } finally {
            logger.setLevel(before);
            logger.setAdditive(true);
            logger.detachAppender(appender);
        }
    }
}
