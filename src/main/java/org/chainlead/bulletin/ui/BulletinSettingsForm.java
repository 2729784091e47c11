package org.chainlead.bulletin.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.chainlead.bulletin.BulletinRules;
import org.chainlead.bulletin.BulletinSettings;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.Notifications;
import org.chainlead.org.Directory;
import org.chainlead.org.PostRef;
import org.chainlead.org.Role;

/** 代字, first number, and who reviews and signs 通报. */
@SpringComponent
class BulletinSettingsForm {

    private final BulletinSettings settings;
    private final Directory directory;

    BulletinSettingsForm(BulletinSettings settings, Directory directory) {
        this.settings = settings;
        this.directory = directory;
    }

    void open() {
        BulletinRules rules = settings.rules();
        TextField code = new TextField(t("bulletin.settings.code"), rules.code(), "");
        IntegerField start = new IntegerField(t("bulletin.settings.start"));
        start.setValue(rules.start());
        Select<Role> reviewer = select("bulletin.settings.reviewer", BulletinRules.REVIEWERS, rules.reviewer());
        Select<Role> signer = select("bulletin.settings.signer", BulletinRules.SIGNERS, rules.signer());
        ComboBox<PostRef> post = new ComboBox<>(t("bulletin.settings.post"), directory.posts());
        post.setItemLabelGenerator(PostRef::name);
        post.setHelperText(t("bulletin.settings.postHelp"));
        post.setClearButtonVisible(true);
        directory.posts().stream()
                .filter(each -> each.id().equals(rules.post()))
                .findFirst()
                .ifPresent(post::setValue);
        FormLayout form = new FormLayout(code, start, reviewer, signer, post);
        new FormDialog(t("bulletin.settings.title"), form, t("bulletin.settings.save"), () -> {
                    settings.setRules(new BulletinRules(
                            code.getValue(),
                            start.getValue() == null ? 0 : start.getValue(),
                            reviewer.getValue(),
                            signer.getValue(),
                            post.getOptionalValue().map(PostRef::id).orElse(null),
                            rules.version()));
                    Notifications.success(t("bulletin.settings.saved"));
                })
                .open();
    }

    private static Select<Role> select(String key, List<Role> roles, Role value) {
        Select<Role> select = new Select<>();
        select.setLabel(t(key));
        select.setItems(roles);
        select.setItemLabelGenerator(role -> role == Role.LEADER ? t("bulletin.settings.leader") : label(role));
        select.setValue(value);
        return select;
    }
}
