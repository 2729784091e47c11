package org.chainlead.supervision;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.common.Texts;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitKind;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.MockedBrowser;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Who signs by kind, with 秘书长 {@code zhang} appointed. */
@IntegrationTest
@FreshDatabase
class NoticeSigningTests {

    private static final List<String> ALL = List.of("ducha", "zhuren", "zhang", "lingdao", "lingdao2");

    @Autowired
    ApplicationContext application;

    @Autowired
    TaskFixture people;

    @Autowired
    NoticeFixture fixture;

    @Autowired
    OrgFixture org;

    @Autowired
    SigningSettings settings;

    @Autowired
    NoticeIssuing issuing;

    @Autowired
    NoticeDrafting drafting;

    @Autowired
    NoticeQueries queries;

    @Autowired
    Urges urges;

    @Autowired
    SignIn signIn;

    @Autowired
    JdbcClient jdbc;

    private TaskId task;

    @BeforeEach
    void start() {
        people.start();
        UnitId government = org.unit("州政府", UnitKind.PREFECTURE_DEPARTMENT, null);
        org.person("zhang", government, Role.SECRETARY_GENERAL);
        org.person("lingdao2", government, Role.LEADER, org.post("分管农业副州长", government));
        task = fixture.task();
    }

    @AfterEach
    void leave() {
        signIn.out();
    }

    @ParameterizedTest
    @CsvSource({
        "REMINDER,zhuren",
        "WARNING,zhang",
        "SUPERVISION,zhang",
        "INTERVIEW,lingdao",
    })
    void onlyWhoSignsTheKindIssuesItAndSeesItWaiting(NoticeKind kind, String signer) {
        NoticeId id = waiting(kind);
        for (String person : ALL) {
            boolean signs = person.equals(signer);
            signIn.as(person);
            if (queries.lists().contains(NoticeList.TO_ISSUE)) {
                assertThat(queries.page(NoticeList.TO_ISSUE, 0, 10).rows())
                        .extracting(NoticeRow::id)
                        .isEqualTo(signs ? List.of(id) : List.of());
            }
            if (!signs) {
                assertThatThrownBy(() -> issuing.issue(id, ""))
                        .isInstanceOfAny(Refusal.class, NotFound.class, AccessDeniedException.class);
            }
        }
        assertThat(told(signer, id)).isPositive();
        signIn.as(signer);
        assertThat(queries.detail(id).acts()).contains(NoticeAct.ISSUE);
        issuing.issue(id, "");
        assertThat(queries.detail(id).row().number()).isNotNull();
        assertThat(queries.page(NoticeList.TO_ISSUE, 0, 10).rows()).isEmpty();
    }

    @Test
    void whatWaitsForReviewIsAListOfWhoReviewsAlone() {
        NoticeId letter = drafted(NoticeKind.SUPERVISION);
        NoticeId reminder = drafted(NoticeKind.REMINDER);
        assertThat(toReview("zhuren")).containsExactly(letter);
        assertThat(toReview("zhang")).isEmpty();
        signIn.as("zhuren");
        assertThat(queries.counts()).containsEntry(NoticeList.TO_REVIEW, 1L).containsEntry(NoticeList.TO_ISSUE, 1L);
        settings.setRule(new SigningRule(LadderStep.SUPERVISION, Role.SECRETARY_GENERAL, Role.SECRETARY_GENERAL, 0));
        assertThat(toReview("zhuren")).isEmpty();
        assertThat(toReview("zhang")).containsExactly(letter);
        assertThat(queries.detail(letter).acts()).contains(NoticeAct.REVIEW);
        issuing.review(letter);
        assertThat(toReview("zhang")).isEmpty();
        assertThat(waitingFor("zhuren")).containsExactly(reminder);
        assertThat(signIn.as("ducha", queries::lists)).doesNotContain(NoticeList.TO_REVIEW, NoticeList.TO_ISSUE);
    }

    @Test
    void whereNobodyHoldsTheReviewingRoleTheHeadReviews() {
        NoticeId letter = drafted(NoticeKind.SUPERVISION);
        signIn.as("zhuren", () -> {
            settings.setRule(
                    new SigningRule(LadderStep.SUPERVISION, Role.SECRETARY_GENERAL, Role.SECRETARY_GENERAL, 0));
            return letter;
        });
        jdbc.sql("update appointment set valid_until = date '2023-03-01' where role = 'SECRETARY_GENERAL'")
                .update();
        assertThat(toReview("zhuren")).containsExactly(letter);
    }

    @Test
    void whatThePersonWroteDoesNotWaitForThatPersonsSignature() {
        NoticeDraft draft = fixture.draft(NoticeKind.REMINDER, task, people.first);
        NoticeId own = signIn.as("zhuren", () -> drafting.create(NoticeId.random(), draft));
        assertThat(waitingFor("zhuren")).doesNotContain(own);
        refused("supervision.refused.ownDraft", "zhuren", () -> issuing.issue(own, ""));
        org.person("zhuren2", people.office, Role.SUPERVISION_HEAD);
        assertThat(waitingFor("zhuren2")).containsExactly(own);
    }

    private List<NoticeId> toReview(String who) {
        return ids(who, NoticeList.TO_REVIEW);
    }

    private List<NoticeId> waitingFor(String who) {
        return ids(who, NoticeList.TO_ISSUE);
    }

    private List<NoticeId> ids(String who, NoticeList list) {
        signIn.as(who);
        return queries.page(list, 0, 10).rows().stream().map(NoticeRow::id).toList();
    }

    @Test
    void theRefusalSaysWhoSigns() {
        NoticeId id = waiting(NoticeKind.WARNING);
        refused("supervision.refused.signer", "zhuren", () -> issuing.issue(id, ""));
        signIn.as("zhuren");
        assertThat(queries.detail(id).acts()).doesNotContain(NoticeAct.ISSUE);
    }

    @Test
    void aLeaderInChargeReadsWhatHeSignsAndNothingElse() {
        NoticeId letter = waiting(NoticeKind.SUPERVISION);
        NoticeId interview = waiting(NoticeKind.INTERVIEW);
        signIn.as("lingdao");
        assertThat(queries.detail(interview).row().id()).isEqualTo(interview);
        assertThatThrownBy(() -> queries.detail(letter)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> issuing.issue(letter, "")).isInstanceOf(NotFound.class);
        signIn.as("lingdao2");
        assertThatThrownBy(() -> queries.detail(interview)).isInstanceOf(NotFound.class);
    }

    @Test
    void whoSignsSendsBackToo() {
        NoticeId id = waiting(NoticeKind.SUPERVISION);
        signIn.as("zhuren");
        assertThat(queries.detail(id).acts()).as("before all others").startsWith(NoticeAct.SEND_BACK);
        try (MockedBrowser browser = MockedBrowser.open(application)) {
            UI.getCurrent().navigate("notices/" + id);
            assertThat(_get(Button.class, spec -> spec.withText(Texts.label(NoticeAct.SEND_BACK)))
                            .getThemeNames())
                    .as("never what one should do")
                    .doesNotContain("primary");
            _click(_get(Button.class, spec -> spec.withText(Texts.label(NoticeAct.SEND_BACK))));
            assertThat(_get(TextArea.class).getMaxLength())
                    .as("as the service takes it")
                    .isEqualTo(500);
        }
        signIn.as("zhang");
        assertThat(queries.detail(id).acts()).contains(NoticeAct.SEND_BACK).doesNotContain(NoticeAct.REVIEW);
        issuing.sendBack(id, "补充依据");
        refused("supervision.refused.reviewer", "zhang", () -> issuing.review(id));
    }

    @Test
    void whereNobodyHoldsTheRoleTheHeadSigns() {
        jdbc.sql("update appointment set valid_until = date '2023-03-01' where role in ('SECRETARY_GENERAL', 'LEADER')")
                .update();
        for (NoticeKind kind : List.of(NoticeKind.WARNING, NoticeKind.INTERVIEW)) {
            NoticeId id = waiting(kind);
            signIn.as("zhuren");
            assertThat(queries.page(NoticeList.TO_ISSUE, 0, 10).rows())
                    .extracting(NoticeRow::id)
                    .contains(id);
            issuing.issue(id, "");
        }
    }

    @Test
    void theHeadSetsWhoSignsAndWhoReviews() {
        assertThatThrownBy(() -> signIn.as("ducha", () -> settings.rules())).isInstanceOf(AccessDeniedException.class);
        NoticeId id = waiting(NoticeKind.WARNING);
        signIn.as("zhuren");
        settings.setRule(new SigningRule(LadderStep.WARNING, Role.SECRETARY_GENERAL, Role.SUPERVISION_HEAD, 0));
        issuing.issue(id, "");
        refused("supervision.refused.reviewer", "zhuren", () -> issuing.review(drafted(NoticeKind.WARNING)));
        signIn.as("zhuren");
        assertThatThrownBy(() -> settings.setRule(
                        new SigningRule(LadderStep.WARNING, Role.SUPERVISION_HEAD, Role.SUPERVISION_HEAD, 0)))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() ->
                        settings.setRule(new SigningRule(LadderStep.WARNING, Role.SUPERVISION_HEAD, Role.AUDITOR, 1)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void urgesMayBeLeftToTheHead() {
        signIn.as("zhuren");
        settings.setRule(new SigningRule(LadderStep.URGE, Role.SUPERVISOR, Role.SUPERVISION_HEAD, 0));
        refused("supervision.refused.urger", "ducha", () -> urges.send(UrgeId.random(), List.of(task), "未报"));
        signIn.as("zhuren");
        assertThat(urges.send(UrgeId.random(), List.of(task), "未报").recipients())
                .isNotEmpty();
    }

    private NoticeId drafted(NoticeKind kind) {
        NoticeDraft draft = fixture.draft(kind, task, people.first);
        return fixture.drafted(draft);
    }

    /** Before 签发: reviewed where the kind is. */
    private NoticeId waiting(NoticeKind kind) {
        NoticeId id = drafted(kind);
        if (kind == NoticeKind.WARNING || kind == NoticeKind.SUPERVISION) {
            signIn.as("zhuren");
            issuing.review(id);
        }
        return id;
    }

    private void refused(String key, String who, ThrowingCallable act) {
        signIn.as(who);
        assertThatThrownBy(act).hasMessage(key);
    }

    private long told(String who, NoticeId id) {
        return jdbc.sql("""
                        select count(*) from message m join account a on a.id = m.account_id
                         where a.username = :who and m.link = :link""")
                .param("who", who)
                .param("link", "notices/" + id)
                .query(Long.class)
                .single();
    }
}
