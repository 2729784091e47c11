package org.chainlead.chaincard.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.chainlead.chaincard.ChainMap;
import org.chainlead.chaincard.ChainNode;
import org.chainlead.chaincard.EnterpriseRow;
import org.chainlead.chaincard.NodeId;
import org.chainlead.chaincard.NodeStage;
import org.chainlead.project.ProjectRow;
import org.jspecify.annotations.Nullable;

/**
 * The picture of a chain: three bands from upstream to downstream, in each its nodes with the enterprises and projects on
 * them. A node is a button, so that the keyboard reaches it; picking it opens its rows. What a sign says stands beside it
 * in words.
 */
class ChainPicture extends Composite<Div> {

    /** Names on a node; of the others their number. */
    private static final int SHOWN = 3;

    private final transient Consumer<ChainNode> onPick;
    private final transient Map<NodeId, NativeButton> buttons = new HashMap<>();

    ChainPicture(ChainMap map, Consumer<ChainNode> onPick) {
        this.onPick = onPick;
        getContent().addClassName("chain-picture");
        getContent().getElement().setAttribute("role", "group");
        getContent()
                .getElement()
                .setAttribute(
                        "aria-label", t("chaincard.map.picture", map.chain().name()));
        for (NodeStage stage : NodeStage.values()) {
            getContent().add(band(stage, map.nodes(stage)));
        }
    }

    /** Marks the node whose rows are open; null marks none. */
    void select(@Nullable NodeId node) {
        buttons.forEach(
                (id, button) -> button.getElement().setAttribute("aria-expanded", String.valueOf(id.equals(node))));
    }

    private Component band(NodeStage stage, List<ChainNode> nodes) {
        Section band = new Section();
        band.addClassNames("chain-band", "chain-band-" + stage.name().toLowerCase(java.util.Locale.ROOT));
        band.getElement().setAttribute("aria-label", label(stage));
        H3 head = new H3(label(stage));
        Span count = new Span(t("chaincard.map.nodeCount", nodes.size()));
        count.addClassName("card-note");
        band.add(new Div(head, count));
        if (nodes.isEmpty()) {
            band.add(new Span(t("chaincard.map.noNodes")));
        } else {
            UnorderedList list = new UnorderedList();
            nodes.forEach(node -> list.add(item(node)));
            band.add(list);
        }
        return band;
    }

    private ListItem item(ChainNode node) {
        NativeButton button = new NativeButton("", click -> onPick.accept(node));
        button.getElement().setAttribute("type", "button");
        button.getElement().setAttribute("aria-expanded", "false");
        button.addClassName("chain-node-button");
        button.add(part("chain-node-name", node.name()), part("chain-node-facts", facts(node)));
        buttons.put(node.id(), button);
        ListItem item = new ListItem(button);
        item.addClassName("chain-node");
        if (node.hasGap()) {
            item.addClassName("chain-node-gap");
            item.add(gap(node));
        }
        names(
                item,
                "chaincard.map.enterprises",
                node.enterprises().stream().map(this::enterprise).toList());
        names(
                item,
                "chaincard.map.projects",
                node.projects().stream().map(this::project).toList());
        return item;
    }

    private static String facts(ChainNode node) {
        return t(
                "chaincard.map.facts",
                node.enterprises().size(),
                node.projects().size(),
                node.hasGap() ? t("chaincard.map.hasGap") : t("chaincard.map.noGap"));
    }

    private static Div gap(ChainNode node) {
        Div gap = new Div(t("chaincard.map.gapIs", node.gap()));
        gap.addClassName("chain-gap");
        return gap;
    }

    private static void names(ListItem item, String key, List<Component> all) {
        if (all.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.getElement().setAttribute("aria-label", t(key));
        all.stream().limit(SHOWN).forEach(name -> list.add(new ListItem(name)));
        if (all.size() > SHOWN) {
            list.add(new ListItem(new Span(t("chaincard.map.more", all.size() - SHOWN))));
        }
        item.add(list);
    }

    private Component enterprise(EnterpriseRow firm) {
        return part("chain-firm", firm.words());
    }

    private Component project(ProjectRow project) {
        Anchor link = new Anchor("projects/" + project.id(), project.name());
        link.addClassName("chain-project");
        return link;
    }

    private static Span part(String className, String text) {
        Span span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
