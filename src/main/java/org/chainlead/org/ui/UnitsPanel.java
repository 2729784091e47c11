package org.chainlead.org.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.hierarchy.AbstractBackEndHierarchicalDataProvider;
import com.vaadin.flow.data.provider.hierarchy.HierarchicalQuery;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.stream.Stream;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.FilterBar;
import org.chainlead.org.Access;
import org.chainlead.org.UnitNode;
import org.chainlead.org.UnitRegister;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The tree of units, loaded level by level; with words in the search a flat list of what was found. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class UnitsPanel extends Panel {

    private static final long serialVersionUID = 1L;
    private static final int TYPING_PAUSE = 400;

    private final transient UnitRegister register;
    private final TextField words = new TextField(t("org.ui.unit.search"));
    private final TreeGrid<UnitNode> tree = new TreeGrid<>();
    private final UnitCard card;

    UnitsPanel(UnitRegister register, UnitDialogs dialogs, Access access) {
        this.register = register;
        this.card = new UnitCard(register, dialogs, access, this);
        words.setPlaceholder(t("org.ui.unitHelp"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(TYPING_PAUSE);
        words.addValueChangeListener(change -> refresh());
        buildTree();
        Div left = new Div(tree);
        left.addClassName("span-7");
        Div right = new Div(card);
        right.addClassName("span-5");
        Div columns = new Div(left, right);
        columns.addClassName("columns");
        add(
                new FilterBar(words)
                        .end(button(
                                t("org.ui.unit.create"),
                                access.may("org.createUnit"),
                                () -> dialogs.create(this, tree.asSingleSelect().getOptionalValue()))),
                columns);
    }

    @Override
    void refresh() {
        tree.getDataProvider().refreshAll();
        card.show(tree.asSingleSelect().getValue());
    }

    private void buildTree() {
        tree.addClassName("workspace-grid");
        tree.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        tree.getElement().setAttribute("aria-label", t("org.ui.tab.units"));
        tree.setEmptyStateComponent(new EmptyState(t("org.ui.unit.none")));
        tree.addHierarchyColumn(UnitNode::name)
                .setHeader(t("org.ui.unit.name"))
                .setFlexGrow(3)
                .setWidth("180px");
        tree.addColumn(unit -> Texts.label(unit.kind()))
                .setHeader(t("org.ui.unit.kind"))
                .setAutoWidth(true);
        tree.addColumn(UnitsPanel::closing).setHeader(t("org.ui.unit.state")).setAutoWidth(true);
        tree.addSelectionListener(
                selection -> card.show(selection.getFirstSelectedItem().orElse(null)));
        tree.setDataProvider(new Units());
    }

    private static String closing(UnitNode unit) {
        return unit.lastDay() == null ? "" : t("org.ui.unit.closedOn", DateTimeText.date(unit.lastDay()));
    }

    private final class Units extends AbstractBackEndHierarchicalDataProvider<UnitNode, Void> {

        private static final long serialVersionUID = 1L;

        @Override
        public Object getId(UnitNode unit) {
            return unit.id();
        }

        @Override
        public int getChildCount(HierarchicalQuery<UnitNode, Void> query) {
            if (query.getParent() == null && !words.isEmpty()) {
                return register.count(words.getValue());
            }
            return (int) children(query).count();
        }

        @Override
        public boolean hasChildren(UnitNode unit) {
            return words.isEmpty() && unit.hasUnitsBelow();
        }

        @Override
        protected Stream<UnitNode> fetchChildrenFromBackEnd(HierarchicalQuery<UnitNode, Void> query) {
            if (query.getParent() == null && !words.isEmpty()) {
                return register.search(words.getValue(), query.getOffset(), query.getLimit()).stream();
            }
            return children(query).skip(query.getOffset()).limit(query.getLimit());
        }

        private Stream<UnitNode> children(HierarchicalQuery<UnitNode, Void> query) {
            UnitNode parent = query.getParent();
            return register.below(parent == null ? null : parent.id()).stream();
        }
    }
}
