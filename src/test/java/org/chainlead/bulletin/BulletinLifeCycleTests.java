package org.chainlead.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.dispatch.RoundActs;
import org.chainlead.dispatch.RoundId;
import org.chainlead.dispatch.RoundList;
import org.chainlead.dispatch.RoundState;
import org.chainlead.dispatch.RoundSweep;
import org.chainlead.instruction.InstructionFixture;
import org.chainlead.message.Inbox;
import org.chainlead.org.Role;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskPages;
import org.chainlead.task.TimelineItem;
import org.chainlead.task.TimelineKind;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.Race;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 拟稿, 征求意见, 核稿, 签发: what each step does, who may take it, and every arrow that is not in the table. */
@IntegrationTest
@FreshDatabase
class BulletinLifeCycleTests {

    @Autowired
    TaskFixture people;

    @Autowired
    OrgFixture org;

    @Autowired
    InstructionFixture instructions;

    @Autowired
    BulletinFixture fixture;

    @Autowired
    BulletinDrafting drafting;

    @Autowired
    BulletinConsultations consultations;

    @Autowired
    BulletinIssuing issuing;

    @Autowired
    BulletinQueries queries;

    @Autowired
    TaskPages pages;

    @Autowired
    BulletinSettings settings;

    @Autowired
    BulletinSweep sweep;

    @Autowired
    RoundSweep opening;

    @Autowired
    RoundActs rounds;

    @Autowired
    RoundList list;

    @Autowired
    Inbox inbox;

    @Autowired
    Race race;

    @Autowired
    SignIn signIn;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private RoundId round;

    @BeforeEach
    void aRoundIsClosed() {
        people.start();
        round = fixture.closedRound();
    }

    @AfterEach
    void signOut() {
        signIn.out();
        clock.reset();
    }

    @Test
    void fromTheRoundToTheNumberAndTheRoundIsFrozen() {
        BulletinId id = fixture.issued(round);
        signIn.as("ducha");
        BulletinRow row = queries.detail(id).row();
        assertThat(row.number()).isEqualTo("督通〔2023〕1号");
        assertThat(row.title()).isEqualTo("关于2023年3月月跟踪情况的通报");
        assertThat(row.issuerName()).isEqualTo("lingdao");
        assertThat(list.get(round).state()).isEqualTo(RoundState.PUBLISHED);
        assertThat(actions(id))
                .containsExactly(
                        "bulletinDrafted", "bulletinSent", "bulletinSettled", "bulletinReviewed", "bulletinIssued");
        for (String table : List.of("bulletin_text", "bulletin_line", "bulletin_sum", "bulletin_unit")) {
            assertThatThrownBy(() -> jdbc.sql("delete from " + table).update())
                    .as(table)
                    .hasMessageContaining("an issued bulletin never changes");
        }
        assertThatThrownBy(() -> jdbc.sql("update bulletin set number = null, issued_at = null, state = 'DRAFT'")
                        .update())
                .hasMessageContaining("an issued bulletin never changes");
        signIn.as("fu2");
        assertThat(queries.page(0, 10).rows()).extracting(BulletinRow::id).containsExactly(id);
        assertThat(told("lian2")).contains("2023年3月月跟踪通报已签发，文号督通〔2023〕1号");
    }

    @Test
    void aRoundHasOneBulletinHoweverOftenItIsClicked() {
        race.run(Race.by("ducha", () -> drafting.create(round)), Race.by("zhuren", () -> drafting.create(round)));
        assertThat(count("select count(*) from bulletin")).isOne();
        assertThat(count("select count(*) from audit_entry where action = 'bulletinDrafted'"))
                .isOne();
    }

    @Test
    void anOpenRoundHasNone() {
        clock.set(LocalDate.of(2023, 4, 12));
        opening.sweep();
        signIn.as("ducha");
        RoundId april = list.page(0, 10).rows().getFirst().id();
        refuses(() -> drafting.create(april), "bulletin.refused.notClosed");
        assertThatThrownBy(() -> drafting.create(RoundId.random())).isInstanceOf(NotFound.class);
    }

    @Test
    void eachUnitSeesOnlyItsOwnLinesAndSilenceIsAgreementAfterTwoWorkingDays() {
        BulletinId id = fixture.sent(round);
        assertThat(told("lian1")).anyMatch(words -> words.startsWith("2023年3月月跟踪通报征求意见，请在2023年3月24日"));
        signIn.as("fu2");
        Consultation second = consultations.own(id);
        assertThat(second.dueOn()).isEqualTo(LocalDate.of(2023, 3, 24));
        assertThat(second.lines().values().stream().flatMap(List::stream).map(BulletinLine::unit))
                .isNotEmpty()
                .containsOnly(people.second);
        assertThat(second.lines().get(LineKind.MISSING))
                .extracting(BulletinLine::title)
                .containsExactly("农业产业任务");
        assertThat(second.sum().key()).isEqualTo(people.second.uuid());
        assertThatThrownBy(() -> queries.detail(id)).isInstanceOf(NotFound.class);
        assertThat(queries.page(0, 10).rows()).isEmpty();
        assertThat(consultations.open()).extracting(Question::id).containsExactly(id);
        fixture.agreed(id, "fu1");
        clock.set(LocalDate.of(2023, 3, 24));
        assertThat(sweep.sweep()).isZero();
        clock.set(LocalDate.of(2023, 3, 25));
        signIn.as("fu2");
        refuses(() -> consultations.agree(id), "bulletin.refused.over");
        assertThat(sweep.sweep()).isOne();
        assertThat(sweep.sweep()).isZero();
        signIn.as("ducha");
        assertThat(queries.detail(id).row().state()).isEqualTo(BulletinState.CONSULTED);
        assertThat(states(id))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "州工业和信息化局", AnswerState.AGREED,
                        "州农业农村局", AnswerState.SILENT));
    }

    @Test
    void whenEverybodyHasAnsweredItGoesOnAtOnce() {
        BulletinId id = fixture.sent(round);
        fixture.agreed(id, "fu1");
        signIn.as("fu1");
        refuses(() -> consultations.agree(id), "bulletin.refused.answered");
        refuses(() -> consultations.object(id, "不符", List.of()), "bulletin.refused.answered");
        fixture.agreed(id, "fu2");
        signIn.as("ducha");
        assertThat(queries.detail(id).row().state()).isEqualTo(BulletinState.CONSULTED);
    }

    @Test
    void anObjectionIsDecidedByAnotherAndBeforeTheReview() {
        BulletinId id = fixture.sent(round);
        fixture.objected(id, "fu2", "我局已于3月19日书面报送");
        fixture.agreed(id, "fu1");
        signIn.as("zhuren");
        assertThat(told("zhuren")).contains("州农业农村局对2023年3月月跟踪通报提出申辩，请处理");
        refuses(() -> issuing.review(id), "bulletin.refused.undecided");
        signIn.as("ducha");
        refuses(() -> consultations.decide(id, people.second, true, "属实"), "bulletin.refused.other");
        signIn.as("zhuren");
        refuses(() -> consultations.decide(id, people.second, true, " "), "bulletin.refused.decision");
        refuses(() -> consultations.decide(id, people.first, true, "属实"), "bulletin.refused.decided");
        consultations.decide(id, people.second, true, "经核查属实，重新生成");
        refuses(() -> consultations.decide(id, people.second, false, "又改"), "bulletin.refused.decided");
        assertThat(states(id)).containsEntry("州农业农村局", AnswerState.UPHELD);
        assertThat(actions(id)).contains("bulletinObjected", "bulletinObjectionUpheld");
        assertThat(told("fu2")).contains("对2023年3月月跟踪通报的申辩已采纳");
        issuing.review(id);
    }

    @Test
    void anObjectionStandsInTheStoryOfTheTasksItIsAbout() {
        BulletinId id = fixture.sent(round);
        signIn.as("fu1");
        assertThatThrownBy(() -> consultations.object(id, "有出入", List.of(missing())))
                .isInstanceOf(NotFound.class);
        consultations.object(id, "用地已于3月20日批复", List.of(fixture.delayed));
        assertThat(objections("fu1", fixture.delayed)).containsExactly("州工业和信息化局对2023年3月月跟踪通报稿提出申辩");
        assertThat(objections("fu1", fixture.late)).isEmpty();
        fixture.objected(id, "fu2", "我局已于3月19日书面报送");
        assertThat(objections("ducha", missing())).containsExactly("州农业农村局对2023年3月月跟踪通报稿提出申辩");
        signIn.as("zhuren");
        consultations.decide(id, people.first, true, "经核查属实");
        assertThat(objections("lingdao", fixture.delayed))
                .containsExactlyInAnyOrder("州工业和信息化局对2023年3月月跟踪通报稿提出申辩", "2023年3月月跟踪通报稿：申辩已采纳");
        signIn.as("ducha");
        drafting.withdraw(id, "补充数据");
        assertThat(objections("fu1", fixture.delayed)).hasSize(2);
    }

    /** Who sees the task does not yet read what its unit said about a draft. */
    @Test
    void anotherUnitThatSeesTheTaskDoesNotReadTheObjection() {
        BulletinId id = fixture.sent(round);
        fixture.objected(id, "fu1", "用地已于3月20日批复");
        assertThat(objections("fu1", fixture.delayed)).isNotEmpty();
        jdbc.sql("insert into task_unit (task_id, unit_id, relation) values (:task, :unit, 'SUPPORTING')")
                .param("task", fixture.delayed.uuid())
                .param("unit", people.second.uuid())
                .update();
        assertThat(objections("fu2", fixture.delayed)).isEmpty();
    }

    @Test
    void onceUnitsAreAskedOnlyItsBulletinPublishesTheRound() {
        BulletinId id = fixture.drafted(round);
        fixture.send(id);
        signIn.as("zhuren");
        refuses(() -> rounds.publish(round, "不再发通报"), "bulletin.refused.publishing");
        signIn.as("ducha");
        drafting.withdraw(id, "本月不发");
        signIn.as("zhuren");
        rounds.publish(round, "不再发通报");
        assertThat(list.get(round).publishedReason()).isEqualTo("不再发通报");
    }

    private TaskId missing() {
        return new TaskId(jdbc.sql("select id from task where source_number = 'M1'")
                .query(java.util.UUID.class)
                .single());
    }

    private List<String> objections(String person, TaskId task) {
        return signIn.as(person, () -> pages.timeline(task)).stream()
                .filter(item -> item.kind() == TimelineKind.OBJECTION)
                .map(TimelineItem::title)
                .toList();
    }

    @Test
    void rowsWrittenAnewMarkTheDraftAndItCannotBeIssuedAsItIs() {
        BulletinId id = fixture.reviewed(round);
        signIn.as("zhuren");
        clock.advance(java.time.Duration.ofMinutes(1));
        rounds.rewrite(round);
        assertThat(queries.detail(id).row().stale()).isTrue();
        assertThat(queries.page(0, 10).rows().getFirst().stale()).isTrue();
        signIn.as("lingdao");
        refuses(() -> issuing.issue(id, ""), "bulletin.refused.stale");
        assertThat(count("select count(*) from notice_number where number like '督通%'"))
                .isZero();
        signIn.as("zhuren");
        issuing.sendBack(id, "数据已更新");
        drafting.regenerate(id);
        assertThat(queries.detail(id).row().stale()).isFalse();
        assertThat(queries.detail(id).row().state()).isEqualTo(BulletinState.DRAFT);
        drafting.send(id);
        assertThat(count("select count(distinct no) from bulletin_unit")).isEqualTo(2);
    }

    @Test
    void handwrittenReasonsOutliveEveryRegeneration() {
        BulletinId id = fixture.drafted(round);
        signIn.as("ducha");
        BulletinLine line = delayed(id);
        assertThat(line.reason()).isEqualTo("用地指标不足");
        drafting.saveReason(id, line.id(), "用地指标不足，已报省厅", line.version());
        for (int again = 0; again < 2; again++) {
            drafting.regenerate(id);
            assertThat(delayed(id).reason()).isEqualTo("用地指标不足，已报省厅");
        }
    }

    @Test
    void aTextIsSavedUponItsVersionOnly() {
        BulletinId id = fixture.drafted(round);
        signIn.as("ducha");
        SavedText saved = drafting.saveText(id, BulletinPart.DEMANDS, "请于4月10日前整改，涉及3项", 0);
        assertThat(saved.version()).isOne();
        assertThat(saved.typed()).containsExactly("3项");
        signIn.as("zhuren");
        assertThatThrownBy(() -> drafting.saveText(id, BulletinPart.DEMANDS, "覆盖", 0))
                .isInstanceOf(Stale.class);
        refuses(() -> drafting.saveText(id, BulletinPart.TITLE, "长".repeat(101), 0), "bulletin.refused.length");
        BulletinText text = Objects.requireNonNull(queries.detail(id).texts().get(BulletinPart.DEMANDS));
        assertThat(text.body()).isEqualTo("请于4月10日前整改，涉及3项");
        assertThat(text.editedBy()).isEqualTo("ducha");
        drafting.saveText(id, BulletinPart.OVERVIEW, "应报【应报】项，排名【名次】", 0);
        drafting.saveText(id, BulletinPart.TITLE, " ", 0);
        assertThatThrownBy(() -> drafting.send(id))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.text()).contains("“总体情况”中有不认识的数据标记：【名次】", "“标题”不能为空"));
    }

    @Test
    void wordsOfAnInstructionAreNotCopied() {
        instructions.written(fixture.delayed, people.first);
        String words =
                jdbc.sql("select words from instruction").query(String.class).single();
        BulletinId id = fixture.drafted(round);
        assertThat(jdbc.sql("select count(*) from bulletin_line where reason like '%' || :words || '%'")
                        .param("words", words)
                        .query(Integer.class)
                        .single())
                .isZero();
        signIn.as("ducha");
        drafting.saveText(id, BulletinPart.DEMANDS, "领导要求：" + words, 0);
        refuses(() -> drafting.send(id), "bulletin.refused.instruction");
    }

    @Test
    void itIsWithdrawnBeforeItIsIssued() {
        BulletinId id = fixture.sent(round);
        signIn.as("ducha");
        refuses(() -> drafting.withdraw(id, " "), "bulletin.refused.reason");
        drafting.withdraw(id, "漏了一段");
        assertThat(told("lian1")).contains("2023年3月月跟踪通报征求意见已撤回，不需答复");
        signIn.as("fu1");
        assertThatThrownBy(() -> consultations.own(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> consultations.agree(id)).isInstanceOf(NotFound.class);
        signIn.as("ducha");
        refuses(() -> drafting.discard(id), "bulletin.refused.consulted");
    }

    @Test
    void aDraftNobodySawIsDiscarded() {
        BulletinId id = fixture.drafted(round);
        signIn.as("ducha");
        drafting.discard(id);
        assertThatThrownBy(() -> queries.detail(id)).isInstanceOf(NotFound.class);
        assertThat(fixture.drafted(round)).isNotEqualTo(id);
    }

    @Test
    void whoSignsIsASettingAndNeverTheAuthor() {
        org.person("mishuzhang", people.office, Role.SECRETARY_GENERAL);
        signIn.as("zhuren", () -> drafting.create(round));
        BulletinId id = fixture.reviewed(round);
        signIn.as("zhuren");
        refuses(() -> issuing.issue(id, ""), "bulletin.refused.signer");
        BulletinRules before = settings.rules();
        settings.setRules(rules(before, Role.SUPERVISION_HEAD, before.version()));
        assertThatThrownBy(() -> settings.setRules(rules(before, Role.LEADER, before.version())))
                .isInstanceOf(Stale.class);
        signIn.as("lingdao");
        assertThatThrownBy(() -> issuing.issue(id, "")).isInstanceOf(NotFound.class);
        signIn.as("mishuzhang");
        refuses(() -> issuing.issue(id, ""), "bulletin.refused.signer");
        signIn.as("zhuren");
        refuses(() -> issuing.issue(id, ""), "bulletin.refused.ownDraft");
        assertThat(queries.toIssue()).as("in the author's own list").isZero();
        org.person("zhuren2", people.office, Role.SUPERVISION_HEAD);
        assertThat(signIn.as("zhuren2", queries::toIssue)).isOne();
        signIn.as("zhuren");
        settings.setRules(
                rules(settings.rules(), Role.SECRETARY_GENERAL, settings.rules().version()));
        signIn.as("mishuzhang");
        refuses(() -> issuing.issue(id, "十二号"), "supervision.refused.numberForm");
        issuing.issue(id, "州政督〔2023〕7号");
        assertThat(queries.detail(id).row().number()).isEqualTo("州政督〔2023〕7号");
    }

    @Test
    void aLeaderWhoIsNotInChargeDoesNotSeeIt() {
        org.person("qitalingdao", people.office, Role.LEADER, org.post("分管林业副州长", people.office));
        BulletinId id = fixture.reviewed(round);
        signIn.as("qitalingdao");
        assertThatThrownBy(() -> queries.detail(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> issuing.issue(id, "")).isInstanceOf(NotFound.class);
        signIn.as("lingdao");
        assertThat(queries.detail(id).acts()).contains(BulletinAct.ISSUE);
        issuing.issue(id, "");
        signIn.as("qitalingdao");
        assertThat(queries.detail(id).acts()).isEmpty();
    }

    /** Each state with the acts the table does not let start there, asked by who might do them elsewhere. */
    @Test
    void everyOtherArrowIsRefused() {
        BulletinId id = fixture.drafted(round);
        refused(id, BulletinState.DRAFT, "review", "sendBack", "issue", "withdraw", "decide");
        fixture.send(id);
        refused(
                id,
                BulletinState.CONSULTING,
                "text",
                "reason",
                "regenerate",
                "send",
                "discard",
                "review",
                "sendBack",
                "issue");
        fixture.over(id);
        refused(id, BulletinState.CONSULTED, "send", "discard", "sendBack", "issue", "agree", "object");
        fixture.review(id);
        refused(
                id,
                BulletinState.REVIEWED,
                "text",
                "reason",
                "regenerate",
                "send",
                "discard",
                "review",
                "agree",
                "object",
                "decide");
        fixture.issue(id);
        refused(
                id,
                BulletinState.ISSUED,
                "text",
                "reason",
                "regenerate",
                "send",
                "discard",
                "withdraw",
                "review",
                "sendBack",
                "issue",
                "agree",
                "object",
                "decide");
    }

    private void refused(BulletinId id, BulletinState state, String... acts) {
        assertThat(signIn.as("ducha", () -> queries.detail(id).row().state())).isEqualTo(state);
        for (String act : acts) {
            signIn.as(
                    switch (act) {
                        case "issue" -> "lingdao";
                        case "agree", "object" -> "fu1";
                        case "review", "sendBack", "decide" -> "zhuren";
                        default -> "ducha";
                    });
            assertThatThrownBy(() -> act(id, act))
                    .as(state + " " + act)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("bulletin.refused.state");
        }
    }

    private void act(BulletinId id, String act) {
        switch (act) {
            case "text" -> drafting.saveText(id, BulletinPart.TITLE, "改", 0);
            case "reason" -> drafting.saveReason(id, delayed(id).id(), "改", 0);
            case "regenerate" -> drafting.regenerate(id);
            case "send" -> drafting.send(id);
            case "discard" -> drafting.discard(id);
            case "withdraw" -> drafting.withdraw(id, "撤");
            case "review" -> issuing.review(id);
            case "sendBack" -> issuing.sendBack(id, "退");
            case "issue" -> issuing.issue(id, "");
            case "agree" -> consultations.agree(id);
            case "object" -> consultations.object(id, "不符", List.of());
            case "decide" -> consultations.decide(id, people.first, true, "是");
            default -> throw new IllegalArgumentException(act);
        }
    }

    private static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessageContaining(key);
    }

    private BulletinLine delayed(BulletinId id) {
        return queries.lines(id, LineKind.DELAYED, 0, 10).rows().getFirst();
    }

    private static BulletinRules rules(BulletinRules before, Role signer, long version) {
        return new BulletinRules(before.code(), before.start(), before.reviewer(), signer, null, version);
    }

    private Map<String, AnswerState> states(BulletinId id) {
        return consultations.answers(id, 0, 10).rows().stream()
                .collect(java.util.stream.Collectors.toMap(UnitAnswer::unitName, UnitAnswer::state));
    }

    private List<String> actions(BulletinId id) {
        return jdbc.sql(
                        "select action from audit_entry where subject_kind = 'bulletin' and subject_id = :id order by seq")
                .param("id", id.toString())
                .query(String.class)
                .list();
    }

    private List<String> told(String user) {
        return signIn.as(
                user,
                () -> inbox.page(0, 100, false).rows().stream()
                        .map(message -> message.text())
                        .toList());
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
