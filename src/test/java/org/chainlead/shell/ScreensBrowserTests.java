package org.chainlead.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainlead.bulletin.BulletinFixture;
import org.chainlead.chaincard.ChainAssigning;
import org.chainlead.chaincard.NewChain;
import org.chainlead.dispatch.ReportFixture;
import org.chainlead.dispatch.RoundFixture;
import org.chainlead.dispatch.RoundList;
import org.chainlead.dispatch.RoundSweep;
import org.chainlead.duty.DutyFixture;
import org.chainlead.indicator.IndicatorFixture;
import org.chainlead.indicator.IndicatorId;
import org.chainlead.instruction.Handling;
import org.chainlead.instruction.InstructionFixture;
import org.chainlead.meeting.MeetingFixture;
import org.chainlead.meeting.MeetingId;
import org.chainlead.org.AccountAdministration;
import org.chainlead.org.AccountId;
import org.chainlead.org.Role;
import org.chainlead.project.ProjectFixture;
import org.chainlead.ranking.RankingFixture;
import org.chainlead.supervision.NoticeFixture;
import org.chainlead.supervision.NoticeKind;
import org.chainlead.supervision.UrgeId;
import org.chainlead.supervision.Urges;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.testing.BrowserTest;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every screen at a desk and on a phone: nothing is wider than the window, axe finds nothing grave, and a picture of it
 * lies in {@code target/pictures}. {@link ScreenTests} sees to it that none is missing.
 */
class ScreensBrowserTests extends BrowserTest {

    private static final List<int[]> SIZES = List.of(new int[] {1440, 900}, new int[] {360, 740});

    @Autowired
    private TaskFixture tasks;

    @Autowired
    private ReportFixture reports;

    @Autowired
    private NoticeFixture notices;

    @Autowired
    private RoundSweep sweep;

    @Autowired
    private RoundList rounds;

    @Autowired
    private InstructionFixture instructions;

    @Autowired
    private MeetingFixture meetings;

    @Autowired
    private Urges urges;

    @Autowired
    private BulletinFixture bulletins;

    @Autowired
    private RoundFixture publishedRounds;

    @Autowired
    private ProjectFixture projects;

    @Autowired
    private RankingFixture rankings;

    @Autowired
    private ChainAssigning chains;

    @Autowired
    private DutyFixture duties;

    @Autowired
    private IndicatorFixture indicators;

    @Autowired
    private AccountAdministration accounts;

    @Autowired
    private OrgFixture org;

    @Autowired
    private SignIn signIn;

    private final Map<String, Object> made = new HashMap<>();

    @BeforeAll
    void fill() {
        tasks.start();
        TaskId task = reports.task();
        reports.submitted(task);
        reports.handedIn(reports.task());
        reports.accepted(reports.task());
        tasks.assigned(tasks.draft("4.2", "打造绿色钛全产业链"));
        tasks.submitted(tasks.draft("4.3", "打造绿色铜全产业链"));
        tasks.pendingVerification(tasks.draft("16.3", "新增新型研发机构"));
        sweep.sweep();
        made.put(
                "round",
                signIn.as(
                        "zhuren", () -> rounds.page(0, 1).rows().getFirst().id().uuid()));
        made.put("task", task.uuid());
        made.put("draft", tasks.drafted(tasks.draft("5.1", "尚在起草的任务")).uuid());
        made.put("notice", notices.issued(task).uuid());
        made.put(
                "noticeDraft",
                notices.drafted(notices.draft(NoticeKind.REMINDER, task, tasks.first))
                        .uuid());
        made.put(
                "instruction",
                instructions.proposed(task, Handling.HANDLE_CHILD).uuid());
        meetings.secretaryGeneral();
        made.put("meetingPlanned", meetings.planned().uuid());
        MeetingId meeting = meetings.held(task);
        meetings.decided(meeting, "制定稳增长方案");
        made.put("meeting", meeting.uuid());
        UrgeId urge = UrgeId.random();
        signIn.as("ducha", () -> urges.send(urge, List.of(task), "请按时报送"));
        made.put("urge", urge.uuid());
        made.put("bulletin", bulletins.asked("关于第一季度调度情况的通报").uuid());
        made.put("publishedRound", publishedRounds.published().uuid());
        made.put(
                "chain",
                signIn.as("zhuren", () -> chains.register(new NewChain("HUAGONG", "绿色化工", "百亿级")))
                        .uuid());
        made.put("post", duties.made(tasks.post).uuid());
        IndicatorId indicator = indicators.made("规上工业产值", tasks.first, null);
        indicators.filled(indicator, "逐企业核对产值");
        made.put("indicator", indicator.uuid());
        made.put("project", projects.one(tasks.first, "州工业和信息化局").uuid());
        rankings.inForce(tasks.post, "州政发〔2023〕6号");
        made.put("negotiation", projects.negotiated("fu1", "年产5万吨石英砂项目").uuid());
        made.put(
                "projectList",
                projects.opened("7,绿色化工,,元谋县智慧冷链物流建设项,44342,10县市,州工业和信息化局", "8,绿色化工,,元谋县智慧冷链物流建设项目,44342,元谋县,没有的局")
                        .uuid());
        AccountId fresh = signIn.as("xitong", () -> accounts.createAccount(OrgFixture.account("xin", "新来的经办人")));
        org.appoint(fresh, tasks.first, Role.STAFF);
    }

    /** All screens at one width, then at the next: a table is built by the server for the width the window has on arrival. */
    @TestFactory
    Stream<DynamicTest> everyScreenFitsAndIsAccessible() {
        return SIZES.stream().flatMap(size -> {
            Map<String, Page> pages = new HashMap<>();
            return IntStream.range(0, Screen.ALL.size()).mapToObj(number -> {
                Screen screen = Screen.ALL.get(number);
                String name = "%02d %s %s %d".formatted(number, screen.place(), screen.person(), size[0]);
                return DynamicTest.dynamicTest(name, () -> look(pages, number, size[0], size[1]));
            });
        });
    }

    private void look(Map<String, Page> pages, int number, int width, int height) {
        Screen screen = Screen.ALL.get(number);
        String place = "/" + filled(screen.place());
        Page page = pages.get(screen.person());
        if (page == null) {
            page = arrive(screen.person(), place, width, height);
            pages.put(screen.person(), page);
        } else if (sameScreen(page, place)) {
            go(page, place);
        } else {
            turnTo(page, place);
        }
        String what = screen.place().replaceAll("[^a-z]+", "-");
        picture(page, "screen-%02d-%s-%s-%d".formatted(number, what, screen.person(), width));
        fits(page);
        isAccessible(page);
    }

    private Page arrive(String person, String place, int width, int height) {
        if (person.isEmpty()) {
            Page page = visit(place, width, height);
            page.locator(".login-page").first().waitFor();
            return page;
        }
        Page page = atDesk(person, OrgFixture.PASSWORD, place, width, height);
        assertThat(page.url()).isEqualTo(address(place));
        return page;
    }

    private boolean sameScreen(Page page, String place) {
        return part(page.url().substring(address("").length())).equals(part(place));
    }

    /** The first part of a place, which tells one screen from another as far as is needed here. */
    private static String part(String place) {
        return place.split("[/?]", -1)[1];
    }

    private String filled(String place) {
        String filled = place;
        for (Map.Entry<String, Object> thing : made.entrySet()) {
            filled = filled.replace("{" + thing.getKey() + "}", thing.getValue().toString());
        }
        return filled;
    }
}
