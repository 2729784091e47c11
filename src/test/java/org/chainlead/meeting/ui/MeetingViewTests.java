package org.chainlead.meeting.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Set;
import org.chainlead.common.Light;
import org.chainlead.common.ui.ReasonList;
import org.chainlead.meeting.AgendaRow;
import org.chainlead.meeting.AgendaText;
import org.chainlead.meeting.MeetingDetail;
import org.chainlead.meeting.MeetingFixture;
import org.chainlead.meeting.MeetingFormDrafts;
import org.chainlead.meeting.MeetingId;
import org.chainlead.meeting.MeetingList;
import org.chainlead.meeting.MeetingNotes;
import org.chainlead.meeting.MeetingQueries;
import org.chainlead.meeting.MeetingState;
import org.chainlead.org.Directory;
import org.chainlead.org.UnitRef;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskSteering;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.MockedBrowser;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A meeting on its screens: arranged, prepared, written down, signed. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeetingViewTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    TaskFixture tasks;

    @Autowired
    MeetingFixture fixture;

    @Autowired
    MeetingQueries queries;

    @Autowired
    MeetingFormDrafts drafts;

    @Autowired
    MeetingNotes notes;

    @Autowired
    TaskSteering steering;

    @Autowired
    Directory directory;

    @Autowired
    SignIn signIn;

    private MockedBrowser browser;

    @BeforeAll
    void start() {
        fixture.start();
    }

    @AfterEach
    void leave() {
        browser.close();
        signIn.out();
    }

    @Test
    void aMeetingIsArrangedWithItsGapsToldAtOnce() {
        open("ducha", "meetings/new");
        click("安排并通知");
        assertThat(reasons()).contains("会议名称", "日期和时间", "地点", "主持人", "参会单位");
        _setValue(field("会议名称"), "四月工业调度会");
        _setValue(_get(DatePicker.class), LocalDate.of(2023, 4, 3));
        _setValue(field("地点"), "州政府三楼会议室");
        _setValue(field("主持人"), "分管工业副州长");
        participants().setValue(Set.of(unit()));
        click("安排并通知");
        assertThat(text()).contains("四月工业调度会", "筹备中", "2023年4月3日", "09:00", "州工业和信息化局", "还没有议题");
        assertThat(_find(Button.class, spec -> spec.withText("记入议定事项"))).isEmpty();
        UI.getCurrent().navigate("meetings");
        assertThat(text()).contains("四月工业调度会", "全州调度会");
    }

    @Test
    void whatIsTypedOutlivesTheSessionAndIsArrangedOnce() {
        open("zhuren", "meetings/new");
        _setValue(field("会议名称"), "五月工业调度会");
        _setValue(_get(DatePicker.class), LocalDate.of(2023, 5, 8));
        participants().setValue(Set.of(unit()));
        leave();
        open("zhuren", "meetings/new");
        assertThat(text()).contains("已找回您");
        assertThat(field("会议名称").getValue()).isEqualTo("五月工业调度会");
        assertThat(_get(DatePicker.class).getValue()).isEqualTo(LocalDate.of(2023, 5, 8));
        assertThat(participants().getValue()).containsExactly(unit());
        _setValue(field("地点"), "州政府三楼会议室");
        _setValue(field("主持人"), "分管工业副州长");
        MeetingId kept = drafts.find("new").orElseThrow().id();
        click("安排并通知");
        assertThat(detail(kept).row().name()).isEqualTo("五月工业调度会");
        assertThat(drafts.find("new")).isEmpty();
        leave();
        open("ducha", "meetings/new");
        assertThat(field("会议名称").getValue()).isEmpty();
    }

    @Test
    void proposalsArePickedAndMovedByKeyboardButtons() {
        TaskId red = tasks.inProgress(tasks.draft("7.1", "打造绿色铝产业链"));
        signIn.as("ducha");
        steering.overrideLight(red, Light.RED, "现场停工");
        MeetingId id = fixture.planned();
        open("ducha", "meetings/" + id + "/proposals");
        assertThat(text()).contains("红灯：", "7.1 打造绿色铝产业链");
        _setValue(
                _get(
                        Checkbox.class,
                        spec -> spec.withPredicate(
                                box -> box.getAriaLabel().orElse("").contains("打造绿色铝"))),
                true);
        click("列入议程（1）");
        _setValue(field("自拟议题"), "通报上月情况");
        click("添加议题");
        assertThat(text()).contains("1. 7.1 打造绿色铝产业链", "2. 通报上月情况");
        _click(button("下移：7.1 打造绿色铝产业链"));
        assertThat(text()).contains("1. 通报上月情况", "2. 7.1 打造绿色铝产业链", "一页纸 .docx");
        _click(button("删去：通报上月情况"));
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("删去议题")));
        assertThat(text()).doesNotContain("通报上月情况");
    }

    @Test
    void whatIsTypedIsSavedAndNeverWrittenOver() {
        MeetingId id = fixture.held(null);
        open("ducha", "meetings/" + id);
        typeNotes("第一句");
        assertThat(text()).contains("已保存");
        AgendaRow item = item(id);
        assertThat(item.notes()).isEqualTo("第一句");
        signIn.as("zhuren");
        notes.save(id, item.id(), AgendaText.NOTES, item.notesVersion(), "主任写的");
        signIn.as("ducha");
        typeNotes("第一句，第二句");
        assertThat(text()).contains("zhuren刚才已改过这段文字", "主任写的");
        assertThat(notes.kept(id, item.id())).anyMatch(kept -> kept.words().equals("第一句，第二句"));
        click("两段都要");
        assertThat(item(id).notes()).isEqualTo("主任写的\n第一句，第二句");
    }

    @Test
    void decisionsWaitAndAreHandedOutWithTheSignature() {
        MeetingId id = fixture.held(null);
        open("ducha", "meetings/" + id);
        _click(button("记入议定事项：研究稳增长措施"));
        _click(_get(dialog(), Button.class, spec -> spec.withText("记入")));
        assertThat(reasons()).contains("还没有填写议定事项", "牵头单位", "完成时限");
        _setValue(_get(dialog(), TextField.class), "制定稳增长方案");
        _setValue(_get(dialog(), TextArea.class), "4月底前印发");
        lead().setValue(unit());
        _setValue(_get(dialog(), DatePicker.class), MeetingFixture.DUE);
        _click(_get(dialog(), Button.class, spec -> spec.withText("记入")));
        assertThat(text()).contains("制定稳增长方案", "纪要未签发", "完善草稿");
        click("纪要送签");
        _click(_get(dialog(), Button.class, spec -> spec.withText("纪要送签")));
        assertThat(_find(Button.class, spec -> spec.withText("签发纪要"))).isEmpty();
        browser.close();

        open("mishuzhang", "meetings?list=" + MeetingList.TO_SIGN);
        assertThat(text()).contains("1项待交办");
        UI.getCurrent().navigate("meetings/" + id);
        click("签发纪要");
        assertThat(dialog().getElement().getTextRecursively()).contains("1项议定事项一次交办");
        _setValue(_get(dialog(), TextField.class, spec -> spec.withLabel("纪要编号")), "×政专议〔2023〕101号");
        _click(_get(dialog(), Button.class, spec -> spec.withText("签发并交办")));
        assertThat(dialog().getElement().getTextRecursively()).contains("已交办：制定稳增长方案");
        assertThat(text()).contains("纪要已签发", "×政专议〔2023〕101号", "待签收").doesNotContain("纪要未签发");
        assertThat(detail(id).row().state()).isEqualTo(MeetingState.SIGNED);
    }

    @Test
    void aForeignUnitFindsNothing() {
        MeetingId id = fixture.held(null);
        open("fu2", "meetings/" + id);
        assertThat(text()).contains("没有找到");
    }

    private void open(String person, String place) {
        signIn.as(person);
        browser = MockedBrowser.open(application);
        UI.getCurrent().navigate("");
        String[] parts = place.split("\\?list=");
        if (parts.length == 2) {
            UI.getCurrent().navigate(parts[0], com.vaadin.flow.router.QueryParameters.of("list", parts[1]));
        } else {
            UI.getCurrent().navigate(place);
        }
    }

    /** As typed in the browser. */
    private void typeNotes(String words) {
        TextArea area = _get(TextArea.class, spec -> spec.withLabel("会议记录"));
        _setValue(area, words);
    }

    private AgendaRow item(MeetingId id) {
        return detail(id).agenda().getFirst();
    }

    private MeetingDetail detail(MeetingId id) {
        return queries.detail(id);
    }

    private UnitRef unit() {
        return directory.unit(tasks.first).orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<UnitRef> participants() {
        return _get(MultiSelectComboBox.class, spec -> spec.withLabel("参会单位"));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<UnitRef> lead() {
        return _get(dialog(), ComboBox.class, spec -> spec.withLabel("牵头单位"));
    }

    private static Dialog dialog() {
        return _find(Dialog.class).getLast();
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static Button button(String name) {
        return _get(
                Button.class,
                spec -> spec.withPredicate(
                        each -> each.getAriaLabel().orElse("").equals(name)));
    }

    private static void click(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }

    private static String reasons() {
        return _find(ReasonList.class).stream()
                .map(list -> list.getElement().getTextRecursively())
                .reduce("", String::concat);
    }

    private static String text() {
        return ((Component) UI.getCurrent()
                        .getInternals()
                        .getActiveRouterTargetsChain()
                        .getFirst())
                .getElement()
                .getTextRecursively();
    }
}
