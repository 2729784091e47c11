package org.chainlead.common.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import org.jspecify.annotations.Nullable;

/** The same figures as a table, with a link on each: for readers, the keyboard and paper. */
class ChartTwin extends Composite<Div> {

    ChartTwin(ChartSpec spec) {
        getContent().addClassName("chart-twin");
        Element table = new Element("table");
        table.setAttribute("class", "data-table");
        table.appendChild(cell("caption", "", spec.name(), null), head(spec), body(spec));
        getContent().getElement().appendChild(table);
    }

    private static Element head(ChartSpec spec) {
        Element row = new Element("tr");
        row.appendChild(cell("th", "col", spec.rowHead(), null));
        spec.heads().forEach(head -> row.appendChild(cell("th", "col", head, null)));
        if (!spec.noteHead().isEmpty()) {
            row.appendChild(cell("th", "col", spec.noteHead(), null));
        }
        return new Element("thead").appendChild(row);
    }

    private static Element body(ChartSpec spec) {
        Element body = new Element("tbody");
        spec.rows().forEach(row -> body.appendChild(row(spec, row)));
        return body;
    }

    private static Element row(ChartSpec spec, ChartRow row) {
        Element line = new Element("tr");
        line.appendChild(cell("th", "row", row.name(), row.href()));
        for (int column = 0; column < row.cells().size(); column++) {
            ChartCell cell = row.cells().get(column);
            line.appendChild(cell("td", "", cell.text(), cell.href()));
        }
        if (!spec.noteHead().isEmpty()) {
            line.appendChild(cell("td", "", row.note(), row.href()));
        }
        return line;
    }

    private static Element cell(String tag, String scope, String text, @Nullable String href) {
        Element cell = new Element(tag);
        if (!scope.isEmpty()) {
            cell.setAttribute("scope", scope);
        }
        Component content = href == null || text.isEmpty() ? new Text(text) : new Anchor(href, text);
        return cell.appendChild(content.getElement());
    }
}
