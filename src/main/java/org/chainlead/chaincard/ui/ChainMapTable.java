package org.chainlead.chaincard.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.chainlead.chaincard.ChainMap;
import org.chainlead.chaincard.ChainNode;
import org.chainlead.chaincard.EnterpriseRow;
import org.chainlead.chaincard.Standing;
import org.chainlead.project.Investment;
import org.chainlead.project.ProjectRow;

/** The same as the picture as a table, whole: for reading aloud, for print, and for who prefers rows. */
class ChainMapTable extends Composite<NativeTable> {

    private static final List<String> HEADS = List.of(
            "chaincard.field.stage",
            "chaincard.field.node",
            "chaincard.field.existing",
            "chaincard.field.gap",
            "chaincard.field.place",
            "chaincard.map.enterprises",
            "chaincard.map.projects");

    ChainMapTable(ChainMap map) {
        getContent().addClassName("chain-table");
        getContent()
                .getElement()
                .setAttribute(
                        "aria-label", t("chaincard.map.tableOf", map.chain().name()));
        NativeTableRow head = getContent().getHead().addRow();
        for (String key : HEADS) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(t(key));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        map.nodes().forEach(node -> row(getContent().getBody().addRow(), node));
        if (!map.looseEnterprises().isEmpty() || !map.looseProjects().isEmpty()) {
            loose(getContent().getBody().addRow(), map);
        }
    }

    private static void row(NativeTableRow row, ChainNode node) {
        text(row, 0, label(node.stage()));
        text(row, 1, node.name());
        text(row, 2, node.existing());
        text(row, 3, node.gap());
        text(row, 4, node.place() == null ? "" : node.place().name());
        cell(row, 5, enterprises(node.enterprises()));
        cell(row, 6, projects(node.projects()));
    }

    private static void loose(NativeTableRow row, ChainMap map) {
        text(row, 0, "");
        text(row, 1, t("chaincard.map.noNode"));
        text(row, 2, "");
        text(row, 3, "");
        text(row, 4, "");
        cell(row, 5, enterprises(map.looseEnterprises()));
        cell(row, 6, projects(map.looseProjects()));
    }

    private static Component enterprises(List<EnterpriseRow> firms) {
        Span words = new Span(firms.stream()
                .map(firm -> firm.standing() == Standing.OTHER
                        ? firm.name()
                        : t("chaincard.map.standing", label(firm.standing()), firm.name()))
                .collect(Collectors.joining("\n")));
        words.addClassName("card-value");
        return words;
    }

    private static Component projects(List<ProjectRow> projects) {
        Div rows = new Div();
        projects.forEach(project -> rows.add(new Div(new Anchor(
                "projects/" + project.id(),
                t("chaincard.map.projectWithSum", project.name(), Investment.text(project.investment()))))));
        return rows;
    }

    private static void text(NativeTableRow row, int column, String text) {
        Span words = new Span(text);
        words.addClassName("card-value");
        cell(row, column, words);
    }

    /** On a phone each row is a card, whose lines say their column. */
    private static void cell(NativeTableRow row, int column, Component content) {
        NativeTableCell cell = row.addDataCell();
        cell.getElement().setAttribute("data-column", t(HEADS.get(column)));
        cell.add(content);
    }
}
