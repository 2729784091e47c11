package org.chainlead.task.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskRow;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.MockedBrowser;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GlobalSearchTests {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TaskFixture tasks;

    @Autowired
    private SignIn signIn;

    private MockedBrowser browser;
    private TaskId titanium;

    @BeforeAll
    void fill() {
        tasks.start();
        titanium = tasks.inProgress(tasks.draft("4.2", "打造绿色钛全产业链"));
        tasks.drafted(tasks.draft("5.1", "钛矿整治方案"));
    }

    @AfterEach
    void close() {
        browser.close();
        signIn.out();
    }

    @Test
    void twoCharactersFindAndTheChoiceOpensTheTask() {
        open("zhuren");
        assertThat(hits("色钛")).extracting(TaskRow::id).containsExactly(titanium);
        assertThat(hits("钛")).as("one character would find nearly everything").isEmpty();
        _setValue(box(), hits("色钛").getFirst());
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("tasks/" + titanium.uuid());
        assertThat(box().getValue()).isNull();
    }

    @Test
    void nobodyFindsWhatTheyMayNotSee() {
        open("zhuren");
        assertThat(hits("钛矿")).hasSize(1);
        browser.close();
        open("ban2");
        assertThat(hits("钛矿")).isEmpty();
        assertThat(hits("色钛")).isEmpty();
    }

    private void open(String user) {
        signIn.as(user);
        browser = MockedBrowser.open(application);
        UI.getCurrent().navigate("");
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<TaskRow> box() {
        return _find(_get(GlobalSearch.class), ComboBox.class).getFirst();
    }

    private static List<TaskRow> hits(String words) {
        return _get(GlobalSearch.class)
                .suggestions(new Query<>(0, 8, List.of(), null, words))
                .toList();
    }
}
