package org.chainlead.org.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.common.ui.ViewTabs;
import org.chainlead.org.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** 组织与账号: units, groups, accounts, appointments, posts, sessions and the security policy; the tab stands in the address. */
@Route("system/org")
@Menu(title = "org.ui.title", order = 90, icon = "vaadin:sitemap")
@PermitAll
@RequiresOperation("org.register")
class OrgView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final ViewTabs tabs = new ViewTabs(this::open);
    private final Div body = new Div();
    private final transient List<Tab> offered;

    private record Tab(String address, String title, ObjectProvider<? extends Component> panel) {}

    OrgView(
            Access access,
            ObjectProvider<UnitsPanel> units,
            ObjectProvider<GroupsPanel> groups,
            ObjectProvider<AccountsPanel> accounts,
            ObjectProvider<AppointmentsPanel> appointments,
            ObjectProvider<PostsPanel> posts,
            ObjectProvider<SessionsPanel> sessions,
            ObjectProvider<PolicyPanel> policy) {
        boolean office = access.may("org.readPolicy");
        offered = List.of(
                        new Tab("units", t("org.ui.tab.units"), units),
                        new Tab("groups", t("org.ui.tab.groups"), groups),
                        new Tab("accounts", t("org.ui.tab.accounts"), accounts),
                        new Tab("appointments", t("org.ui.tab.appointments"), appointments),
                        new Tab("posts", t("org.ui.tab.posts"), posts),
                        new Tab("sessions", t("org.ui.tab.sessions"), sessions),
                        new Tab("policy", t("org.ui.tab.policy"), policy))
                .stream()
                .filter(tab -> !tab.address().equals("sessions") || access.may("org.sessions"))
                .filter(tab -> !tab.address().equals("policy") || office)
                .toList();
        addClassNames("view", "full-height");
        body.addClassNames("panel");
        body.setSizeFull();
        offered.forEach(tab -> tabs.add(tab.title()));
        add(new ViewHeader(t("org.ui.title")), tabs, body);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String address) {
        int index = 0;
        for (int i = 0; i < offered.size(); i++) {
            if (offered.get(i).address().equals(address)) {
                index = i;
            }
        }
        tabs.select(index);
        body.removeAll();
        body.add(offered.get(index).panel().getObject());
    }

    @Override
    public String getPageTitle() {
        return t("shell.pageTitle", t("org.ui.title"));
    }

    private void open(int index) {
        getUI().ifPresent(ui -> ui.navigate(OrgView.class, offered.get(index).address()));
    }
}
