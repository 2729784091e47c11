package org.chainlead.chaincard.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainlead.chain.ChainId;
import org.chainlead.chaincard.ChainMap;
import org.chainlead.chaincard.ChainNode;
import org.chainlead.chaincard.EnterpriseRow;
import org.chainlead.chaincard.Standing;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.KeyValueList;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.project.Investment;
import org.chainlead.project.ProjectRow;
import org.jspecify.annotations.Nullable;

/** The rows of one node, or of what stands on none: enterprises and projects, each changed where it stands. */
class NodePanel extends Composite<Div> {

    private final transient ChainMap map;
    private final transient @Nullable ChainNode node;
    private final transient MapDialogs dialogs;
    private final transient Runnable changed;

    /** @param node null for what stands on no node */
    NodePanel(ChainMap map, @Nullable ChainNode node, MapDialogs dialogs, Runnable changed) {
        this.map = map;
        this.node = node;
        this.dialogs = dialogs;
        this.changed = changed;
        List<EnterpriseRow> firms = node == null ? map.looseEnterprises() : node.enterprises();
        List<ProjectRow> projects = node == null ? map.looseProjects() : node.projects();
        SectionCard card = new SectionCard(
                node == null ? t("chaincard.map.loose") : t("chaincard.map.nodeOf", label(node.stage()), node.name()));
        card.note(t("chaincard.map.counted", firms.size(), projects.size()));
        if (node != null) {
            card.add(facts(node));
            if (map.mayFill()) {
                card.actions(acts(node));
            }
        }
        firms.forEach(firm -> card.add(row(firm)));
        projects.forEach(project -> card.add(row(project)));
        if (firms.isEmpty() && projects.isEmpty()) {
            card.add(new EmptyState(t("chaincard.map.nothingOn")));
        }
        getContent().add(card);
        getContent().addClassName("node-rows");
        getContent().getElement().setAttribute("tabindex", "-1");
    }

    /** Puts the reader where the rows begin. */
    void focus() {
        getContent().getElement().callJsFunction("focus");
    }

    private static KeyValueList facts(ChainNode node) {
        return new KeyValueList()
                .add(t("chaincard.field.existing"), said(node.existing()))
                .add(t("chaincard.field.gap"), node.hasGap() ? node.gap() : t("chaincard.map.noGap"))
                .add(
                        t("chaincard.field.place"),
                        said(node.place() == null ? "" : node.place().name()));
    }

    private static String said(String text) {
        return text.isEmpty() ? t("chaincard.ui.notSaid") : text;
    }

    private Component[] acts(ChainNode its) {
        ChainId chain = map.chain().id();
        return new Component[] {
            new Button(t("chaincard.map.addEnterprise"), click -> dialogs.addEnterprise(map, its, changed)),
            new Button(t("chaincard.ui.change"), click -> dialogs.change(chain, its, changed)),
            new Button(t("chaincard.settings.up"), click -> dialogs.moveUp(chain, its, changed)),
            new Button(t("chaincard.map.removeNode"), click -> dialogs.remove(chain, its, changed))
        };
    }

    private Component row(EnterpriseRow firm) {
        String facts = Stream.of(firm.creditCode(), firm.note())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(t("chaincard.between")));
        WorkRow row = new WorkRow(new Span(firm.name()), facts)
                .middle(new StatusTag(
                        t("chaincard.map.firm", label(firm.standing())),
                        firm.standing() == Standing.OTHER ? StatusTag.Kind.NEUTRAL : StatusTag.Kind.INFO));
        if (map.mayFill()) {
            row.acts(
                    act("chaincard.ui.change", firm.name(), () -> dialogs.change(map, firm, changed)),
                    act(
                            "chaincard.settings.removeElement",
                            firm.name(),
                            () -> dialogs.remove(map.chain().id(), firm, changed)));
        }
        return row;
    }

    private Component row(ProjectRow project) {
        WorkRow row = new WorkRow(
                        new Anchor("projects/" + project.id(), project.name()),
                        t("chaincard.map.project", Investment.text(project.investment()), project.place()))
                .middle(new StatusTag(project.stage(), StatusTag.Kind.NEUTRAL));
        if (map.mayFill() && !map.nodes().isEmpty()) {
            row.acts(act("chaincard.map.place", project.name(), () -> dialogs.place(map, project, node, changed)));
        }
        return row;
    }

    private static Button act(String key, String name, Runnable work) {
        Button button = new Button(t(key), click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(t("chaincard.ui.actOn", t(key), name));
        return button;
    }
}
