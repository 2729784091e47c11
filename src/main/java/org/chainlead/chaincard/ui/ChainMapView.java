package org.chainlead.chaincard.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.chainlead.chain.ChainId;
import org.chainlead.chaincard.ChainMap;
import org.chainlead.chaincard.ChainMaps;
import org.chainlead.chaincard.ChainNode;
import org.chainlead.chaincard.ChainSheets;
import org.chainlead.chaincard.NodeId;
import org.chainlead.common.NotFound;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.export.ui.ExportLink;
import org.chainlead.project.ProjectFilter;
import org.jspecify.annotations.Nullable;

/** 上中下游: the picture of a chain, the rows of the node that was picked, and all of it as a table. The address holds the node. */
@Route("chains/:chainId/map")
@PermitAll
@RequiresOperation("chaincard.view")
class ChainMapView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String NODE = "node";

    private final transient ChainMaps maps;
    private final transient ChainSheets sheets;
    private final transient MapDialogs dialogs;
    private final Div panel = new Div();
    private transient @Nullable NodeId open;
    private String title = t("chaincard.map.title");

    ChainMapView(ChainMaps maps, ChainSheets sheets, MapDialogs dialogs) {
        this.maps = maps;
        this.sheets = sheets;
        this.dialogs = dialogs;
        addClassNames("view", "chain-map-view");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            open = event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter(NODE)
                    .flatMap(ChainAddress::uuid)
                    .map(NodeId::new)
                    .orElse(null);
            show(ChainAddress.id(event.getRouteParameters().get("chainId").orElse("")));
        } catch (NotFound missing) {
            removeAll();
            add(
                    new ViewHeader(t("chaincard.map.title")),
                    new EmptyState(missing.text(), new Anchor(ChainAddress.LIST, t("chaincard.ui.back"))));
        }
    }

    private void show(ChainId id) {
        ChainMap map = maps.map(id);
        title = t("chaincard.map.titleOf", map.chain().name());
        ChainPicture[] picture = new ChainPicture[1];
        picture[0] = new ChainPicture(map, node -> pick(map, picture[0], node));
        Div stack = new Div(
                header(map),
                new SectionCard(t("chaincard.map.title"), new EnterpriseGauge(map.tallies()), picture[0]),
                panel,
                new SectionCard(t("chaincard.map.table"), new ChainMapTable(map))
                        .actions(ExportLink.of(() -> sheets.nodes(id)))
                        .flush());
        if (map.leftOut() > 0) {
            stack.addComponentAtIndex(1, leftOut(map));
        }
        if (!map.looseEnterprises().isEmpty() || !map.looseProjects().isEmpty()) {
            stack.addComponentAtIndex(stack.getComponentCount() - 1, new NodePanel(map, null, dialogs, () -> show(id)));
        }
        stack.addClassName("stack");
        removeAll();
        add(stack);
        Optional<ChainNode> node = Optional.ofNullable(open).flatMap(map::node);
        panel.removeAll();
        panel.addClassName("node-panel");
        node.ifPresent(its -> open(map, picture[0], its));
    }

    /** What is not drawn is said, with the way to it. */
    private static Div leftOut(ChainMap map) {
        Div note = new Div(
                new Span(t("chaincard.map.leftOut", map.leftOut())),
                new Anchor(ProjectFilter.all().withChain(map.chain().id()).address(), t("chaincard.map.allProjects")));
        note.addClassNames("hint", "narrowed");
        note.getElement().setAttribute("role", "note");
        return note;
    }

    private ViewHeader header(ChainMap map) {
        ViewHeader header = new ViewHeader(title)
                .breadcrumb(
                        new Anchor(ChainAddress.LIST, t("chaincard.ui.title")),
                        new Anchor(
                                ChainAddress.card(map.chain().id()), map.chain().name()),
                        new Span(t("chaincard.map.title")))
                .actions(new Button(
                        t("chaincard.map.print"),
                        click -> getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()"))));
        if (map.mayFill()) {
            ChainId id = map.chain().id();
            header.actions(new Button(
                            t("chaincard.map.addEnterprise"),
                            click -> dialogs.addEnterprise(map, null, () -> show(id))))
                    .primary(new Button(t("chaincard.map.addNode"), click -> dialogs.addNode(id, () -> show(id))));
        }
        return header;
    }

    /** Picked again it closes. */
    private void pick(ChainMap map, ChainPicture picture, ChainNode node) {
        boolean closes = node.id().equals(open);
        open = closes ? null : node.id();
        panel.removeAll();
        picture.select(open);
        String address = ChainAddress.map(map.chain().id()) + (closes ? "" : "?" + NODE + "=" + node.id());
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address));
        if (!closes) {
            open(map, picture, node).focus();
        }
    }

    private NodePanel open(ChainMap map, ChainPicture picture, ChainNode node) {
        NodePanel rows =
                new NodePanel(map, node, dialogs, () -> show(map.chain().id()));
        panel.add(rows);
        picture.select(node.id());
        return rows;
    }
}
