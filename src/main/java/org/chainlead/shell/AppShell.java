package org.chainlead.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;
import org.chainlead.common.Texts;

/** The page every screen lives in. */
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("styles/chainlead.css")
@Push
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle(Texts.t("shell.product"));
        settings.addMetaTag("referrer", "same-origin");
        settings.addLink("icon", "images/favicon.svg");
    }
}
