package org.chainlead.org.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.KeyValueList;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.OwnAccount;
import org.chainlead.org.OwnProfile;

/** 个人设置: the own phone, password, appointments, and 代理 for days of absence. */
@Route("profile")
@PermitAll
@RequiresOperation("org.ownProfile")
class ProfileView extends Div implements HasDynamicTitle {

    private static final int LONGEST = 40;

    private final transient OwnAccount account;
    private final transient CurrentUser user;
    private final SectionCard facts = new SectionCard(t("org.ui.profile.facts"));
    private final TextField phone = Fields.text(t("org.ui.phone"), LONGEST);

    ProfileView(OwnAccount account, CurrentUser user, StandInsCard standIns) {
        this.account = account;
        this.user = user;
        addClassName("view");
        Button password = new Button(t("org.ui.password.change"), click -> askPassword());
        Button save = new Button(t("org.ui.save"), click -> savePhone());
        Div row = new Div(phone, save);
        row.addClassName("filter-row");
        add(
                new ViewHeader(t("org.ui.profile.title")).actions(password),
                facts,
                new SectionCard(t("org.ui.phone"), row),
                standIns);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return t("shell.pageTitle", t("org.ui.profile.title"));
    }

    private void refresh() {
        OwnProfile profile = account.profile();
        phone.setValue(profile.phone() == null ? "" : profile.phone());
        KeyValueList list = new KeyValueList()
                .add(t("org.ui.personName"), profile.name())
                .add(t("org.ui.username"), profile.username())
                .add(t("org.ui.password.changed"), DateTimeText.fullMoment(profile.passwordChangedAt()));
        for (Actor choice : user.choices()) {
            list.add(t("org.ui.appointment"), t("shell.actor", choice.unitName(), Texts.label(choice.role())));
        }
        facts.setContent(list);
    }

    private void savePhone() {
        Notifications.run(() -> {
            account.changePhone(phone.getValue());
            refresh();
            Notifications.success(t("org.ui.saved"));
        });
    }

    private void askPassword() {
        PasswordForm form = new PasswordForm();
        new FormDialog(t("org.ui.password.change"), form, () -> {
                    form.change(account);
                    refresh();
                    Notifications.success(t("org.ui.password.done"));
                })
                .validatedBy(form::isFilled)
                .open();
    }
}
