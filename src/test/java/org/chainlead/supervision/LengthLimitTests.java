package org.chainlead.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.chainlead.common.Reason;
import org.chainlead.common.Stale;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** How long a notice should be is advice by kind, field and day. */
@IntegrationTest
@FreshDatabase
class LengthLimitTests {

    private static final LocalDate APRIL = LocalDate.of(2023, 4, 1);

    @Autowired
    TaskFixture people;

    @Autowired
    NoticeFixture fixture;

    @Autowired
    NoticeLengths lengths;

    @Autowired
    LengthSettings settings;

    @Autowired
    NoticeIssuing issuing;

    @Autowired
    NoticeQueries queries;

    @Autowired
    SignIn signIn;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private TaskId task;

    @BeforeEach
    void start() {
        people.start();
        task = fixture.task();
    }

    @AfterEach
    void leave() {
        signIn.out();
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "50, 0, ''",
        "51, 0, TITLE",
        "50, 3950, ''",
        "50, 3951, WHOLE",
        "60, 3990, 'TITLE WHOLE'",
    })
    void aTextOverItsLimitIsNamed(int title, int body, String over) {
        assertThat(over("ducha", draft(title, body))).isEqualTo(over);
    }

    @Test
    void blanksAndLineEndsDoNotCount() {
        NoticeDraft draft = fixture.draft(NoticeKind.SUPERVISION, task, people.first);
        assertThat(NoticeField.DEMANDS.length(draft)).isEqualTo("查明原因提出措施".length());
    }

    @Test
    void aVersionHoldsFromItsDayOnAndTheOneBeforeUntilThen() {
        set(NoticeField.TITLE, APRIL, 20);
        assertThat(over("ducha", draft(40, 0))).isEmpty();
        clock.set(APRIL);
        assertThat(over("ducha", draft(40, 0))).isEqualTo("TITLE");
        set(NoticeField.TITLE, APRIL, null);
        assertThat(over("ducha", draft(90, 0))).isEmpty();
        assertThat(jdbc.sql("select count(*) from notice_length_limit where kind = 'SUPERVISION' and field = 'TITLE'")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'lengthLimitSet'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void pagesAreEstimatedByTheGrid() {
        signIn.as("zhuren");
        settings.setLimit(new LengthLimit(
                NoticeKind.SUPERVISION, NoticeField.PAGES, LocalDate.now(clock), 2, seen(NoticeField.PAGES)));
        assertThat(over("ducha", draft(40, 500))).isEmpty();
        assertThat(over("ducha", draft(40, 1500))).isEqualTo("PAGES");
        assertThat(lengths.tooLong(draft(40, 1500)))
                .singleElement()
                .satisfies(reason -> assertThat(reason.text()).startsWith("约4页，超过2页"));
    }

    @Test
    void anotherKindKeepsItsOwn() {
        set(NoticeField.TITLE, LocalDate.now(clock), 10);
        NoticeDraft reminder = fixture.draft(NoticeKind.REMINDER, task, people.first);
        assertThat(over("ducha", reminder)).isEmpty();
        assertThat(over("ducha", fixture.draft(NoticeKind.SUPERVISION, task, people.first)))
                .isEqualTo("TITLE");
    }

    @Test
    void aLongOneIsIssuedAllTheSame() {
        NoticeId id = fixture.issued(draft(90, 3000));
        signIn.as("zhuren");
        assertThat(queries.detail(id).row().number()).isNotNull();
    }

    @Test
    void onlyTheHeadSetsThemNotForThePastAndNotOverAnother() {
        signIn.as("ducha");
        assertThatThrownBy(() -> settings.versions()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> settings.setLimit(limit(APRIL, 20, 0))).isInstanceOf(AccessDeniedException.class);
        signIn.as("fu1");
        assertThatThrownBy(() -> lengths.tooLong(draft(51, 0))).isInstanceOf(AccessDeniedException.class);
        signIn.as("zhuren");
        long seen = seen();
        assertThatThrownBy(() -> settings.setLimit(limit(LocalDate.of(2023, 1, 1), 20, seen)))
                .hasMessage("supervision.refused.lengthFrom");
        assertThatThrownBy(() -> settings.setLimit(limit(APRIL, 0, seen)))
                .hasMessage("supervision.refused.lengthLimit");
        settings.setLimit(limit(APRIL, 20, seen));
        assertThatThrownBy(() -> settings.setLimit(limit(APRIL, 30, seen))).isInstanceOf(Stale.class);
    }

    private NoticeDraft draft(int title, int body) {
        NoticeDraft draft = fixture.draft(NoticeKind.SUPERVISION, task, people.first);
        return new NoticeDraft(
                draft.kind(),
                draft.tasks(),
                draft.addressees(),
                List.of(),
                "题".repeat(title),
                "文".repeat(body),
                body == 0 ? "办" : "",
                draft.dueOn(),
                draft.startReason());
    }

    private void set(NoticeField field, LocalDate from, @Nullable Integer characters) {
        signIn.as("zhuren");
        settings.setLimit(new LengthLimit(NoticeKind.SUPERVISION, field, from, characters, seen()));
    }

    private static LengthLimit limit(LocalDate from, int characters, long seen) {
        return new LengthLimit(NoticeKind.SUPERVISION, NoticeField.TITLE, from, characters, seen);
    }

    private long seen() {
        return seen(NoticeField.TITLE);
    }

    private long seen(NoticeField field) {
        return settings.versions().stream()
                .filter(each -> each.kind() == NoticeKind.SUPERVISION && each.field() == field)
                .mapToLong(LengthLimit::seen)
                .findFirst()
                .orElseThrow();
    }

    private String over(String who, NoticeDraft draft) {
        signIn.as(who);
        return String.join(
                " ",
                lengths.tooLong(draft).stream()
                        .map(Reason::arguments)
                        .map(each -> each.getFirst().toString())
                        .toList());
    }
}
