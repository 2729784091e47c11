package org.chainlead.bulletin.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.chainlead.bulletin.BulletinDrafting;
import org.chainlead.bulletin.BulletinFixture;
import org.chainlead.bulletin.BulletinId;
import org.chainlead.bulletin.BulletinPart;
import org.chainlead.bulletin.BulletinQueries;
import org.chainlead.bulletin.BulletinSettings;
import org.chainlead.bulletin.BulletinState;
import org.chainlead.common.Refusal;
import org.chainlead.dispatch.RoundActs;
import org.chainlead.dispatch.RoundId;
import org.chainlead.org.Role;
import org.chainlead.task.TaskFixture;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.MockedBrowser;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The screens of 通报, walked through by the people who use them. */
@IntegrationTest
@FreshDatabase
class BulletinViewsTests {

    @Autowired
    TaskFixture people;

    @Autowired
    BulletinFixture fixture;

    @Autowired
    BulletinQueries queries;

    @Autowired
    BulletinDrafting drafting;

    @Autowired
    BulletinSettings settings;

    @Autowired
    RoundActs rounds;

    @Autowired
    SignIn signIn;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext application;

    private RoundId round;
    private MockedBrowser browser;

    @BeforeEach
    void aRoundIsClosed() {
        people.start();
        round = fixture.closedRound();
        browser = MockedBrowser.open(application);
    }

    @AfterEach
    void close() {
        browser.close();
        signIn.out();
        clock.reset();
    }

    @Test
    void theOfficeMakesEditsAndSendsTheDraft() {
        signIn.as("ducha");
        UI.getCurrent().navigate("bulletins");
        assertThat(words()).contains("可以拟通报的轮次", "2023年3月月跟踪", "还没有通报");
        _click(_get(Button.class, spec -> spec.withText("拟通报")));
        BulletinId id = queries.of(round).orElseThrow();
        assertThat(words()).contains("关于2023年3月月跟踪情况的通报", "拟稿", "用地指标不足", "【应报】");
        assertThat(_find(
                        Anchor.class,
                        spec -> spec.withPredicate(
                                link -> link.getHref().startsWith("rounds/" + round + "?kind=MISSING"))))
                .isNotEmpty();
        TextArea demands = _get(TextArea.class, spec -> spec.withLabel("下一步要求"));
        type(demands, "请于4月10日前整改，共3项");
        assertThat(words()).contains("已保存", "文中有手工填写的数：3项，请核对");
        assertThat(paper()).contains("请于4月10日前整改，共3项");
        _click(_get(Button.class, spec -> spec.withText("征求意见")));
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("征求意见")));
        assertThat(words()).contains("征求意见情况", "未答复 2", "有关单位正在核对");
        assertThat(_find(TextArea.class)).isEmpty();
        assertThat(queries.detail(id).row().state()).isEqualTo(BulletinState.CONSULTING);
    }

    @Test
    void whatIsTypedUponAnOldTextIsKeptAndTheOtherIsShown() {
        BulletinId id = fixture.drafted(round);
        signIn.as("ducha");
        UI.getCurrent().navigate("bulletins/" + id);
        signIn.as("zhuren", () -> drafting.saveText(id, BulletinPart.DEMANDS, "主任写的要求", 0));
        TextArea demands = _get(TextArea.class, spec -> spec.withLabel("下一步要求"));
        type(demands, "督查员写的要求");
        assertThat(words()).contains("没有保存", "主任写的要求");
        assertThat(demands.getValue()).isEqualTo("督查员写的要求");
        _click(_get(Button.class, spec -> spec.withText("用我写的")));
        assertThat(body(id)).isEqualTo("督查员写的要求");
        signIn.as("zhuren", () -> drafting.saveText(id, BulletinPart.DEMANDS, "主任又写", 2));
        type(demands, "督查员又写");
        _click(_get(Button.class, spec -> spec.withText("用现在存着的")));
        assertThat(demands.getValue()).isEqualTo("主任又写");
    }

    @Test
    void aUnitReadsItsOwnLinesObjectsAndIsAnswered() {
        BulletinId id = fixture.sent(round);
        signIn.as("fu2");
        UI.getCurrent().navigate("bulletins");
        assertThat(words()).contains("2023年3月月跟踪通报草稿");
        UI.getCurrent().navigate("bulletins/" + id + "/opinion");
        assertThat(words()).contains("农业产业任务").doesNotContain("已办结的任务", "用地指标不足");
        _click(_get(Button.class, spec -> spec.withText("提出申辩")));
        Dialog dialog = _get(Dialog.class);
        _setValue(_get(dialog, TextArea.class), "我局已于3月19日书面报送");
        _click(_get(dialog, Button.class, spec -> spec.withText("提出申辩")));
        assertThat(words()).contains("申辩待处理", "我局已于3月19日书面报送");
        assertThat(_find(Button.class, spec -> spec.withText("无意见"))).isEmpty();
        fixture.agreed(id, "fu1");

        open("zhuren", id);
        _click(_get(Button.class, spec -> spec.withText("不采纳")));
        dialog = _get(Dialog.class);
        _setValue(_get(dialog, TextArea.class), "系统内没有报送记录");
        _click(_get(dialog, Button.class, spec -> spec.withText("不采纳")));
        assertThat(words()).contains("申辩未采纳", "系统内没有报送记录");

        signIn.as("fu2");
        UI.getCurrent().navigate("bulletins/" + id + "/opinion");
        assertThat(words()).contains("申辩未采纳", "zhuren处理：系统内没有报送记录");
        signIn.as("lian1");
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("bulletins/" + id);
        assertThat(words()).contains("没有找到这份通报").doesNotContain("用地指标不足");
    }

    /** 征求意见 → 核稿 → 签发 → 发布, each by who does it, on the page. */
    @Test
    void itIsAskedAboutReviewedSignedAndReadByTheUnits() {
        BulletinId id = fixture.drafted(round);
        open("ducha", id);
        _click(_get(Button.class, spec -> spec.withText("征求意见")));
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("征求意见")));
        open("lingdao", id);
        assertThat(_find(Button.class, spec -> spec.withText("签发"))).isEmpty();
        for (String head : List.of("fu1", "fu2")) {
            signIn.as(head);
            UI.getCurrent().navigate("");
            UI.getCurrent().navigate("bulletins/" + id + "/opinion");
            _click(_get(Button.class, spec -> spec.withText("无意见")));
            _find(Dialog.class).stream()
                    .findFirst()
                    .ifPresent(dialog -> _click(_get(dialog, Button.class, spec -> spec.withText("无意见"))));
        }
        assertThat(signIn.as("ducha", () -> queries.detail(id)).row().state()).isEqualTo(BulletinState.CONSULTED);
        open("zhuren", id);
        _click(_get(Button.class, spec -> spec.withText("核稿")));
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("核稿")));
        open("lingdao", id);
        assertThat(_find(
                        Anchor.class,
                        spec -> spec.withPredicate(link -> link.getHref().startsWith("rounds/"))))
                .isEmpty();
        _click(_get(Button.class, spec -> spec.withText("签发")));
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("签发")));
        assertThat(words()).contains("督通〔2023〕1号", "已签发");
        open("fu2", id);
        assertThat(words()).contains("督通〔2023〕1号", "州工业和信息化局");
        UI.getCurrent().navigate("published-rounds/" + round);
        assertThat(words()).contains("2023年3月月跟踪", "数据不再变化", "应报1", "未报1");
        signIn.as("zhuren");
        assertThatThrownBy(() -> rounds.rewrite(round)).as("frozen").isInstanceOf(Refusal.class);
        signIn.as("fu2");
        UI.getCurrent().navigate("bulletins/" + id);
        assertThat(_find(Button.class, spec -> spec.withText("匿名版"))).isEmpty();
    }

    @Test
    void aDraftOfOldRowsSaysSoAndIsMadeAnew() {
        BulletinId id = fixture.drafted(round);
        signIn.as("zhuren");
        clock.advance(java.time.Duration.ofMinutes(1));
        rounds.rewrite(round);
        open("ducha", id);
        assertThat(words()).contains("数据已更新，请重新生成");
        assertThat(_find(Button.class, spec -> spec.withText("征求意见"))).isEmpty();
        _click(_get(Button.class, spec -> spec.withText("重新生成")));
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("重新生成")));
        assertThat(words()).doesNotContain("数据已更新，请重新生成");
    }

    @Test
    void theAnonymisedVersionIsLookedAtChangedAndConfirmed() {
        BulletinId id = fixture.issued(round);
        open("ducha", id);
        _click(_get(Button.class, spec -> spec.withText("匿名版")));
        assertThat(words()).contains("可能有遗漏或误判", "某单位1", "州工业和信息化局");
        assertThat(_find(Anchor.class, spec -> spec.withText("下载 .docx"))).isEmpty();
        _setValue(_get(TextField.class, spec -> spec.withLabel("另外隐去")), "用地指标");
        _click(_get(Button.class, spec -> spec.withText("隐去")));
        assertThat(words()).contains("隐去“用地指标”", "某内容1");
        _click(_find(NativeButton.class, spec -> spec.withText("M1 农业产业任务")).getFirst());
        assertThat(words()).contains("保留“M1 农业产业任务”");
        _click(_get(Button.class, spec -> spec.withText("确认匿名版")));
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("确认匿名版")));
        assertThat(words()).contains("ducha于3月27日");
        assertThat(_find(Anchor.class, spec -> spec.withText("下载 .docx"))).isNotEmpty();
        UI.getCurrent().navigate("bulletins/" + BulletinId.random() + "/anonymised");
        assertThat(words()).contains("返回通报");
    }

    @Test
    void theHeadSetsWhoSigns() {
        signIn.as("zhuren");
        UI.getCurrent().navigate("bulletins");
        _click(_get(Button.class, spec -> spec.withText("通报设置")));
        Dialog dialog = _get(Dialog.class);
        _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("代字")), "州 督");
        _click(_get(dialog, Button.class, spec -> spec.withText("保存")));
        assertThat(settings.rules().code()).isEqualTo("督通");
        _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("代字")), "州政督通");
        select(dialog).setValue(Role.SECRETARY_GENERAL);
        _click(_get(dialog, Button.class, spec -> spec.withText("保存")));
        assertThat(settings.rules().code()).isEqualTo("州政督通");
        assertThat(settings.rules().signer()).isEqualTo(Role.SECRETARY_GENERAL);
    }

    @SuppressWarnings("unchecked")
    private static Select<Role> select(Dialog dialog) {
        return _get(dialog, Select.class, spec -> spec.withLabel("签发"));
    }

    /** As from the keyboard: only then it is saved. */
    private static void type(TextArea area, String words) {
        com.vaadin.flow.component.ComponentUtil.fireEvent(
                area,
                new com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent<TextArea, String>(
                        set(area, words), area, "", true));
    }

    private static TextArea set(TextArea area, String words) {
        area.setValue(words);
        return area;
    }

    private String body(BulletinId id) {
        return java.util.Objects.requireNonNull(queries.detail(id).texts().get(BulletinPart.DEMANDS))
                .body();
    }

    /** A new page, as another person would have. */
    private void open(String user, BulletinId id) {
        signIn.as(user);
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("bulletins/" + id);
    }

    private static String paper() {
        return _get(org.chainlead.office.ui.PaperPreview.class).getElement().getTextRecursively();
    }

    private static String words() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst()
                .getElement()
                .getTextRecursively();
    }
}
