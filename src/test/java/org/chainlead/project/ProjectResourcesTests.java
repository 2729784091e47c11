package org.chainlead.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.chainlead.common.Texts.t;

import java.time.LocalDate;
import java.util.List;
import org.chainlead.chain.ChainId;
import org.chainlead.common.NotFound;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.message.spi.Reminder;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitRef;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.StartsFrom;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** 要素 from 提出 to 解决, between the project's unit and the asked one, and the three rates. */
@IntegrationTest
@FreshDatabase
@StartsFrom(FourProjects.class)
class ProjectResourcesTests {

    private static final LocalDate TODAY = LocalDate.of(2023, 6, 15);

    @Autowired
    private ProjectFixture fixture;

    @Autowired
    private ProjectResources resources;

    @Autowired
    private ResourceReminders reminders;

    @Autowired
    private SignIn signIn;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private List<ProjectId> four = List.of();
    private UnitId farming = new UnitId(new java.util.UUID(0, 0));

    @BeforeEach
    void fill() {
        four = fixture.ids();
        farming = fixture.unit("州农业农村局");
        clock.set(TODAY);
    }

    @AfterEach
    void leave() {
        clock.reset();
        signIn.out();
    }

    @Test
    void whatIsAskedIsTakenAnsweredAndSaidToBeSolvedByWhoAsked() {
        ResourceId id = fixture.asked(four.get(0), "jing1", farming, "新增用地120亩");
        assertThat(toldOf("project.message.asked")).isEqualTo(1);
        signIn.as("jing1");
        assertThatThrownBy(() -> resources.accept(id, 0)).isInstanceOf(NotFound.class);

        signIn.as("fu2");
        assertThat(only().answers()).isTrue();
        resources.accept(id, 0);
        assertThatThrownBy(() -> resources.accept(id, 0)).isInstanceOf(Stale.class);
        resources.answer(id, 1, "已列入供地计划");
        assertThatThrownBy(() -> resources.settle(id, 2, true, "")).isInstanceOf(NotFound.class);

        signIn.as("xian1");
        assertThatThrownBy(() -> resources.settle(id, 2, false, " ")).isInstanceOf(Refusal.class);
        resources.settle(id, 2, false, "还差30亩");
        assertThat(only().state()).isEqualTo(ResourceState.ACCEPTED);
        signIn.as("fu2");
        resources.answer(id, 3, "30亩已调剂");
        signIn.as("jing1");
        resources.settle(id, 4, true, "");
        assertThat(resources.rates(ResourceFilter.all())).isEqualTo(new ResourceRates(1, 1, 1, 1));
    }

    /** 2023-06-30 is a Friday; an answer of the next day is late. */
    @Test
    void onTimeIsAnsweredByTheDayThatWasAsked() {
        ResourceId id = fixture.asked(four.get(0), "jing1", farming, "新增用地120亩");
        clock.set(LocalDate.of(2023, 7, 1));
        signIn.as("fu2");
        assertThat(only().overdue()).isTrue();
        resources.answer(id, 0, "已办");
        signIn.as("jing1");
        resources.settle(id, only().version(), true, "");

        assertThat(resources.rates(ResourceFilter.all())).isEqualTo(new ResourceRates(1, 1, 1, 0));
        assertThat(resources.rates(ResourceFilter.all()).onTimeRate()).isEqualByComparingTo("0");
        assertThat(new ResourceRates(0, 0, 0, 0).acceptedRate()).isNull();
        assertThat(new ResourceRates(3, 2, 1, 1).acceptedRate()).isEqualByComparingTo("66.6");
    }

    @Test
    void whomItDoesNotConcernSeesNothingOfIt() {
        fixture.asked(four.get(0), "jing1", farming, "新增用地120亩");
        signIn.as("xian2");
        assertThat(resources
                        .page(ResourceFilter.all().withList(ResourceList.OPEN), 0, 10)
                        .total())
                .isZero();
        assertThat(resources.rates(ResourceFilter.all())).isEqualTo(new ResourceRates(0, 0, 0, 0));
        for (String person : List.of("fu1", "fu2", "xian1", "lian1", "lingdao", "ducha")) {
            signIn.as(person);
            assertThat(resources
                            .page(ResourceFilter.all().withList(ResourceList.OPEN), 0, 10)
                            .total())
                    .as(person)
                    .isEqualTo(1);
        }
        signIn.as("fu2");
        assertThat(resources
                        .page(ResourceFilter.all().withList(ResourceList.ASKED_OF_US), 0, 10)
                        .total())
                .isEqualTo(1);
    }

    /** Each rate opens the list it counts, also when narrowed; what is late or of another unit, chain or county is not there. */
    @Test
    void theRatesAreTheNumbersOfTheirLists() {
        ResourceId late = fixture.asked(four.get(0), "jing1", farming, "新增用地120亩");
        ResourceId timely = fixture.asked(four.get(1), "jing1", farming, "新增用地30亩");
        fixture.asked(four.get(2), "fu2", fixture.unit("州工业和信息化局"), "用能指标");
        for (ResourceId id : List.of(timely, late)) {
            clock.set(id.equals(timely) ? TODAY : LocalDate.of(2023, 7, 1));
            signIn.as("fu2");
            resources.answer(id, 0, "已办");
            signIn.as("jing1");
            resources.settle(id, 2, true, "");
        }
        signIn.as("ducha");
        assertThat(numbers(ResourceFilter.all())).containsExactly(1L, 0L, 2L, 2L, 1L, 3L);
        assertThat(resources.askedUnits()).extracting(UnitRef::name).containsExactlyInAnyOrder("州农业农村局", "州工业和信息化局");
        assertThat(resources.counties()).extracting(UnitRef::name).containsExactlyInAnyOrder("元谋县", "武定县");
        assertThat(numbers(ResourceFilter.all().withCounty(fixture.unit("武定县"))))
                .containsExactly(0L, 0L, 1L, 1L, 1L, 1L);
        assertThat(numbers(ResourceFilter.all().withUnit(farming))).containsExactly(0L, 0L, 2L, 2L, 1L, 2L);
        assertThat(numbers(ResourceFilter.all().withKind(ResourceKind.POWER))).containsOnly(0L);
        ChainId silicon = ChainId.of(jdbc.sql("select id::text from industry_chain where name = '绿色硅'")
                .query(String.class)
                .single());
        assertThat(numbers(ResourceFilter.all().withChain(silicon))).containsExactly(0L, 0L, 2L, 2L, 1L, 2L);
        signIn.as("xian2");
        assertThat(numbers(ResourceFilter.all())).containsExactly(0L, 0L, 1L, 1L, 1L, 1L);
    }

    /** Of every list, in their order; those that a rate counts are compared with it. */
    private List<Long> numbers(ResourceFilter filter) {
        List<Long> numbers = java.util.Arrays.stream(ResourceList.values())
                .map(list -> resources.page(filter.withList(list), 0, 0).total())
                .toList();
        ResourceRates rates = resources.rates(filter);
        assertThat(List.of(numbers.get(2), numbers.get(3), numbers.get(4), numbers.get(5)))
                .containsExactly(rates.accepted(), rates.solved(), rates.onTime(), rates.asked());
        return numbers;
    }

    @Test
    void aJointReviewSitsOverRequestsOfItsProject() {
        ResourceId id = fixture.asked(four.get(0), "jing1", farming, "新增用地120亩");
        signIn.as("jing1");
        assertThatThrownBy(() -> resources.review(four.get(0), TODAY, "同意", List.of(id)))
                .isInstanceOf(AccessDeniedException.class);
        signIn.as("ducha");
        assertThatThrownBy(() -> resources.review(four.get(0), TODAY.plusDays(1), "", List.of()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reasons())
                                .extracting(Reason::key)
                                .containsExactly(
                                        "project.review.refused.conclusion",
                                        "project.review.refused.future",
                                        "project.review.refused.none"));
        resources.review(four.get(0), TODAY, "同意先行用地", List.of(id));
        assertThat(resources.reviews(four.get(0)).getFirst().matters()).containsExactly("新增用地120亩");
        assertThat(only().reviews()).isEqualTo(1);
    }

    /** Friday June 30; told from two working days before, once more when it is over, no more when it is answered. */
    @Test
    void theAskedUnitIsRemindedOfTheDay() {
        ResourceId id = fixture.asked(four.get(0), "jing1", farming, "新增用地120亩");
        clock.set(LocalDate.of(2023, 6, 27));
        assertThat(reminders.current(2)).isEmpty();
        clock.set(LocalDate.of(2023, 6, 28));
        assertThat(reminders.current(2)).singleElement().satisfies(reminder -> {
            assertThat(reminder.unit()).isEqualTo(farming);
            assertThat(reminder.unansweredSince()).isNull();
            assertThat(t(reminder.key(), reminder.arguments().toArray()))
                    .isEqualTo("有 1 项项目要素请您单位办理，请于2023年6月30日 星期五前答复。");
        });
        clock.set(LocalDate.of(2023, 7, 1));
        assertThat(reminders.current(2))
                .extracting(Reminder::key, Reminder::unansweredSince)
                .containsExactly(tuple("project.reminder.resourcesOver", LocalDate.of(2023, 6, 30)));
        signIn.as("fu2");
        resources.answer(id, 0, "已办");
        assertThat(reminders.current(2)).isEmpty();
    }

    private ResourceRow only() {
        return resources.of(four.get(0)).getFirst();
    }

    private long toldOf(String key) {
        return jdbc.sql("select count(*) from message where text_key = :key")
                .param("key", key)
                .query(Long.class)
                .single();
    }
}
