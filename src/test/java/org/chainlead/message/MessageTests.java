package org.chainlead.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.chainlead.common.NotFound;
import org.chainlead.org.AccountId;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@FreshDatabase
class MessageTests {

    private static final String KEY = "common.ui.upload.rejected";

    @Autowired
    private Messages messages;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private UserDetailsService accounts;

    @Autowired
    private TransactionTemplate transaction;

    private People people;
    private AccountId clerk;
    private AccountId head;

    @BeforeEach
    void twoPeople() {
        people = new People(jdbc, accounts);
        UnitId unit = people.unit("州工业和信息化局");
        clerk = people.person("jingban", Role.STAFF, unit);
        head = people.person("fuzeren", Role.UNIT_HEAD, unit);
        people.signIn("jingban");
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void fillsTheSentence() {
        tell(List.of(clerk), draft("a"));

        assertThat(inbox.page(0, 10, false).rows()).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo("4.1：请签收 {0} 'x'");
            assertThat(message.link()).isEqualTo("tasks/a");
            assertThat(message.read()).isFalse();
        });
    }

    @Test
    void tellsAnOccasionOnce() {
        assertThat(tell(List.of(clerk, clerk, head), draft("a"))).isEqualTo(2);
        assertThat(tell(List.of(clerk, head), draft("a"))).isZero();
        assertThat(tell(List.of(clerk), draft("b"))).isEqualTo(1);

        assertThat(inbox.unreadCount()).isEqualTo(2);
    }

    @Test
    void tellsOnceThoughManyTellAtTheSameMoment() throws Exception {
        List<AccountId> many = crowd(40);
        List<AccountId> backwards = new ArrayList<>(many);
        Collections.reverse(backwards);
        int tellers = 8;
        CyclicBarrier start = new CyclicBarrier(tellers);
        try (ExecutorService threads = Executors.newFixedThreadPool(tellers)) {
            List<Future<Integer>> told = IntStream.range(0, tellers)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return tell(i % 2 == 0 ? many : backwards, draft("same"));
                    }))
                    .toList();
            int sum = 0;
            for (Future<Integer> part : told) {
                sum += part.get();
            }
            assertThat(sum).isEqualTo(many.size());
        }
        assertThat(rows()).isEqualTo(many.size());
    }

    @Test
    void tellsThirteenHundredAtOnce() {
        assertThat(tell(crowd(1300), draft("a"))).isEqualTo(1300);
    }

    @Test
    void nothingIsToldOfWhatDidNotHappen() {
        transaction.executeWithoutResult(status -> {
            messages.tell(List.of(clerk), draft("a"));
            status.setRollbackOnly();
        });

        assertThat(inbox.unreadCount()).isZero();
        assertThatThrownBy(() -> messages.tell(List.of(clerk), draft("a")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void everybodyReadsOnlyTheirOwn() {
        tell(List.of(head), draft("a"));
        MessageId foreign = new MessageId(
                jdbc.sql("select id from message").query(UUID.class).single());

        assertThat(inbox.page(0, 10, false).total()).isZero();
        assertThatThrownBy(() -> inbox.open(foreign)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> inbox.markRead(foreign)).isInstanceOf(NotFound.class);
        assertThat(inbox.markAllRead()).isZero();

        people.signIn("fuzeren");
        assertThat(inbox.unreadCount()).isOne();
        assertThat(inbox.open(foreign)).isEqualTo("tasks/a");
        assertThat(inbox.unreadCount()).isZero();
    }

    @Test
    void countsAndPages() {
        for (int i = 0; i < 25; i++) {
            tell(List.of(clerk), draft("n" + i));
        }
        List<InboxMessage> newest = inbox.page(0, 10, false).rows();
        assertThat(newest).hasSize(10).first().extracting(InboxMessage::link).isEqualTo("tasks/n24");
        inbox.open(newest.getFirst().id());

        assertThat(inbox.page(20, 10, false).rows()).hasSize(5);
        assertThat(inbox.page(0, 10, true).total()).isEqualTo(24);
        assertThat(inbox.markAllRead()).isEqualTo(24);
        assertThat(inbox.page(0, 10, true).rows()).isEmpty();
    }

    @Test
    void ringsAfterTheCommitAndOnlyForThosePeople() throws InterruptedException {
        CountDownLatch rung = new CountDownLatch(1);
        Runnable end = inbox.whenTold(rung::countDown);
        tell(List.of(head), draft("foreign"));
        transaction.executeWithoutResult(status -> {
            messages.tell(List.of(clerk), draft("a"));
            assertThat(rung.getCount()).isOne();
        });

        assertThat(rung.await(5, TimeUnit.SECONDS)).isTrue();
        end.run();
        assertThat(arrivals.isQuiet(clerk.uuid())).isTrue();
    }

    @Test
    void refusesALinkOutOfTheProductAndAKeyWithoutText() {
        for (String link : List.of("https://example.org", "//example.org", "/tasks", "javascript:alert(1)", "a b")) {
            assertThatThrownBy(() -> new MessageDraft(KEY, List.of(), link, "x"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new MessageDraft("no.such.key", List.of(), "", "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private int tell(Collection<AccountId> to, MessageDraft draft) {
        Integer told = transaction.execute(status -> messages.tell(to, draft));
        return told == null ? -1 : told;
    }

    private static MessageDraft draft(String occasion) {
        return new MessageDraft(KEY, List.of("4.1", "请签收 {0} 'x'"), "tasks/" + occasion, "told:" + occasion);
    }

    private List<AccountId> crowd(int size) {
        return jdbc.sql("""
                        insert into account (id, username, name, password_hash, password_changed_at, created_at)
                        select gen_random_uuid(), 'person' || n, 'person' || n, 'x', '2023-01-01', '2023-01-01'
                          from generate_series(1, :size) n
                        returning id""").param("size", size).query(UUID.class).list().stream()
                .map(AccountId::new)
                .toList();
    }

    private long rows() {
        return jdbc.sql("select count(*) from message").query(Long.class).single();
    }
}
