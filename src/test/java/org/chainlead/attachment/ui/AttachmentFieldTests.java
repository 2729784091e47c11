package org.chainlead.attachment.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.UploadKt._upload;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.attachment.AttachmentRef;
import org.chainlead.attachment.AttachmentUploads;
import org.chainlead.common.ui.ReasonList;
import org.chainlead.org.Role;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;

@IntegrationTest
@FreshDatabase
class AttachmentFieldTests {

    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);

    @Autowired
    private AttachmentUploads uploads;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private UserDetailsService accounts;

    private final List<List<AttachmentRef>> heard = new ArrayList<>();
    private People people;
    private AttachmentField field;

    @BeforeEach
    void openTheField() {
        people = new People(jdbc, accounts);
        people.person("jingban", Role.STAFF, people.unit("州工业和信息化局"));
        people.signIn("jingban");
        MockVaadin.setup();
        field = new AttachmentField("附件", uploads);
        field.addValueChangeListener(change -> heard.add(change.getValue()));
        UI.getCurrent().add(field);
    }

    @AfterEach
    void leave() {
        MockVaadin.tearDown();
        people.signOut();
    }

    @Test
    void saysItsLimitsBeforeAnybodyTries() {
        assertThat(field.getHelperText()).contains("ofd", "20 MB", "100 MB");
    }

    @Test
    void listsWhatHasArrivedAndTellsTheForm() {
        _upload(_get(Upload.class), "一.pdf", PDF);
        _upload(_get(Upload.class), "二.pdf", PDF);

        assertThat(field.getValue()).extracting(AttachmentRef::name).containsExactly("一.pdf", "二.pdf");
        assertThat(heard).hasSize(2);
        assertThat(_find(Anchor.class))
                .extracting(Anchor::getHref)
                .containsExactly(
                        "files/" + field.getValue().get(0).id(),
                        "files/" + field.getValue().get(1).id());
    }

    @Test
    void aRefusedFileIsNamedWithItsReasonAndLeavesTheOthers() {
        _upload(_get(Upload.class), "一.pdf", PDF);
        _upload(_get(Upload.class), "二.pdf", "<html>".getBytes(StandardCharsets.UTF_8));

        assertThat(_get(ReasonList.class).getElement().getTextRecursively()).contains("二.pdf", "扩展名");
        _upload(_get(Upload.class), "三.pdf", PDF);
        _assertNone(ReasonList.class);
        assertThat(field.getValue()).extracting(AttachmentRef::name).containsExactly("一.pdf", "三.pdf");
    }

    @Test
    void aRemovedFileIsForgotten() {
        _upload(_get(Upload.class), "一.pdf", PDF);

        _click(_get(Button.class, spec -> spec.withText("移除")));

        assertThat(field.getValue()).isEmpty();
        assertThat(jdbc.sql("select count(*) from attachment").query(Long.class).single())
                .isZero();
        _assertNone(ListItem.class);
    }

    @Test
    void aFileBoundMeanwhileOnlyLeavesTheValue() {
        _upload(_get(Upload.class), "一.pdf", PDF);
        jdbc.sql("update attachment set owner_kind = 'test', owner_id = gen_random_uuid(), bound_at = now()")
                .update();

        _click(_get(Button.class, spec -> spec.withText("移除")));

        assertThat(field.getValue()).isEmpty();
        assertThat(jdbc.sql("select count(*) from attachment").query(Long.class).single())
                .isOne();
    }

    @Test
    void readOnlyOffersNeitherUploadNorRemoval() {
        _upload(_get(Upload.class), "一.pdf", PDF);

        field.setReadOnly(true);

        _assertNone(Upload.class);
        _assertNone(Button.class);
        assertThat(_find(Anchor.class)).hasSize(1);
    }
}
