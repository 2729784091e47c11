package org.chainlead.shell;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.chainlead.common.Light;
import org.chainlead.common.ui.KeyValueList;
import org.chainlead.common.ui.LightBadge;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;

/**
 * 帮助: on one page to read or print what this person does every day, what the lights mean, how a matter goes, the keys,
 * and whom to ask. Texts of several lines keep one fact a line, name and meaning parted by the first colon; the day of a
 * role stands under {@code shell.help.day.<Role>}, a light's meaning under {@code shell.help.light.<Light>}.
 */
@Route("help")
@PermitAll
@RequiresOperation("org.ownProfile")
class HelpView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String DAY = "shell.help.day";
    private static final String LIGHT = "shell.help.light";

    HelpView(CurrentUser user) {
        addClassNames("view", "help");
        Button print = new Button(
                t("shell.help.print"),
                click -> click.getSource().getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()")));
        add(new ViewHeader(t("shell.help.title"))
                .subline(t("shell.help.subline"))
                .primary(print));
        Div left = new Div();
        user.find().map(HelpView::day).ifPresent(left::add);
        left.add(new SectionCard(t("shell.help.states"), facts(t("shell.help.states.text"))));
        Div right = new Div(
                lights(),
                new SectionCard(t("shell.help.month"), facts(t("shell.help.month.text"))),
                new SectionCard(t("shell.help.keys"), facts(t("shell.help.keys.text"))),
                new SectionCard(t("shell.help.ask"), facts(t("shell.help.ask.text"))));
        left.addClassNames("stack");
        right.addClassNames("stack");
        Div columns = new Div(left, right);
        columns.addClassName("columns");
        add(columns);
    }

    @Override
    public String getPageTitle() {
        return t("shell.pageTitle", t("shell.help.title"));
    }

    private static Component day(Actor actor) {
        OrderedList steps = new OrderedList();
        lines(t(DAY + "." + actor.role())).forEach(line -> steps.add(new ListItem(line)));
        return new SectionCard(t("shell.help.day", label(actor.role())), steps);
    }

    private static Component lights() {
        KeyValueList list = new KeyValueList();
        for (Light light : Light.values()) {
            list.add(new LightBadge(light), t(LIGHT + "." + light));
        }
        return new SectionCard(t("shell.help.lights"), new Paragraph(t("shell.help.lights.halves")), list);
    }

    private static KeyValueList facts(String text) {
        KeyValueList list = new KeyValueList();
        for (String line : lines(text)) {
            String[] fact = line.split(t("shell.help.colon"), 2);
            list.add(fact[0], fact.length > 1 ? fact[1] : "");
        }
        return list;
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
