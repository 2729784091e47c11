package org.chainlead.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chainlead.dispatch.ReportFixture.MARCH;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chainlead.common.Refusal;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The seeded draw of what the office reads one by one, and closing while it is unread. */
@IntegrationTest
@FreshDatabase
class ReviewSampleTests {

    @Autowired
    TaskFixture people;

    @Autowired
    ReportFixture fixture;

    @Autowired
    SignIn signIn;

    @Autowired
    TestClock clock;

    @Autowired
    ReportQueries queries;

    @Autowired
    ReportReview review;

    @Autowired
    RoundActs acts;

    @Autowired
    RoundList list;

    @Autowired
    RoundSweep rounds;

    @Autowired
    ReportSweep sweep;

    @Autowired
    SampleShares shares;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void start() {
        clock.reset();
        people.start();
    }

    @AfterEach
    void signOut() {
        signIn.out();
        clock.reset();
    }

    @Test
    void theDrawFollowsFromSeedAndReportAloneAndStaysAsItIs() {
        signIn.as("zhuren", () -> {
            shares.change(MARCH, 40, "季末加大抽查");
            return MARCH;
        });
        List<TaskId> late = Stream.generate(fixture::task).limit(4).toList();
        Stream.generate(this::plain).limit(8).toList();
        Set<UUID> early = drawn();
        assertThat(early).isEqualTo(repeated());
        signIn.as("zhuren");
        refused(() -> shares.change(MARCH, 10, "改回"), "dispatch.sample.refused.begun");
        refused(() -> shares.change(MARCH.plusMonths(1), 0, "不抽"), "dispatch.sample.refused.percent");
        shares.change(MARCH.plusMonths(1), 20, "恢复");
        clock.set(LocalDate.of(2023, 3, 23));
        late.forEach(fixture::handedIn);
        sweep.sweep();
        assertThat(drawn()).isEqualTo(repeated()).containsAll(early);
        SampleStanding standing = signIn.as("ducha", () -> queries.sampleStanding(MARCH));
        assertThat(standing.percent()).isEqualTo(40);
        assertThat(standing.drawn()).isEqualTo(drawn().size());
        assertThat(signIn.as("ducha", () -> queries.sample(MARCH, 0, 100)).rows())
                .hasSize(standing.unread())
                .allMatch(form -> form.reasons().contains(ReviewReason.SAMPLE));
        assertThatThrownBy(() -> jdbc.sql("update review_sample set seed = 1").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void closingWithUnreadSamplesNeedsAReasonAndTakesNoneOfThem() {
        List<TaskId> tasks = Stream.generate(this::plain).limit(3).toList();
        rounds.sweep();
        clock.set(LocalDate.of(2023, 3, 23));
        signIn.as("zhuren");
        RoundId round = list.byRule(RoundKind.MONTHLY, MARCH).orElseThrow().id();
        // As if another system had brought the reports in: the refusal itself draws, so that the next try asks for the
        // reason.
        RoundFixture.forgetDraws();
        assertThat(list.consequence(round).unreadSamples()).isZero();
        refused(() -> acts.close(round), "dispatch.close.refused.samples");
        RoundConsequence before = list.consequence(round);
        assertThat(before.unreadSamples()).isPositive();
        assertThat(before.remaining() + before.exceptions()).isEqualTo(3);
        refused(() -> acts.close(round), "dispatch.close.refused.samples");
        assertThat(list.get(round).state()).isEqualTo(RoundState.OPEN);
        RoundProgress progress = acts.close(round, "抽查人员出差");
        while (progress.isRunning()) {
            progress = acts.advance(round);
        }
        assertThat(list.get(round).unreadReason()).isEqualTo("抽查人员出差");
        assertThat(list.get(round).unreadSamples()).isEqualTo(before.unreadSamples());
        assertThat(tasks.stream().filter(task -> queries.form(task, MARCH).unchecked()))
                .hasSize(before.remaining());
        assertThat(queries.sample(MARCH, 0, 10).rows()).hasSize(before.unreadSamples());
    }

    @Test
    void takingTheRestLeavesAtLeastOneToBeReadAndAReadOneNeedsNoReason() {
        TaskId only = plain();
        signIn.as("zhuren");
        assertThat(queries.remaining(MARCH)).isZero();
        assertThat(review.acceptRemaining(MARCH)).isEmpty();
        assertThat(queries.sampleStanding(MARCH))
                .extracting(SampleStanding::drawn, SampleStanding::unread)
                .containsExactly(1, 1);
        review.accept(queries.form(only, MARCH).id(), fixture.version(only));
        rounds.sweep();
        clock.set(LocalDate.of(2023, 3, 23));
        signIn.as("zhuren");
        RoundId round = list.byRule(RoundKind.MONTHLY, MARCH).orElseThrow().id();
        assertThat(acts.close(round).state()).isIn(RoundState.CLOSING, RoundState.CLOSED);
        assertThat(list.get(round).unreadReason()).isNull();
    }

    private TaskId plain() {
        TaskId task = fixture.task();
        fixture.handedIn(task);
        jdbc.sql("update task set verified_light = 'GREEN' where id = :id")
                .param("id", task.uuid())
                .update();
        return task;
    }

    private Set<UUID> drawn() {
        return new HashSet<>(jdbc.sql("select report_id from review_sample_report")
                .query(UUID.class)
                .list());
    }

    /** The draw repeated outside the database from the seed, the share and the ids. */
    private Set<UUID> repeated() {
        long seed = jdbc.sql("select seed from review_sample").query(Long.class).single();
        int percent = jdbc.sql("select percent from review_sample")
                .query(Integer.class)
                .single();
        return jdbc.sql("select id from report").query(UUID.class).list().stream()
                .filter(id -> place(seed, id) < percent * 100)
                .collect(Collectors.toSet());
    }

    private static int place(long seed, UUID report) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("MD5").digest((seed + " " + report).getBytes(StandardCharsets.US_ASCII));
            byte[] first = java.util.Arrays.copyOf(hash, 4);
            return new BigInteger(1, first).mod(BigInteger.valueOf(10_000)).intValue();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void refused(ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.reasons().getFirst().key()).isEqualTo(key));
    }
}
