package org.chainlead.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.org.Role;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.chainlead.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@FreshDatabase
class AuditErasureTests {

    private static final UUID TASK = UUID.randomUUID();
    private static final HideText REASON = new HideText(Subject.of("task", TASK), 1, "reason", "×政办〔2023〕1号");

    @TempDir
    private java.nio.file.Path anchors;

    @Autowired
    private AuditErasure erasure;

    @Autowired
    private AuditStory story;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private OrgFixture org;

    @Autowired
    private SignIn signIn;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void aTextThatShouldNotBeThere() {
        var root = org.start();
        org.person("duchazhuren", root, Role.SUPERVISION_HEAD);
        org.person("zhuren2", root, Role.SUPERVISION_HEAD);
        org.person("jingban", root, Role.STAFF);
        signIn.as("jingban");
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> trail.record(
                        AuditRecord.of(Subject.of("task", TASK), "signOut").reason("不该写的话")));
        signIn.as("anquan");
    }

    @AfterEach
    void leave() {
        signIn.out();
    }

    @Test
    void theFirstPersonHidesItAtOnce() throws SQLException {
        erasure.hide(REASON);
        assertThat(oldest().texts()).isEmpty();
        assertThat(oldest().erased()).containsExactly("reason");
        assertThat(verify().tombstones()).isEmpty();
        assertThat(verify().faults()).isEmpty();
    }

    @Test
    void theSecondPersonErasesItAndTheTrailStaysWhole() throws SQLException {
        ErasureId id = erasure.hide(REASON);
        signIn.as("duchazhuren");
        erasure.confirm(id);
        VerificationReport report = verify();
        assertThat(report.faults()).isEmpty();
        assertThat(report.tombstones()).singleElement().satisfies(tombstone -> {
            assertThat(tombstone.order()).isEqualTo("×政办〔2023〕1号");
            assertThat(tombstone.persons()).contains("安全管理员", "duchazhuren");
            assertThat(tombstone.seq()).isEqualTo(1);
        });
        assertThat(oldest().erased()).containsExactly("reason");
        assertThat(newest().sentence()).contains("清除第 1 条的正文");
        assertThat(erasure.list().getFirst().state()).isEqualTo(ErasureState.ERASED);
    }

    @Test
    void theSecondPersonMayReleaseIt() {
        ErasureId id = erasure.hide(REASON);
        signIn.as("duchazhuren");
        erasure.release(id, "不涉密");
        assertThat(oldest().texts()).containsEntry("reason", "不该写的话");
        assertThatThrownBy(() -> erasure.confirm(id)).isInstanceOf(Stale.class);
    }

    @Test
    void oneRoleAloneErasesNothing() {
        ErasureId id = erasure.hide(REASON);
        assertThatThrownBy(() -> erasure.confirm(id)).isInstanceOf(Refusal.class);
        signIn.as("duchazhuren");
        erasure.release(id, "不涉密");
        ErasureId again = erasure.hide(REASON);
        signIn.as("zhuren2");
        assertThatThrownBy(() -> erasure.confirm(again)).isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsHiddenIsNotHiddenAgainAndWhatIsNotThereNotAtAll() {
        erasure.hide(REASON);
        assertThatThrownBy(() -> erasure.hide(REASON)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> erasure.hide(new HideText(REASON.subject(), 7, "reason", "依据")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void nobodyElseHidesTexts() {
        for (String other : new String[] {"jingban", "shenji", "xitong"}) {
            signIn.as(other);
            assertThatThrownBy(() -> erasure.hide(REASON)).isInstanceOf(AccessDeniedException.class);
        }
    }

    private StoryEntry oldest() {
        return story.of("task", Set.of(TASK), UUID.randomUUID(), true, 10).getLast();
    }

    private StoryEntry newest() {
        return story.of("task", Set.of(TASK), UUID.randomUUID(), true, 10).getFirst();
    }

    private VerificationReport verify() throws SQLException {
        try (Connection connection = TestDatabase.current().pool().getConnection()) {
            return new Verification(connection, new AnchorFiles(anchors)).run(clock.instant(), n -> {});
        }
    }
}
