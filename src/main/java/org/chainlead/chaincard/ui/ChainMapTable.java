package org.chainlead.chaincard.ui;

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
import org.chainlead.chaincard.ChainMap;
import org.chainlead.chaincard.ChainMapRow;
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
        map.rows().forEach(row -> line(getContent().getBody().addRow(), row));
    }

    private static void line(NativeTableRow line, ChainMapRow row) {
        text(line, 0, row.stage());
        text(line, 1, row.node());
        text(line, 2, row.existing());
        text(line, 3, row.gap());
        text(line, 4, row.place());
        text(line, 5, row.enterpriseWords());
        cell(line, 6, projects(row.projects()));
    }

    private static Component projects(List<ProjectRow> projects) {
        Div rows = new Div();
        projects.forEach(
                project -> rows.add(new Div(new Anchor("projects/" + project.id(), ChainMapRow.words(project)))));
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
