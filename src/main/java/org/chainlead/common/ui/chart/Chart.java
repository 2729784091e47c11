package org.chainlead.common.ui.chart;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A chart with its table: 看表格 and 看图 change between them, readers and paper always have the table. What is clicked in
 * the picture opens the same rows as the link in the table.
 */
public class Chart extends Composite<Div> {

    private static final String SHOWN = "as-table";

    private final ChartPicture picture = new ChartPicture(this::picked);
    private final Button toggle = new Button(t("common.ui.chart.table"), click -> toggle());
    private transient @Nullable ChartSpec spec;
    private SerializableConsumer<ChartPick> onPick = pick -> getUI().ifPresent(ui -> ui.navigate(pick.href()));

    public Chart() {
        toggle.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        toggle.addClassName("chart-toggle");
        getContent().addClassName("chart");
    }

    public Chart(ChartSpec spec) {
        this();
        show(spec);
    }

    /** Draws the data, in place of what was drawn before. */
    public final void show(ChartSpec wanted) {
        spec = wanted;
        picture.show(wanted);
        getContent().removeAll();
        getContent().add(toggle, picture, new ChartTwin(wanted));
        toggle.setAriaLabel(t("common.ui.chart.of", toggle.getText(), wanted.name()));
    }

    /** In place of going to the rows. */
    public Chart onPick(SerializableConsumer<ChartPick> listener) {
        onPick = listener;
        return this;
    }

    /** What is drawn. */
    public @Nullable ChartSpec spec() {
        return spec;
    }

    private void toggle() {
        boolean table = !getContent().hasClassName(SHOWN);
        getContent().setClassName(SHOWN, table);
        toggle.setText(t(table ? "common.ui.chart.picture" : "common.ui.chart.table"));
        if (spec != null) {
            toggle.setAriaLabel(t("common.ui.chart.of", toggle.getText(), spec.name()));
        }
    }

    /** What comes from a browser is only a place in the data that were sent there. */
    private void picked(int row, int column) {
        if (spec == null || row < 0 || row >= spec.rows().size()) {
            return;
        }
        ChartRow picked = spec.rows().get(row);
        if (column < 0 && picked.href() != null) {
            onPick.accept(new ChartPick(picked.name(), null, picked.href()));
        } else if (column >= 0 && column < picked.cells().size()) {
            ChartCell cell = picked.cells().get(column);
            if (cell.href() != null) {
                onPick.accept(new ChartPick(picked.name(), spec.heads().get(column), cell.href()));
            }
        }
    }
}
