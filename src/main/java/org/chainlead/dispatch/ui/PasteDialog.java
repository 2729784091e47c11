package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.chainlead.common.Refusal;
import org.chainlead.common.ui.ReasonList;
import org.chainlead.common.ui.SecrecyNotice;
import org.chainlead.dispatch.PastedReports;

/**
 * Takes a table copied from WPS or Excel into the reports on the page: shows first which row belongs to which task and
 * what would change, then fills the fields. Rows that found no task stay in the box.
 */
class PasteDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final TextArea table = new TextArea(t("dispatch.paste.table"));
    private final Checkbox replace = new Checkbox(t("dispatch.paste.replace"));
    private final ReasonList reasons = new ReasonList();
    private final Div preview = new Div();
    private final Button fill = new Button(t("dispatch.paste.fill"), click -> fill());
    private final transient Supplier<List<PastedReports.Standing>> reports;
    private final transient Consumer<PastedReports.Match> take;

    /**
     * @param reports as they stand on the page now
     * @param take fills the fields of one report
     */
    PasteDialog(Supplier<List<PastedReports.Standing>> reports, Consumer<PastedReports.Match> take) {
        this.reports = reports;
        this.take = take;
        setHeaderTitle(t("dispatch.paste.title"));
        addClassNames("form-dialog", "wide");
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        table.setHelperText(t("dispatch.paste.help"));
        table.setWidthFull();
        table.setMinRows(5);
        table.addValueChangeListener(change -> show());
        replace.addValueChangeListener(change -> show());
        preview.addClassName("paste-preview");
        preview.getElement().setAttribute("role", "status");
        fill.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        fill.setEnabled(false);
        add(new SecrecyNotice(), table, replace, reasons, preview);
        getFooter().add(new Button(t("common.ui.close"), click -> close()), fill);
    }

    private void show() {
        preview.removeAll();
        reasons.clear();
        fill.setEnabled(false);
        if (table.getValue().isBlank()) {
            return;
        }
        try {
            PastedReports read = read();
            long changing = read.matches().stream()
                    .filter(match -> !match.taken().isEmpty())
                    .count();
            fill.setEnabled(changing > 0);
            preview.add(new Paragraph(t("dispatch.paste.found", read.matches().size(), changing)));
            preview.add(lines(read.matches().stream().map(PasteDialog::line).toList()));
            if (!read.problems().isEmpty()) {
                preview.add(
                        new Paragraph(
                                t("dispatch.paste.problems", read.problems().size())),
                        lines(read.problems()));
            }
        } catch (Refusal refusal) {
            reasons.show(refusal);
        }
    }

    private void fill() {
        PastedReports read = read();
        read.matches().stream().filter(match -> !match.taken().isEmpty()).forEach(take);
        if (read.problems().isEmpty()) {
            close();
        } else {
            preview.removeAll();
            table.setValue(read.rest());
            preview.add(new Paragraph(t("dispatch.paste.filled")), lines(read.problems()));
        }
    }

    private PastedReports read() {
        return PastedReports.read(table.getValue(), reports.get(), replace.getValue());
    }

    private static String line(PastedReports.Match match) {
        String comma = t("dispatch.ui.and");
        String taken = match.taken().isEmpty()
                ? t("dispatch.paste.nothing")
                : t("dispatch.paste.takes", String.join(comma, match.taken()));
        return match.kept().isEmpty()
                ? match.name() + " " + taken
                : match.name() + " " + taken + t("dispatch.paste.keeps", String.join(comma, match.kept()));
    }

    private static UnorderedList lines(List<String> lines) {
        UnorderedList list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }
}
