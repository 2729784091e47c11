package org.chainlead.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.org.Role;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@FreshDatabase
class AuditorTests {

    private static final Subject TASK = new Subject("task", "t-1");

    @Autowired
    private AuditQueries queries;

    @Autowired
    private AccessOrders orders;

    @Autowired
    private AuditVerification verification;

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
    void anActOfTheUnit() {
        var root = org.start();
        org.person("duchazhuren", root, Role.SUPERVISION_HEAD);
        org.person("jingban", root, Role.STAFF);
        signIn.as("jingban");
        write(TASK);
        signIn.as("shenji");
    }

    @AfterEach
    void leave() {
        signIn.out();
    }

    @Test
    void readsWhoWhenAndWhichActButNoValue() {
        TrailLine line = newest();
        assertThat(line.actorName()).isEqualTo("jingban");
        assertThat(line.role()).isEqualTo("STAFF");
        TrailDetail detail = queries.detail(line.id());
        assertThat(detail.values()).containsExactly("state");
        assertThat(detail.contents()).extracting(TrailDetail.Content::name).containsExactly("reason", "2");
        assertThat(detail.verified()).isTrue();
        assertThat(detail.toString()).doesNotContain("不够", "CLOSED", "方案.docx");
    }

    @Test
    void pagesThroughTheTrailFromTheNewestOn() {
        List<TrailLine> first = queries.page(TrailFilter.ALL, null, 3);
        List<TrailLine> second = queries.page(TrailFilter.ALL, first.getLast().id(), 3);
        assertThat(first).hasSize(3).isSortedAccordingTo((a, b) -> Long.compare(b.id(), a.id()));
        assertThat(second.getFirst().id()).isLessThan(first.getLast().id());
    }

    @Test
    void filtersByPersonDayActAndSubject() {
        LocalDate today = LocalDate.of(2023, 3, 13);
        assertThat(page(new TrailFilter("JING", today, today, "signOut", "task", "t-1")))
                .hasSize(1);
        assertThat(page(new TrailFilter("%", null, null, null, null, null))).isEmpty();
        assertThat(page(new TrailFilter(null, today.plusDays(1), null, null, null, null)))
                .isEmpty();
        assertThat(page(new TrailFilter(null, null, today.minusDays(1), null, null, null)))
                .isEmpty();
        assertThat(page(new TrailFilter(null, null, null, "signIn", "task", null)))
                .isEmpty();
    }

    @Test
    void anUnknownEntryIsNotFound() {
        assertThatThrownBy(() -> queries.detail(99_999)).isInstanceOf(NotFound.class);
    }

    @Test
    void verifiesTheTrailAndLeavesAnEntry() {
        assertThat(verification.verify(n -> {}).isIntact()).isTrue();
        assertThat(newest().action()).isEqualTo("trailVerified");
    }

    @Test
    void nobodyElseReadsTheTrail() {
        for (String other : List.of("jingban", "duchazhuren", "xitong", "anquan")) {
            signIn.as(other);
            assertThatThrownBy(() -> queries.page(TrailFilter.ALL, null, 1)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> verification.verify(n -> {})).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void textsAreReadOnceTheHeadOfTheOfficeApproved() {
        long entry = newest().id();
        AccessOrderId order = orders.request(request(TASK, null));
        assertThatThrownBy(() -> queries.texts(entry)).isInstanceOf(Refusal.class);
        signIn.as("duchazhuren", () -> {
            orders.approve(order);
            return order;
        });
        EntryTexts texts = queries.texts(entry);
        assertThat(texts.texts()).containsEntry("reason", "不够具体");
        assertThat(texts.values()).containsEntry("state", "CLOSED");
        assertThat(newest().action()).isEqualTo("textsRead");
    }

    @Test
    void aLetterStandsInPlaceOfTheApproval() {
        long entry = newest().id();
        orders.request(request(TASK, "×纪函〔2023〕5号"));
        assertThat(queries.texts(entry).texts()).isNotEmpty();
    }

    @Test
    void theDaysOfAnOrderEnd() {
        long entry = newest().id();
        orders.request(request(TASK, "×纪函〔2023〕5号"));
        clock.advance(Duration.ofDays(7));
        assertThatThrownBy(() -> queries.texts(entry)).isInstanceOf(Refusal.class);
    }

    @Test
    void anOrderOpensNoOtherSubject() {
        orders.request(request(TASK, "×纪函〔2023〕5号"));
        signIn.as("jingban", () -> {
            write(new Subject("task", "t-2"));
            return TASK;
        });
        long other = newest().id();
        assertThatThrownBy(() -> queries.texts(other)).isInstanceOf(Refusal.class);
    }

    @Test
    void aRefusedOrderOpensNothing() {
        long entry = newest().id();
        AccessOrderId order = orders.request(request(TASK, " "));
        signIn.as("duchazhuren", () -> {
            orders.refuse(order, "范围过宽");
            assertThatThrownBy(() -> orders.approve(order)).isInstanceOf(Stale.class);
            return order;
        });
        assertThatThrownBy(() -> queries.texts(entry)).isInstanceOf(Refusal.class);
        assertThat(orders.list().getFirst().refusal()).isEqualTo("范围过宽");
    }

    @Test
    void saysEverythingThatIsWrongWithARequestAtOnce() {
        assertThatThrownBy(() -> orders.request(new RequestAccess(List.of(new Subject("task", "none")), " ", 91, null)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reasons()).hasSize(3));
    }

    @Test
    void nobodyDecidesOnHisOwnRequest() {
        AccessOrderId order = orders.request(request(TASK, null));
        assertThatThrownBy(() -> orders.approve(order)).isInstanceOf(AccessDeniedException.class);
        signIn.as("duchazhuren");
        assertThatThrownBy(() -> orders.request(request(TASK, null))).isInstanceOf(AccessDeniedException.class);
    }

    private static RequestAccess request(Subject subject, @org.jspecify.annotations.Nullable String letter) {
        return new RequestAccess(List.of(subject), "核查", 7, letter);
    }

    private TrailLine newest() {
        return queries.page(TrailFilter.ALL, null, 1).getFirst();
    }

    private List<TrailLine> page(TrailFilter filter) {
        return queries.page(filter, null, 100);
    }

    private void write(Subject subject) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> trail.record(AuditRecord.of(subject, "signOut")
                        .detail("state", "CLOSED")
                        .reason("不够具体")
                        .file("方案.docx", "ab".repeat(32), 10)));
    }
}
